import { expect, test } from 'vitest'
import { type Cause, chained } from '../../../../renderer/guest/exercises/causes.ts'

const cause = (id: string, explains: string | null = null): Cause => ({ id, text: id, explains })
const lines = (causes: Cause[]) => chained(causes).map(({ cause: { id }, level }) => `${level} ${id}`)

test('follows each cause with what explains it, whatever the order in which they came', () => {
  expect(lines([cause('c', 'b'), cause('a'), cause('d'), cause('b', 'a')])).toEqual(['1 a', '2 b', '3 c', '1 d'])
})

test('puts what explains something that is gone at the top, and never runs round in a loop', () => {
  expect(lines([cause('b', 'gone')])).toEqual(['1 b'])
  expect(lines([cause('a', 'b'), cause('b', 'a')])).toEqual([])
})
