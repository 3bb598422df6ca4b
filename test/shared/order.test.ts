import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byOrder, type Ordered, orderAtEnd, ordersAt, ordersAtEnd } from '../../shared/order.ts'

const letters = (siblings: Ordered[]) => [...siblings].sort(byOrder).map(({ id }) => id)

test('sorts by key and then by id, by code unit', () => {
  expect(
    letters([
      { id: 'b', order: 'a0' },
      { id: 'a', order: 'a0' },
      { id: 'c', order: 'Zz' },
    ]),
  ).toEqual(['c', 'a', 'b'])
})

test('puts new keys after the last sibling', () => {
  const first = orderAtEnd([])
  const more = ordersAtEnd([{ id: 'x', order: first }], 3)
  expect([first, ...more]).toEqual([first, ...more].sort())
  expect(new Set([first, ...more]).size).toBe(4)
})

test('puts records exactly where they were meant to go, wherever keys clash', () => {
  // Keys as fractional-indexing makes them, often equal, as when two people insert at one place.
  const key = fc.constantFrom('Zz', 'a0', 'a0V', 'a0k', 'a1', 'a2', 'a2V')
  fc.assert(
    fc.property(fc.array(key, { maxLength: 8 }), fc.nat(8), fc.integer({ min: 1, max: 4 }), (keys, at, count) => {
      const siblings = keys.map((order, n) => ({ id: `s${n}`, order })).sort(byOrder)
      const index = Math.min(at, siblings.length)
      const { orders, rekey } = ordersAt(siblings, index, count)
      const fresh = new Map(rekey.map(({ id, order }) => [id, order]))
      const made = orders.map((order, n) => ({ id: `new${n}`, order }))
      const all = [...siblings.map((one) => ({ ...one, order: fresh.get(one.id) ?? one.order })), ...made]
      const wanted = siblings.map(({ id }) => id)
      wanted.splice(index, 0, ...made.map(({ id }) => id))
      expect(letters(all)).toEqual(wanted)
    }),
    { numRuns: 1_000 },
  )
})
