import type { Connection } from '../records/connection.ts'
import { type MapLayout, type Placed, type Point, type Rect, touches } from './layout.ts'
import { columnWidth, measures } from './measures.ts'

/** An arrow's way: corners from the first card to the point of the arrow, horizontal and vertical legs only. */
export type Route = { connection: Connection; points: Point[]; box: Rect }

/** Arrows that share a gutter stand this far apart, up to `most` of them; then they share again. */
const lane = { apart: 5, most: 5 }
type Track = { route: Way; from: number; to: number; put(offset: number): void }
type Way = { connection: Connection; points: Point[] }

/**
 * The ways of all connections of a map. They run in the gutters beside the columns and in the strips between the rows,
 * where no card is; legs that would lie on each other in one gutter are set apart. Cards of the tray have no arrows.
 */
export function routesOf(layout: MapLayout, connections: readonly Connection[]): Route[] {
  const gutters = new Map<string, Track[]>()
  const ways = connections.flatMap((connection) => {
    const from = layout.cards.get(connection.from)
    const to = layout.cards.get(connection.to)
    return from && to ? [way(layout, connection, from, to, gutters)] : []
  })
  for (const legs of gutters.values()) setApart(legs)
  return ways.map(({ connection, points }) => ({ connection, points: trimmed(points), box: boxOf(points) }))
}

function way(layout: MapLayout, connection: Connection, a: Placed, b: Placed, gutters: Map<string, Track[]>): Way {
  const middle = (card: Placed) => card.y + card.height / 2
  if (a.column === b.column && neighbours(layout, a, b)) {
    const down = b.y > a.y
    const x = a.x + a.width / 2
    return {
      connection,
      points: [
        { x, y: down ? a.y + a.height : a.y },
        { x, y: down ? b.y : b.y + b.height },
      ],
    }
  }
  const out = { x: a.x + a.width, y: middle(a) }
  const right = a.x + a.width + measures.gutter - 8
  if (a.column === b.column) {
    // Round on the right side: out of one card and into the other.
    const end = { x: b.x + b.width, y: middle(b) }
    const p = { x: right, y: out.y }
    const q = { x: right, y: end.y }
    const made = { connection, points: [out, p, q, end] }
    leg(gutters, `x${a.column + 1}`, made, [p, q], 'x')
    return made
  }
  const end = { x: b.touchpoint.momentOfTruth ? b.x - measures.diamond : b.x, y: middle(b) }
  if (b.column === a.column + 1) {
    const p = { x: right, y: out.y }
    const q = { x: right, y: end.y }
    const made = { connection, points: [out, p, q, end] }
    if (p.y !== q.y) leg(gutters, `x${a.column + 1}`, made, [p, q], 'x')
    return made
  }
  // Over other columns: along the strip above the row of the target, or below it when it comes from underneath.
  const row = layout.rows[b.row]!
  const above = a.row <= b.row
  const y = above ? row.y + 7 : row.y + row.height - 9
  const left = b.column * columnWidth - 6
  const p = { x: right, y: out.y }
  const q = { x: right, y }
  const r = { x: left, y }
  const s = { x: left, y: end.y }
  const made = { connection, points: [out, p, q, r, s, end] }
  leg(gutters, `x${a.column + 1}`, made, [p, q], 'x')
  leg(gutters, `y${b.row}${above}`, made, [q, r], 'y')
  leg(gutters, `x${b.column}`, made, [r, s], 'x')
  return made
}

/** Whether no card stands between two of one column. */
function neighbours({ cells }: MapLayout, a: Placed, b: Placed): boolean {
  const [first, last] = a.y < b.y ? [a, b] : [b, a]
  const column = cells[a.column]!
  if (first.row === last.row) return last.index === first.index + 1
  if (column[first.row]!.length > first.index + 1 || last.index > 0) return false
  return column.slice(first.row + 1, last.row).every((cell) => cell.length === 0)
}

function leg(gutters: Map<string, Track[]>, key: string, route: Way, ends: [Point, Point], axis: 'x' | 'y'): void {
  const along = axis === 'x' ? 'y' : 'x'
  const list = gutters.get(key) ?? []
  gutters.set(key, list)
  list.push({
    route,
    from: Math.min(ends[0][along], ends[1][along]),
    to: Math.max(ends[0][along], ends[1][along]),
    put: (offset) => {
      for (const end of ends) end[axis] += offset
    },
  })
}

/** Each leg gets the first track of its gutter that is free along its whole length. */
function setApart(legs: Track[]): void {
  legs.sort((a, b) => a.from - b.from || a.to - b.to)
  const ends: number[] = []
  for (const one of legs) {
    let track = ends.findIndex((end) => end < one.from)
    if (track < 0) track = ends.length
    ends[track] = one.to
    const turn = track % lane.most
    // 0, +1, -1, +2, -2: the first in the middle, the others beside it.
    one.put((turn % 2 ? (turn + 1) / 2 : -turn / 2) * lane.apart)
  }
}

/** Without corners that lie on a straight line. */
function trimmed(points: Point[]): Point[] {
  return points.filter((point, i) => {
    const before = points[i - 1]
    const after = points[i + 1]
    if (!before || !after) return true
    return !((before.x === point.x && point.x === after.x) || (before.y === point.y && point.y === after.y))
  })
}

function boxOf(points: readonly Point[]): Rect {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y } of points) {
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** The arrow nearest to a point, if one is within `reach`. */
export function routeAt(routes: readonly Route[], point: Point, reach: number): Route | null {
  const near = { x: point.x - reach, y: point.y - reach, width: 2 * reach, height: 2 * reach }
  let best: Route | null = null
  let least = reach
  for (const route of routes) {
    if (!touches(route.box, near)) continue
    for (let i = 1; i < route.points.length; i++) {
      const away = distance(point, route.points[i - 1]!, route.points[i]!)
      if (away <= least) {
        least = away
        best = route
      }
    }
  }
  return best
}

/** Distance of a point from a leg, which is horizontal or vertical. */
function distance({ x, y }: Point, a: Point, b: Point): number {
  const nearestX = Math.max(Math.min(a.x, b.x), Math.min(x, Math.max(a.x, b.x)))
  const nearestY = Math.max(Math.min(a.y, b.y), Math.min(y, Math.max(a.y, b.y)))
  return Math.hypot(x - nearestX, y - nearestY)
}

export type Leg = Point & { length: number; vertical: boolean }

/** The longest leg of an arrow, by its middle: where its word and its controls stand. */
export function middleOf(points: readonly Point[]): Leg {
  let best: Leg = { ...points[0]!, length: -1, vertical: false }
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1]!, points[i]!]
    const length = Math.abs(b.x - a.x) + Math.abs(b.y - a.y)
    if (length > best.length) best = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, length, vertical: a.x === b.x }
  }
  return best
}
