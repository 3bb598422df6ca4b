import type { Connection } from '../records/connection.ts'
import type { MapLayout, Point, Rect } from './layout.ts'
import { type Route, routesOf } from './route.ts'

/**
 * The ways of all arrows of a map, as a screen keeps them: corners and boxes lie one after the other in typed arrays (5,000
 * arrows have 19,000 corners), and only the arrows that are asked for become routes again.
 */
export class Routes {
  readonly #connections: readonly Connection[]
  /** Where each arrow's corners begin among all, and where the last one's end. */
  readonly #begin: Uint32Array
  /** x and y of every corner. */
  readonly #corners: Float64Array
  /** Left, top, right and bottom of every arrow. */
  readonly #boxes: Float64Array

  constructor(routes: readonly Route[]) {
    this.#connections = routes.map(({ connection }) => connection)
    this.#begin = new Uint32Array(routes.length + 1)
    this.#corners = new Float64Array(2 * routes.reduce((sum, { points }) => sum + points.length, 0))
    this.#boxes = new Float64Array(4 * routes.length)
    let corner = 0
    for (const [i, { points }] of routes.entries()) {
      let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
      for (const { x, y } of points) {
        this.#corners[2 * corner] = x
        this.#corners[2 * corner + 1] = y
        corner++
        left = Math.min(left, x)
        right = Math.max(right, x)
        top = Math.min(top, y)
        bottom = Math.max(bottom, y)
      }
      this.#boxes.set([left, top, right, bottom], 4 * i)
      this.#begin[i + 1] = corner
    }
  }

  /** The arrow of a connection; null: it is of the tray, or of another journey. */
  of(connection: string): Route | null {
    const i = this.#connections.findIndex(({ id }) => id === connection)
    return i < 0 ? null : this.#route(i)
  }

  /** The arrows whose box touches a rectangle, in the order of the map. */
  touching({ x, y, width, height }: Rect): Route[] {
    const boxes = this.#boxes
    const found: Route[] = []
    for (let i = 0, at = 0; at < boxes.length; i++, at += 4)
      if (boxes[at]! <= x + width && x <= boxes[at + 2]! && boxes[at + 1]! <= y + height && y <= boxes[at + 3]!)
        found.push(this.#route(i))
    return found
  }

  /** The arrow nearest to a point, if one is within `reach`. */
  at(point: Point, reach: number): Route | null {
    let best: Route | null = null
    let least = reach
    for (const route of this.touching({ x: point.x - reach, y: point.y - reach, width: 2 * reach, height: 2 * reach }))
      for (let i = 1; i < route.points.length; i++) {
        const away = distance(point, route.points[i - 1]!, route.points[i]!)
        if (away > least) continue
        least = away
        best = route
      }
    return best
  }

  #route(i: number): Route {
    const points: Point[] = []
    for (let at = this.#begin[i]!; at < this.#begin[i + 1]!; at++)
      points.push({ x: this.#corners[2 * at]!, y: this.#corners[2 * at + 1]! })
    return { connection: this.#connections[i]!, points }
  }
}

/** The ways of all connections of a map, to be kept. */
export const keptRoutes = (layout: MapLayout, connections: readonly Connection[]): Routes =>
  new Routes(routesOf(layout, connections))

/** Distance of a point from a leg, which is horizontal or vertical. */
function distance({ x, y }: Point, a: Point, b: Point): number {
  const nearestX = Math.max(Math.min(a.x, b.x), Math.min(x, Math.max(a.x, b.x)))
  const nearestY = Math.max(Math.min(a.y, b.y), Math.min(y, Math.max(a.y, b.y)))
  return Math.hypot(x - nearestX, y - nearestY)
}
