import type { Connection } from '../records/connection.ts'
import type { MapLayout, Point } from './layout.ts'
import { chooseWays } from './routing/choose.ts'
import { placeWays } from './routing/place.ts'

/** An arrow's way: corners from the first card to the point of the arrow, horizontal and vertical legs only. */
export type Route = { connection: Connection; points: Point[] }

/**
 * The ways of all connections of a map. They run in the channels beside the columns and in the strips between the rows,
 * where no card is (`routing/`): of the ways that each can take, those are chosen that cross the others least, then all
 * that share a channel are put in the order in which they part. Cards of the tray have no arrows.
 */
export function routesOf(layout: MapLayout, connections: readonly Connection[]): Route[] {
  const ways = chooseWays(layout, connections)
  return placeWays(layout, ways).map((corners, i) => ({ connection: ways[i]!.connection, points: trimmed(corners) }))
}

/** Without corners that lie on a straight line. */
function trimmed(corners: Point[]): Point[] {
  const points: Point[] = []
  for (const corner of corners) {
    const last = points.at(-1)
    if (last && last.x === corner.x && last.y === corner.y) continue
    const before = points.at(-2)
    if (last && before && (isOne(before.x, last.x, corner.x) || isOne(before.y, last.y, corner.y))) points.pop()
    points.push(corner)
  }
  return points
}

const isOne = (a: number, b: number, c: number) => a === b && b === c

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
