import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alike, alikeFrom, suggestedGroups } from '../../../../shared/insight/exercises/alike.ts'

test('computes the Dice coefficient of trigrams', () => {
  // "  n" " ni" "nig" "igh" "ght" "ht " and "  n" " na" "nac" "ach" "cht" "ht ": 6 each, 2 in common: 2 × 2 / 12
  expect(alike('night', 'nacht')).toBeCloseTo(1 / 3, 10)
  expect(alike('Letter', 'letter!')).toBe(1)
  expect(alike('letter', 'xyz')).toBe(0)
  expect(alike('', 'letter')).toBe(0)
  // The order of words does not matter.
  expect(alike('confirmation letter', 'letter confirmation')).toBe(1)
})

test.each([
  ['Waiting in the queue', 'Waiting in queue', true],
  ['Confirmation letter', 'Letter of confirmation', true],
  ['Parking space', 'Parking spaces', true],
  ['Parking', 'Packing', false],
  ['Final bill', 'First bill', false],
  ['Phone menu', 'Menu on the phone', true],
  ['The agent negotiates', 'The queue', false],
])('takes “%s” and “%s” for the same: %s', (a, b, same) => {
  expect(alike(a, b) >= alikeFrom).toBe(same)
})

test('proposes groups, each text once, what resembles most first', () => {
  const texts = ['Queue', 'Letter', 'The queue', 'queue', 'Parking', 'Letters'].map((text, i) => ({ id: `${i}`, text }))
  expect(suggestedGroups(texts)).toEqual([
    ['0', '3', '2'],
    ['1', '5'],
  ])
  expect(suggestedGroups([])).toEqual([])
})

test('proposes each text at most once, and never alone', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', 'b', ' ') }), { maxLength: 25 }), (texts) => {
      const groups = suggestedGroups(texts.map((text, i) => ({ id: `${i}`, text })))
      const all = groups.flat()
      expect(new Set(all).size).toBe(all.length)
      for (const [head, ...others] of groups) {
        expect(others.length).toBeGreaterThan(0)
        for (const one of others)
          expect(alike(texts[Number(head)]!, texts[Number(one)]!)).toBeGreaterThanOrEqual(alikeFrom)
      }
    }),
  )
})
