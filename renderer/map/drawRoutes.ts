import type { Point } from '../../shared/map/layout.ts'
import { type Leg, middleOf, type Route } from '../../shared/map/route.ts'
import type { Routes } from '../../shared/map/routes.ts'
import { visibleRect } from '../../shared/map/window.ts'
import { t } from '../../shared/text/index.ts'
import type { Palette } from './palette.ts'
import { dotsBelow, overviewBelow, type Sight } from './screen.ts'

type Ctx = CanvasRenderingContext2D

/** All visible arrows; those that stand out are drawn last. */
export function drawRoutes(
  ctx: Ctx,
  routes: Routes,
  sight: Sight,
  palette: Palette,
  standsOut: (route: Route) => boolean,
): void {
  const shown = routes.touching(visibleRect(sight, sight))
  // Where cards are dots, only what branches off the journey is drawn, and what is asked for.
  const drawn = ({ connection }: Route) => sight.zoom >= dotsBelow || connection.kind !== 'next'
  for (const route of shown) if (drawn(route) && !standsOut(route)) drawRoute(ctx, route, sight, palette, false)
  for (const route of shown) if (standsOut(route)) drawRoute(ctx, route, sight, palette, true)
}

const dashes = { next: [], alternative: [7, 4], recovery: [2.5, 3.5] }

function drawRoute(ctx: Ctx, route: Route, sight: Sight, palette: Palette, standsOut: boolean): void {
  const { x, y, zoom } = sight
  const { kind, label } = route.connection
  const points = route.points.map((point) => ({ x: point.x * zoom + x, y: point.y * zoom + y }))
  const colour = standsOut ? palette.accent : kind === 'next' ? palette.edge : palette['ink-2']
  const shown = points.map((point) => clamped(point, sight))
  if (zoom < overviewBelow) {
    ctx.fillStyle = colour
    for (let i = 1; i < shown.length; i++) fillLeg(ctx, shown[i - 1]!, shown[i]!)
    return
  }
  ctx.strokeStyle = colour
  ctx.lineWidth = standsOut ? 2.2 : kind === 'next' ? 1.4 : 1.7
  ctx.setLineDash(dashes[kind])
  ctx.lineDashOffset = kind === 'next' ? 0 : cutBefore(points, shown)
  ctx.beginPath()
  trace(ctx, shown, 7 * Math.min(1, zoom))
  ctx.stroke()
  ctx.setLineDash([])
  const end = points.at(-1)!
  if (end.x === shown.at(-1)!.x && end.y === shown.at(-1)!.y)
    drawHead(ctx, points.at(-2)!, end, Math.max(4.5, 7.5 * Math.min(1, zoom)), colour)
  const words = label || (kind === 'next' ? '' : t(`records.connectionKind.${kind}`))
  if (words && zoom >= 0.5) drawLabel(ctx, middleOf(points), words, zoom, colour, palette)
}

/**
 * A corner brought to just outside the screen. Since legs are horizontal or vertical, what is seen of them stays the same,
 * and nobody draws dashes for thousands of pixels that are not there.
 */
const clamped = ({ x, y }: Point, { width, height }: Sight): Point => ({
  x: Math.max(-20, Math.min(width + 20, x)),
  y: Math.max(-20, Math.min(height + 20, y)),
})

/** How much of a line was cut off before its first leg in view: dashes must not crawl while the map moves. */
function cutBefore(points: readonly Point[], shown: readonly Point[]): number {
  const length = (a: Point, b: Point) => Math.abs(b.x - a.x) + Math.abs(b.y - a.y)
  let cut = 0
  for (let i = 1; i < points.length; i++) {
    const visible = length(shown[i - 1]!, shown[i]!)
    if (visible > 0) return cut + length(points[i - 1]!, shown[i - 1]!)
    cut += length(points[i - 1]!, points[i]!)
  }
  return cut
}

function fillLeg(ctx: Ctx, a: Point, b: Point): void {
  const [left, top] = [Math.min(a.x, b.x), Math.min(a.y, b.y)]
  const [width, height] = [Math.abs(b.x - a.x), Math.abs(b.y - a.y)]
  if (width || height) ctx.fillRect(Math.round(left), Math.round(top), Math.max(1, width), Math.max(1, height))
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

/** An arrow's word: along its longest leg, so that it stays in the gutter; beside an arrow that is too short for it. */
function drawLabel(ctx: Ctx, leg: Leg, words: string, zoom: number, colour: string, palette: Palette): void {
  const size = Math.max(9, 11.5 * Math.min(1, zoom))
  ctx.font = `600 ${size}px ${palette.font}`
  ctx.textBaseline = 'middle'
  const width = ctx.measureText(words).width + 8
  const fits = leg.length > width + 16
  ctx.save()
  ctx.translate(leg.x, leg.y)
  if (fits && leg.vertical) ctx.rotate(-Math.PI / 2)
  ctx.textAlign = fits ? 'center' : 'left'
  // Its own line stops for it, lines beside it only where a letter would touch them.
  ctx.fillStyle = palette.sheet
  if (fits) ctx.fillRect(-width / 2, -2.5, width, 5)
  ctx.strokeStyle = palette.sheet
  ctx.lineWidth = 3
  ctx.lineJoin = 'round'
  ctx.strokeText(words, fits ? 0 : 8, 0.5)
  ctx.fillStyle = colour
  ctx.fillText(words, fits ? 0 : 8, 0.5)
  ctx.restore()
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
