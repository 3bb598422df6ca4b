import { expect, test } from 'vitest'
import { newId } from '../../shared/id.ts'
import { id } from '../../shared/records/fields.ts'

test('makes ids that the schema accepts, each another', () => {
  const ids = Array.from({ length: 2_000 }, newId)
  expect(ids.every((one) => id.safeParse(one).success && one.length === 20)).toBe(true)
  expect(new Set(ids).size).toBe(2_000)
})

test.each(['', '__proto__', 'a b', '../x', 'é', 'x'.repeat(41)])('does not accept %j as an id', (bad) => {
  expect(id.safeParse(bad).success).toBe(false)
})
