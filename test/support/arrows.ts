import { cardsIn, type MapLayout, type Point } from '../../shared/map/layout.ts'
import type { Route } from '../../shared/map/route.ts'

type Segment = { a: Point; b: Point }
const segments = ({ points }: Route): Segment[] => points.slice(1).map((b, i) => ({ a: points[i]!, b }))

/** Every leg that lies in a card, its own two cards included: on their edges it may end, within them it may not be. */
export function overCards(layout: MapLayout, routes: readonly Route[]): string[] {
  return routes.flatMap((route) =>
    segments(route).flatMap(({ a, b }) => {
      const x = Math.min(a.x, b.x)
      const y = Math.min(a.y, b.y)
      const box = { x, y, width: Math.abs(b.x - a.x), height: Math.abs(b.y - a.y) }
      const within = cardsIn(layout, box).filter(
        (card) =>
          box.x + box.width > card.x + 0.01 &&
          box.x < card.x + card.width - 0.01 &&
          box.y + box.height > card.y + 0.01 &&
          box.y < card.y + card.height - 0.01,
      )
      return within.map(({ id }) => `${route.connection.from} > ${route.connection.to} over ${id}`)
    }),
  )
}

/** Every pair of arrows that meet anywhere, also where one only touches the other or lies on it; a pair counts once. */
export function meetings(routes: readonly Route[]): string[] {
  return routes.flatMap((one, i) =>
    routes
      .slice(i + 1)
      .filter((other) => segments(one).some((a) => segments(other).some((b) => meet(a, b))))
      .map(
        (other) => `${one.connection.from} > ${one.connection.to} x ${other.connection.from} > ${other.connection.to}`,
      ),
  )
}

/** Whether two segments, each horizontal or vertical, have a point in common. */
function meet(one: Segment, other: Segment): boolean {
  const apart = (axis: 'x' | 'y') =>
    Math.max(one.a[axis], one.b[axis]) < Math.min(other.a[axis], other.b[axis]) ||
    Math.max(other.a[axis], other.b[axis]) < Math.min(one.a[axis], one.b[axis])
  return !apart('x') && !apart('y')
}
