import { type BlueprintLine, blueprintLines } from '../../shared/map/blueprint.ts'
import type { MapLayout } from '../../shared/map/layout.ts'
import { t } from '../../shared/text/index.ts'
import type { Palette } from './palette.ts'
import type { Sight } from './screen.ts'

type Ctx = CanvasRenderingContext2D

/** Each kind has dashes of its own; a border that parts several layers those of the first. */
const dashes = { interaction: [], visibility: [10, 5], internal: [3, 4] }

/** The lines of a service blueprint, on the borders between lanes. */
export function drawBlueprint(ctx: Ctx, layout: MapLayout, sight: Sight, palette: Palette): void {
  const { x, width } = sight
  const right = Math.min(width, layout.width * sight.zoom + x)
  ctx.strokeStyle = palette['ink-2']
  ctx.lineWidth = 1.75
  ctx.lineCap = 'butt'
  for (const { kinds, at } of visible(layout, sight)) {
    ctx.setLineDash(dashes[kinds[0]!])
    // Dashes stay in place on the map while it is moved.
    ctx.lineDashOffset = -x
    ctx.beginPath()
    ctx.moveTo(0, at)
    ctx.lineTo(right, at)
    ctx.stroke()
  }
  ctx.setLineDash([])
  ctx.lineDashOffset = 0
}

/** Their names, at the left edge of the screen, above the arrows. */
export function drawBlueprintNames(ctx: Ctx, layout: MapLayout, sight: Sight, palette: Palette): void {
  if (sight.zoom < 0.12) return
  ctx.font = `640 11px ${palette.font}`
  ctx.textBaseline = 'middle'
  ctx.textAlign = 'left'
  for (const { kinds, at } of visible(layout, sight)) {
    const words = nameOf(kinds)
    ctx.fillStyle = palette.sheet
    ctx.fillRect(10, at - 7, ctx.measureText(words).width + 10, 14)
    ctx.fillStyle = palette['ink-2']
    ctx.fillText(words, 15, at + 0.5)
  }
}

const nameOf = (kinds: BlueprintLine['kinds']) => kinds.map((kind) => t(`overlays.blueprint.${kind}`)).join(' · ')

const visible = (layout: MapLayout, { y, zoom, height }: Sight) =>
  blueprintLines(layout)
    .map(({ y: line, kinds }) => ({ kinds, at: Math.round(line * zoom + y) }))
    .filter(({ at }) => at > 0 && at < height)
