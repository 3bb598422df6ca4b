import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rowsSum, sumOf } from '../../../../electron/ledger/store/sums.ts'

const limit = 2 ** 52

test('sums a record as files of version 3 hold it: type, id, field and value as JSON, in any order', () => {
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('a "quoted" word', 'back\\slash', 'two\nlines', '\u007f', '\ud800', '😀', ''),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    fc.constant(null),
  )
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('title', 'note', 'order', 'target'), value), (fields) => {
      let sum = sumOf('story story-1')
      for (const [field, held] of Object.entries(fields))
        sum = (sum + sumOf(`story story-1 ${field} ${JSON.stringify(held)}`)) % limit
      const [columns, values] = [Object.keys(fields), Object.values(fields)]
      const rows = [['story-1', ...values]]
      expect(rowsSum([{ type: 'story', columns: ['id', ...columns], rows }])).toBe(sum)
    }),
  )
})

test('gives the sums that are in files already', () => {
  expect([sumOf(''), sumOf('touchpoint t-1'), sumOf('Ærø 😀')]).toEqual([
    4077037467627653, 1283096059804115, 2166341974905151,
  ])
})
