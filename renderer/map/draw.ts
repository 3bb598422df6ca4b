import { cardsIn, type MapLayout, type Point, touches } from '../../shared/map/layout.ts'
import { middleOf, type Route } from '../../shared/map/route.ts'
import { visibleRect } from '../../shared/map/window.ts'
import type { View } from '../../shared/records/set.ts'
import { t } from '../../shared/text/index.ts'
import { gapOf } from './facts.ts'
import type { Palette } from './palette.ts'
import { overviewBelow, type Sight } from './screen.ts'

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

/** All visible arrows; those that stand out are drawn last. */
export function drawRoutes(
  ctx: Ctx,
  routes: readonly Route[],
  sight: Sight,
  palette: Palette,
  standsOut: (route: Route) => boolean,
): void {
  const visible = visibleRect(sight, sight)
  const shown = routes.filter(({ box }) => touches(box, visible))
  for (const route of shown) if (!standsOut(route)) drawRoute(ctx, route, sight, palette, false)
  for (const route of shown) if (standsOut(route)) drawRoute(ctx, route, sight, palette, true)
}

const dashes = { next: [], alternative: [7, 4], recovery: [2.5, 3.5] }

function drawRoute(ctx: Ctx, route: Route, { x, y, zoom }: Sight, palette: Palette, standsOut: boolean): void {
  const { kind, label } = route.connection
  const points = route.points.map((point) => ({ x: point.x * zoom + x, y: point.y * zoom + y }))
  const far = zoom < overviewBelow
  const colour = standsOut ? palette.accent : kind === 'next' ? palette.edge : palette['ink-2']
  ctx.strokeStyle = colour
  ctx.lineWidth = far ? 1 : standsOut ? 2.2 : kind === 'next' ? 1.4 : 1.7
  ctx.setLineDash(far ? [] : dashes[kind])
  ctx.beginPath()
  trace(ctx, points, 7 * Math.min(1, zoom))
  ctx.stroke()
  ctx.setLineDash([])
  if (far) return
  drawHead(ctx, points.at(-2)!, points.at(-1)!, Math.max(4.5, 7.5 * Math.min(1, zoom)), colour)
  const words = label || (kind === 'next' ? '' : t(`records.connectionKind.${kind}`))
  if (words && zoom >= 0.5)
    drawLabel(ctx, middleOf({ ...route, points }), words, standsOut ? palette.accent : palette['ink-2'], palette)
}

/** A line with rounded corners. */
function trace(ctx: Ctx, points: readonly Point[], radius: number): void {
  ctx.moveTo(points[0]!.x, points[0]!.y)
  for (let i = 1; i < points.length - 1; i++) {
    const [a, b, c] = [points[i - 1]!, points[i]!, points[i + 1]!]
    const room = Math.min(Math.hypot(b.x - a.x, b.y - a.y), Math.hypot(c.x - b.x, c.y - b.y)) / 2
    ctx.arcTo(b.x, b.y, c.x, c.y, Math.min(radius, room))
  }
  ctx.lineTo(points.at(-1)!.x, points.at(-1)!.y)
}

function drawHead(ctx: Ctx, from: Point, to: Point, size: number, colour: string): void {
  const angle = Math.atan2(to.y - from.y, to.x - from.x)
  ctx.save()
  ctx.translate(to.x, to.y)
  ctx.rotate(angle)
  ctx.fillStyle = colour
  ctx.beginPath()
  ctx.moveTo(0, 0)
  ctx.lineTo(-size, -size * 0.52)
  ctx.lineTo(-size, size * 0.52)
  ctx.fill()
  ctx.restore()
}

function drawLabel(ctx: Ctx, at: Point, words: string, colour: string, palette: Palette): void {
  ctx.font = `600 11.5px ${palette.font}`
  ctx.textAlign = 'center'
  ctx.textBaseline = 'middle'
  const width = ctx.measureText(words).width + 8
  ctx.fillStyle = palette.sheet
  ctx.fillRect(at.x - width / 2, at.y - 8, width, 16)
  ctx.fillStyle = colour
  ctx.fillText(words, at.x, at.y + 0.5)
}

/** A straight arrow from a card to where the mouse is, or to the card under the keyboard. */
export function drawPull(ctx: Ctx, from: Point, to: Point, { x, y, zoom }: Sight, palette: Palette): void {
  const [a, b] = [from, to].map((point) => ({ x: point.x * zoom + x, y: point.y * zoom + y })) as [Point, Point]
  ctx.strokeStyle = palette.accent
  ctx.lineWidth = 2.2
  ctx.beginPath()
  trace(ctx, [a, b], 0)
  ctx.stroke()
  drawHead(ctx, a, b, 8, palette.accent)
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
    const gap = gapOf(touchpoint)
    const [left, top, width, height] = [card.x * zoom + x, card.y * zoom + y, card.width * zoom, card.height * zoom]
    ctx.fillStyle = palette[`gap-${Math.max(0, gap ?? 0) as 0 | 1 | 2 | 3 | 4}`]
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
