import { expect, test } from 'vitest'
import { apply } from '../../../shared/edits/apply.ts'
import { layoutOf, touches } from '../../../shared/map/layout.ts'
import { middleOf, routesOf } from '../../../shared/map/route.ts'
import { keptRoutes, Routes } from '../../../shared/map/routes.ts'
import { RecordSet } from '../../../shared/records/set.ts'
import { generateEngagement } from '../../fixtures/generate.ts'

function map(touchpoints: number) {
  const records = new RecordSet()
  apply(records, generateEngagement(touchpoints, 5).changes)
  const layout = layoutOf(records, 'journey-1')
  const connections = records.all('connection')
  return { layout, plain: routesOf(layout, connections), kept: keptRoutes(layout, connections) }
}
const everywhere = { x: -1e6, y: -1e6, width: 2e6, height: 2e6 }

test('gives back every corner of every arrow, in the order of the map', () => {
  const { plain, kept } = map(300)
  expect(plain.length).toBe(299)
  expect(kept.touching(everywhere)).toEqual(plain)
  for (const route of plain) expect(kept.of(route.connection.id)).toEqual(route)
  expect(kept.of('of another journey')).toBeNull()
})

test('finds those that touch a rectangle, and no other', () => {
  const { plain, kept, layout } = map(300)
  const around = (points: { x: number; y: number }[]) => {
    const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
    const [x, y] = [Math.min(...xs), Math.min(...ys)]
    return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
  }
  for (let x = -100; x < layout.width; x += 333)
    for (let y = -100; y < layout.height; y += 517) {
      const rect = { x, y, width: 400, height: 300 }
      expect(kept.touching(rect)).toEqual(plain.filter(({ points }) => touches(around(points), rect)))
    }
})

test('finds the arrow nearest to a point, within reach only', () => {
  const { plain, kept } = map(2)
  const { x, y, vertical } = middleOf(plain[0]!.points)
  const aside = (by: number) => (vertical ? { x: x + by, y } : { x, y: y + by })
  expect(kept.at(aside(4), 6)?.connection.id).toBe(plain[0]!.connection.id)
  expect(kept.at(aside(9), 6)).toBeNull()
})

test('of a map without arrows there is none', () => {
  const none = new Routes([])
  expect(none.touching(everywhere)).toEqual([])
  expect(none.at({ x: 0, y: 0 }, 9)).toBeNull()
})
