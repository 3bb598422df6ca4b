import { expect, test } from 'vitest'
import { layoutOf } from '../../../shared/map/layout.ts'
import { columnWidth } from '../../../shared/map/measures.ts'
import { cellAt, placeAt } from '../../../shared/map/place.ts'
import { journeyOf } from './journey.ts'

const layout = layoutOf(journeyOf({ 's1 l1': 'a b c' }), 'j')
const none = new Set<string>()
const at = (id: string, dy: number) => ({ x: 100, y: layout.cards.get(id)!.y + dy })

test('puts before a card in its upper half and after it in its lower half', () => {
  expect(placeAt(layout, at('b', 5), none)).toMatchObject({ stage: 's1', lane: 'l1', index: 1 })
  expect(placeAt(layout, at('b', 60), none)).toMatchObject({ stage: 's1', lane: 'l1', index: 2 })
})

test('counts the place without the cards that move', () => {
  expect(placeAt(layout, at('c', 70), new Set(['a', 'b']))).toMatchObject({ index: 1 })
})

test('shows the whole first place of an empty cell', () => {
  const place = placeAt(layout, { x: columnWidth + 50, y: 50 }, none)
  expect(place).toMatchObject({ stage: 's2', lane: 'l1', index: 0 })
  expect(place!.line.height).toBeGreaterThan(50)
})

test('draws the line between the cards that it would part', () => {
  const { line } = placeAt(layout, at('b', 5), none)!
  const a = layout.cards.get('a')!
  expect(line.y).toBeGreaterThan(a.y + a.height)
  expect(line.y + line.height).toBeLessThan(layout.cards.get('b')!.y)
})

test('knows no cell beyond the map', () => {
  expect(cellAt(layout, { x: -1, y: 5 })).toBeNull()
  expect(placeAt(layout, { x: 5, y: layout.height + 1 }, none)).toBeNull()
})
