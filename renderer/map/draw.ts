import { gap } from '../../shared/insight/gap.ts'
import { cardsIn, type MapLayout, type Rect } from '../../shared/map/layout.ts'
import { visibleRect } from '../../shared/map/window.ts'
import type { View } from '../../shared/records/set.ts'
import type { Palette } from './palette.ts'
import type { Sight } from './screen.ts'

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

/** Far away: boxes with the gap's colour, diamonds, and titles as long as they can be read. */
export function drawOverview(
  ctx: Ctx,
  layout: MapLayout,
  view: View,
  sight: Sight,
  palette: Palette,
  chosen: ReadonlySet<string>,
) {
  const { x, y, zoom } = sight
  const readable = zoom >= 0.13
  ctx.font = `600 ${Math.max(7.5, 40 * zoom)}px ${palette.font}`
  ctx.textBaseline = 'middle'
  ctx.textAlign = 'left'
  const letters = readable ? Math.floor((190 * zoom) / Math.max(4, 21 * zoom)) : 0
  for (const card of cardsIn(layout, visibleRect(sight, sight))) {
    const touchpoint = view.get('touchpoint', card.id)
    if (!touchpoint) continue
    const difference = gap(touchpoint)
    const [left, top, width, height] = [card.x * zoom + x, card.y * zoom + y, card.width * zoom, card.height * zoom]
    ctx.fillStyle = palette[`gap-${Math.max(0, difference ?? 0) as 0 | 1 | 2 | 3 | 4}`]
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
