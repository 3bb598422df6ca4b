import { expect, test } from 'vitest'
import { apply } from '../../../shared/edits/apply.ts'
import { connect } from '../../../shared/edits/connections.ts'
import { cardsIn, layoutOf } from '../../../shared/map/layout.ts'
import { middleOf, routeAt, routesOf } from '../../../shared/map/route.ts'
import { RecordSet } from '../../../shared/records/set.ts'
import { generateEngagement } from '../../fixtures/generate.ts'
import { journeyOf } from './journey.ts'

function routed(cells: Record<string, string>, arrows: string[], tray = '') {
  const records = journeyOf(cells, tray)
  for (const arrow of arrows) {
    const [from, to] = arrow.split('>') as [string, string]
    apply(records, connect(records, from, to, 'next')!.intent.changes)
  }
  const layout = layoutOf(records, 'j')
  return { layout, routes: routesOf(layout, records.all('connection')) }
}

test('runs straight down between neighbours of a cell', () => {
  const { routes, layout } = routed({ 's1 l1': 'a b' }, ['a>b'])
  const a = layout.cards.get('a')!
  expect(routes[0]!.points).toEqual([
    { x: a.x + a.width / 2, y: a.y + a.height },
    { x: a.x + a.width / 2, y: layout.cards.get('b')!.y },
  ])
})

test('never runs through a card, on a map of 200 with arrows back and forth', () => {
  const records = new RecordSet()
  apply(records, generateEngagement(200, 3).changes)
  for (let i = 1; i < 190; i += 9) {
    const made = connect(records, `touchpoint-${i + 9}`, `touchpoint-${i}`, 'recovery')
    apply(records, made!.intent.changes)
  }
  const layout = layoutOf(records, 'journey-1')
  const routes = routesOf(layout, records.all('connection'))
  expect(routes).toHaveLength(records.all('connection').length)
  for (const { points, connection } of routes) {
    for (let i = 1; i < points.length; i++) {
      const [a, b] = [points[i - 1]!, points[i]!]
      const leg = {
        x: Math.min(a.x, b.x),
        y: Math.min(a.y, b.y),
        width: Math.abs(b.x - a.x),
        height: Math.abs(b.y - a.y),
      }
      const met = cardsIn(layout, leg).filter(({ id }) => id !== connection.from && id !== connection.to)
      expect(met).toEqual([])
    }
  }
})

test('has horizontal and vertical legs only', () => {
  const { routes } = routed({ 's1 l1': 'a b c', 's2 l1': 'd', 's3 l2': 'e' }, ['a>e', 'b>d', 'c>d', 'e>a', 'a>c'])
  for (const { points } of routes)
    for (let i = 1; i < points.length; i++)
      expect(points[i]!.x === points[i - 1]!.x || points[i]!.y === points[i - 1]!.y).toBe(true)
})

test('sets arrows apart that share a gutter', () => {
  const { routes } = routed({ 's1 l1': 'a b', 's2 l1': 'c d' }, ['a>d', 'b>c'])
  expect(routes[0]!.points[1]!.x).not.toBe(routes[1]!.points[1]!.x)
})

test('draws nothing to or from the tray', () => {
  expect(routed({ 's1 l1': 'a' }, ['a>x'], 'x').routes).toEqual([])
})

test('finds the arrow nearest to a point, within reach only', () => {
  const { routes } = routed({ 's1 l1': 'a', 's2 l2': 'b' }, ['a>b'])
  const { x, y } = middleOf(routes[0]!.points)
  expect(routeAt(routes, { x: x + 4, y }, 6)?.connection.from).toBe('a')
  expect(routeAt(routes, { x: x + 9, y }, 6)).toBeNull()
})
