import { expect, test } from 'vitest'
import { type Known, taking } from '../../../renderer/map/mounting.ts'
import type { Placed } from '../../../shared/map/layout.ts'

const card = (n: number, y = 0): Placed => ({ id: `t${n}`, x: n * 200, y, width: 180, height: 90 }) as Placed
const cards = Array.from({ length: 10 }, (_, n) => card(n))
/** Shows the cards 6 and 7. */
const view = { x: 1_200, y: 0, width: 350, height: 400 }
const ids = (known: Known) => [...known.keys()]
const from = (some: readonly Placed[]) => taking(some, null, view, { cursor: null, most: 0 }).known

test('takes all at once where the map opens', () => {
  const { known, waiting } = taking(cards, null, view, { cursor: null, most: 3 })
  expect(ids(known).toSorted()).toEqual(cards.map(({ id }) => id))
  expect(waiting).toEqual([])
})

test('takes a few at a time later, those in view first, and leaves the others waiting', () => {
  const before = from(cards.slice(0, 2))
  const first = taking(cards, before, view, { cursor: null, most: 3 })
  expect(ids(first.known)).toEqual(['t0', 't1', 't6', 't7', 't2'])
  expect(first.waiting.map(({ id }) => id)).toEqual(['t3', 't4', 't5', 't8', 't9'])
  const second = taking(cards, first.known, view, { cursor: null, most: 3 })
  expect(ids(second.known)).toEqual(['t0', 't1', 't6', 't7', 't2', 't3', 't4', 't5'])
  expect(taking(cards, second.known, view, { cursor: null, most: 3 }).waiting).toEqual([])
})

test('never lets the card under the keyboard wait', () => {
  const { known, waiting } = taking(cards, from([]), view, { cursor: 't9', most: 0 })
  expect(ids(known)).toEqual(['t9'])
  expect(waiting).toHaveLength(9)
})

test('keeps what is there as it is, gives what has moved another place, and drops what has gone', () => {
  const before = from(cards.slice(0, 3))
  const { known } = taking([card(2), card(1, 50)], before, view, { cursor: null, most: 0 })
  // In the order in which they came, or they would move in the document.
  expect(ids(known)).toEqual(['t1', 't2'])
  expect(known.get('t2')!.node).toBe(before.get('t2')!.node)
  expect(known.get('t1')!.node.position).toEqual({ x: 200, y: 50 })
})
