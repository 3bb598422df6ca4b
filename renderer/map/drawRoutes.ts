import type { Point } from '../../shared/map/layout.ts'
import { type Leg, middleOf, type Route } from '../../shared/map/route.ts'
import type { Routes } from '../../shared/map/routes.ts'
import { visibleRect } from '../../shared/map/window.ts'
import { t } from '../../shared/text/index.ts'
import { halves } from './draw.ts'
import type { Palette } from './palette.ts'
import { dotsBelow, overviewBelow, type Sight } from './screen.ts'

type Ctx = CanvasRenderingContext2D

/** All visible arrows: the ordinary ones together, then those that branch off, then those that stand out. */
export function drawRoutes(
  ctx: Ctx,
  routes: Routes,
  sight: Sight,
  palette: Palette,
  standsOut: (route: Route) => boolean,
): void {
  const plain: Drawn[] = []
  const branches: Drawn[] = []
  const outstanding: Drawn[] = []
  for (const route of routes.touching(visibleRect(sight, sight))) {
    const out = standsOut(route)
    const next = route.connection.kind === 'next'
    // Where cards are dots, only what branches off the journey is drawn, and what is asked for.
    if (next && !out && sight.zoom < dotsBelow) continue
    const drawn = seenOf(route, sight)
    if (drawn) (out ? outstanding : next ? plain : branches).push(drawn)
  }
  if (sight.zoom < overviewBelow) {
    drawLegs(ctx, plain, palette.edge)
    drawLegs(ctx, branches, palette['ink-2'])
    drawLegs(ctx, outstanding, palette.accent)
    return
  }
  drawPlain(ctx, plain, sight, palette)
  for (const drawn of branches) drawAlone(ctx, drawn, sight, palette, palette['ink-2'], 1.7)
  for (const drawn of outstanding) drawAlone(ctx, drawn, sight, palette, palette.accent, 2.2)
}

/** An arrow on the screen: its corners where they are, and brought to just outside of the screen. */
type Drawn = { route: Route; points: Point[]; shown: Point[] }

/** Null: all its legs run beside the screen, though its box touches it. */
function seenOf(route: Route, sight: Sight): Drawn | null {
  const { x, y, zoom, width, height } = sight
  const points = route.points.map((point) => ({ x: point.x * zoom + x, y: point.y * zoom + y }))
  const shown = points.map((point) => clamped(point, sight))
  const seen = (a: Point, b: Point) =>
    Math.max(a.x, b.x) > -10 &&
    Math.min(a.x, b.x) < width + 10 &&
    Math.max(a.y, b.y) > -10 &&
    Math.min(a.y, b.y) < height + 10
  return shown.some((point, i) => i > 0 && seen(shown[i - 1]!, point)) ? { route, points, shown } : null
}

/**
 * Ordinary arrows: each leg a filled box, all corners one line, all heads one shape. As a line of its own each, they took
 * most of a frame in which the map moves: a long way round the screen is as costly to a stroke as a filled screen.
 */
function drawPlain(ctx: Ctx, arrows: readonly Drawn[], sight: Sight, palette: Palette): void {
  const line = 1.4
  const most = 7 * Math.min(1, sight.zoom)
  ctx.fillStyle = palette.edge
  ctx.strokeStyle = palette.edge
  ctx.lineWidth = line
  ctx.beginPath()
  for (const { shown } of arrows) {
    let cut = 0
    for (let i = 1; i < shown.length; i++) {
      const [a, b, c] = [shown[i - 1]!, shown[i]!, shown[i + 1]]
      const radius = c ? radiusAt(a, b, c, most) : 0
      fillBetween(ctx, a, b, cut, radius, line)
      if (c && radius && inside(b, sight)) {
        const from = towards(b, a, radius)
        ctx.moveTo(from.x, from.y)
        ctx.arcTo(b.x, b.y, c.x, c.y, radius)
      }
      cut = radius
    }
  }
  ctx.stroke()
  ctx.beginPath()
  for (const drawn of arrows) addHead(ctx, drawn, sight)
  ctx.fill()
  for (const { route, points } of arrows) labelled(ctx, route, points, sight, palette.edge, palette)
}

/** An arrow as a line of its own, dashed by its kind. */
function drawAlone(ctx: Ctx, drawn: Drawn, sight: Sight, palette: Palette, colour: string, width: number): void {
  const { route, points, shown } = drawn
  const { kind } = route.connection
  ctx.strokeStyle = colour
  ctx.lineWidth = width
  ctx.setLineDash(dashes[kind])
  ctx.lineDashOffset = kind === 'next' ? 0 : cutBefore(points, shown)
  ctx.beginPath()
  trace(ctx, shown, 7 * Math.min(1, sight.zoom))
  ctx.stroke()
  ctx.setLineDash([])
  ctx.fillStyle = colour
  ctx.beginPath()
  addHead(ctx, drawn, sight)
  ctx.fill()
  labelled(ctx, route, points, sight, colour, palette)
}

const dashes = { next: [], alternative: [7, 4], recovery: [2.5, 3.5] }

/** Far away: legs alone, on whole pixels. */
function drawLegs(ctx: Ctx, arrows: readonly Drawn[], colour: string): void {
  ctx.fillStyle = colour
  for (const { shown } of arrows) for (let i = 1; i < shown.length; i++) fillLeg(ctx, shown[i - 1]!, shown[i]!)
}

function labelled(ctx: Ctx, route: Route, points: readonly Point[], { zoom }: Sight, colour: string, palette: Palette) {
  const { kind, label } = route.connection
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
function trace(ctx: Ctx, points: readonly Point[], most: number): void {
  ctx.moveTo(points[0]!.x, points[0]!.y)
  for (let i = 1; i < points.length - 1; i++) {
    const [a, b, c] = [points[i - 1]!, points[i]!, points[i + 1]!]
    ctx.arcTo(b.x, b.y, c.x, c.y, radiusAt(a, b, c, most))
  }
  ctx.lineTo(points.at(-1)!.x, points.at(-1)!.y)
}

/** How round the corner at `b` is: at most half of its shorter leg. */
const radiusAt = (a: Point, b: Point, c: Point, most: number): number =>
  Math.min(most, Math.min(Math.hypot(b.x - a.x, b.y - a.y), Math.hypot(c.x - b.x, c.y - b.y)) / 2)

/** The point on the leg from `at` to `other` that lies `by` from its beginning. */
const towards = (at: Point, other: Point, by: number): Point => ({
  x: at.x + Math.sign(other.x - at.x) * by,
  y: at.y + Math.sign(other.y - at.y) * by,
})

const inside = ({ x, y }: Point, { width, height }: Sight): boolean =>
  x > -10 && y > -10 && x < width + 10 && y < height + 10

/** A leg without what its corners take of it, and half a pixel into them, so that no seam shows. */
function fillBetween(ctx: Ctx, a: Point, b: Point, cutA: number, cutB: number, line: number): void {
  const from = towards(a, b, cutA ? cutA - 0.5 : 0)
  const to = towards(b, a, cutB ? cutB - 0.5 : 0)
  if (a.y === b.y) ctx.fillRect(Math.min(from.x, to.x), a.y - line / 2, Math.abs(to.x - from.x), line)
  else ctx.fillRect(a.x - line / 2, Math.min(from.y, to.y), line, Math.abs(to.y - from.y))
}

/** The head of an arrow whose end is in view, in the present path. */
function addHead(ctx: Ctx, { points, shown }: Drawn, { zoom }: Sight): void {
  const end = points.at(-1)!
  if (end.x === shown.at(-1)!.x && end.y === shown.at(-1)!.y) head(ctx, points.at(-2)!, end, headSize(zoom))
}

const headSize = (zoom: number) => Math.max(4.5, 7.5 * Math.min(1, zoom))

function head(ctx: Ctx, from: Point, to: Point, size: number): void {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const [across, down] = [((to.x - from.x) / length) * size, ((to.y - from.y) / length) * size]
  ctx.moveTo(to.x, to.y)
  ctx.lineTo(to.x - across + down * 0.52, to.y - down - across * 0.52)
  ctx.lineTo(to.x - across - down * 0.52, to.y - down + across * 0.52)
  ctx.closePath()
}

/** An arrow's word: along its longest leg, so that it stays in the gutter; beside an arrow that is too short for it. */
function drawLabel(ctx: Ctx, leg: Leg, words: string, zoom: number, colour: string, palette: Palette): void {
  ctx.font = `640 ${halves(Math.max(9, 11.5 * Math.min(1, zoom)))}px ${palette.font}`
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
  ctx.fillStyle = palette.accent
  ctx.beginPath()
  head(ctx, a, b, 8)
  ctx.fill()
}
