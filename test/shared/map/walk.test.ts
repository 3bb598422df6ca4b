import { expect, test } from 'vitest'
import { layoutOf } from '../../../shared/map/layout.ts'
import { afterRemoval, type Cursor, mapOrder, nudge, walk } from '../../../shared/map/walk.ts'
import { journeyOf } from './journey.ts'

const layout = layoutOf(journeyOf({ 's1 l1': 'a b', 's1 l2': 'c', 's2 l1': 'd', 's3 l2': 'e' }, 'x y'), 'j')
const card = (id: string): Cursor => ({ kind: 'card', id })

test('walks down through a cell into the next lane and up again', () => {
  expect(walk(layout, card('a'), 'down')).toEqual(card('b'))
  expect(walk(layout, card('b'), 'down')).toEqual(card('c'))
  expect(walk(layout, card('c'), 'up')).toEqual(card('b'))
  expect(walk(layout, card('c'), 'down')).toBeNull()
})

test('walks across stages through empty cells', () => {
  expect(walk(layout, card('b'), 'right')).toEqual(card('d'))
  expect(walk(layout, card('d'), 'right')).toEqual({ kind: 'cell', stage: 's3', lane: 'l1' })
  expect(walk(layout, { kind: 'cell', stage: 's3', lane: 'l1' }, 'down')).toEqual(card('e'))
  expect(walk(layout, card('e'), 'right')).toBeNull()
  expect(walk(layout, card('e'), 'first')).toEqual(card('c'))
})

test('walks from the first stage into the tray and back', () => {
  expect(walk(layout, card('b'), 'left')).toEqual(card('y'))
  expect(walk(layout, card('x'), 'down')).toEqual(card('y'))
  expect(walk(layout, card('y'), 'right')).toEqual(card('a'))
  expect(walk(layoutOf(journeyOf({}), 'j'), { kind: 'cell', stage: 's1', lane: 'l1' }, 'left')).toEqual({
    kind: 'tray',
  })
})

test('begins at the first card', () => {
  expect(walk(layout, null, 'down')).toEqual(card('a'))
})

test('lands on the card after what was removed, then before it, then on the empty cell', () => {
  expect(afterRemoval(layout, ['a'])).toEqual(card('b'))
  expect(afterRemoval(layout, ['b'])).toEqual(card('a'))
  expect(afterRemoval(layout, ['a', 'b'])).toEqual({ kind: 'cell', stage: 's1', lane: 'l1' })
  expect(afterRemoval(layout, ['x', 'y'])).toEqual({ kind: 'tray' })
})

test('names every card once, stage by stage and lane by lane', () => {
  expect(mapOrder(layout)).toEqual(['a', 'b', 'c', 'd', 'e', 'x', 'y'])
})

test('moves a card by one place, over the edge of its cell into the next', () => {
  expect(nudge(layout, 'b', 'up')).toEqual({ stage: 's1', lane: 'l1', index: 0 })
  expect(nudge(layout, 'b', 'down')).toEqual({ stage: 's1', lane: 'l2', index: 0 })
  expect(nudge(layout, 'a', 'up')).toBeNull()
  expect(nudge(layout, 'b', 'right')).toEqual({ stage: 's2', lane: 'l1', index: 1 })
  expect(nudge(layout, 'a', 'left')).toBe('tray')
  expect(nudge(layout, 'x', 'right')).toEqual({ stage: 's1', lane: 'l1', index: 2 })
})
