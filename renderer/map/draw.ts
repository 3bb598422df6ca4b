import { gap } from '../../shared/insight/gap.ts'
import { cardsIn, type MapLayout, type Placed, type Rect } from '../../shared/map/layout.ts'
import { visibleRect } from '../../shared/map/window.ts'
import type { View } from '../../shared/records/set.ts'
import type { Touchpoint } from '../../shared/records/touchpoint.ts'
import type { Palette } from './palette.ts'
import { dotsBelow, type Sight } from './screen.ts'

type Ctx = CanvasRenderingContext2D

/** The lines between stages and lanes; they never meet a card. */
export function drawGrid(ctx: Ctx, layout: MapLayout, { x, y, zoom, width, height }: Sight, palette: Palette): void {
  const right = Math.min(width, layout.width * zoom + x)
  const bottom = Math.min(height, layout.height * zoom + y)
  ctx.fillStyle = palette.hairline
  for (const column of layout.columns) {
    const at = Math.round((column.x + column.width) * zoom + x)
    if (at >= 0 && at <= width) ctx.fillRect(at, 0, 1, bottom)
  }
  for (const row of layout.rows) {
    const at = Math.round((row.y + row.height) * zoom + y)
    if (at >= 0 && at <= height) ctx.fillRect(0, at, right, 1)
  }
}

/** Nothing runs over the place where somebody types. */
export function clearUnder(ctx: Ctx, rect: Rect, { x, y, zoom }: Sight): void {
  ctx.clearRect(rect.x * zoom + x - 3, rect.y * zoom + y - 3, rect.width * zoom + 6, rect.height * zoom + 6)
}

/** Far away: boxes with the gap's colour, diamonds and titles; farther still, dots. */
export function drawOverview(
  ctx: Ctx,
  layout: MapLayout,
  view: View,
  sight: Sight,
  palette: Palette,
  chosen: ReadonlySet<string>,
) {
  const cards = cardsIn(layout, visibleRect(sight, sight))
  if (sight.zoom < dotsBelow) return drawDots(ctx, cards, view, sight, palette, chosen)
  const { x, y, zoom } = sight
  ctx.font = `600 ${Math.max(7.5, 40 * zoom)}px ${palette.font}`
  ctx.textBaseline = 'middle'
  ctx.textAlign = 'left'
  const letters = Math.floor((190 * zoom) / Math.max(4, 21 * zoom))
  for (const card of cards) {
    const touchpoint = view.get('touchpoint', card.id)
    if (!touchpoint) continue
    const [left, top, width, height] = [card.x * zoom + x, card.y * zoom + y, card.width * zoom, card.height * zoom]
    ctx.fillStyle = gapColour(touchpoint, palette)
    ctx.fillRect(left, top, width, height)
    ctx.strokeStyle = chosen.has(card.id) ? palette.accent : touchpoint.momentOfTruth ? palette.mot : palette.rule
    ctx.lineWidth = chosen.has(card.id) ? 2.5 : 1
    ctx.strokeRect(left + 0.5, top + 0.5, width - 1, height - 1)
    if (touchpoint.momentOfTruth) {
      const r = Math.max(2, 11 * zoom)
      ctx.fillStyle = palette.mot
      ctx.beginPath()
      ctx.moveTo(left - r, top + height / 2)
      ctx.lineTo(left, top + height / 2 - r)
      ctx.lineTo(left + r, top + height / 2)
      ctx.lineTo(left, top + height / 2 + r)
      ctx.fill()
    }
    if (letters > 3) {
      const { title } = touchpoint
      ctx.fillStyle = palette.ink
      ctx.fillText(
        title.length > letters ? `${title.slice(0, letters - 1)}…` : title,
        left + 16 * zoom,
        top + height / 2,
      )
    }
  }
}

/** A moment of truth is ink, any other card a box of the edge's colour with its gap in it; the selected are larger. */
function drawDots(
  ctx: Ctx,
  cards: readonly Placed[],
  view: View,
  { x, y, zoom }: Sight,
  palette: Palette,
  chosen: ReadonlySet<string>,
) {
  const line = 0.7
  for (const card of cards) {
    const touchpoint = view.get('touchpoint', card.id)
    if (!touchpoint) continue
    const [left, top, width, height] = [card.x * zoom + x, card.y * zoom + y, card.width * zoom, card.height * zoom]
    const out = chosen.has(card.id) ? 1.5 : 0
    ctx.fillStyle = out ? palette.accent : touchpoint.momentOfTruth ? palette.mot : palette.edge
    ctx.fillRect(left - out, top - out, width + 2 * out, height + 2 * out)
    if (out || touchpoint.momentOfTruth) continue
    ctx.fillStyle = gapColour(touchpoint, palette)
    ctx.fillRect(left + line, top + line, width - 2 * line, height - 2 * line)
  }
}

const gapColour = (touchpoint: Touchpoint, palette: Palette) =>
  palette[`gap-${Math.max(0, gap(touchpoint) ?? 0) as 0 | 1 | 2 | 3 | 4}`]
