import fc from 'fast-check'
import { expect, test } from 'vitest'
import { merge } from '../../../shared/edits/merge.ts'

const words = (text: string) => text.split(/\s+/).filter(Boolean)
const brackets = (text: string) => text.replace(/[[\]]/g, '')
const text = fc
  .array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'שלום', '💬'), fc.constantFrom(' ', '\n', '  ')), {
    maxLength: 8,
  })
  .map((pairs) => pairs.map((pair) => pair.join('')).join(''))
/** Texts as people write them, trimmed or not, that start from one base. */
const sides = fc
  .tuple(text, text, text, fc.boolean())
  .map(([base, theirs, mine, trim]) =>
    trim ? [base.trim(), theirs.trim(), mine.trim()] : [base, theirs, mine],
  ) as fc.Arbitrary<[string, string, string]>

test('keeps changes of both to separate words', () => {
  expect(merge('The agent says no.', 'The tired agent says no.', 'The agent says never.')).toBe(
    'The tired agent says never.',
  )
  expect(merge('one two three', 'one three', 'one two three four')).toBe('one three four')
})

test('lets the later text stand with the other in brackets where both changed the same words', () => {
  expect(merge('wait 5 minutes', 'wait 7 minutes', 'wait 9 minutes')).toBe('wait 9 [7] minutes')
  expect(merge('', 'theirs', 'mine')).toBe('mine [theirs]')
})

test('keeps what one wrote where the other only removed', () => {
  expect(merge('old', '', 'new')).toBe('new')
  expect(merge('old', 'new', '')).toBe('new')
})

test('gives the changed text when only one side changed', () => {
  fc.assert(
    fc.property(text, text, (base, changed) => {
      expect(merge(base, base, changed)).toBe(changed)
      expect(merge(base, changed, base)).toBe(changed)
      expect(merge(base, changed, changed)).toBe(changed)
    }),
  )
})

test('loses no word that either side wrote', () => {
  fc.assert(
    fc.property(sides, ([base, theirs, mine]) => {
      const merged = words(brackets(merge(base, theirs, mine)))
      for (const side of [theirs, mine])
        for (const word of new Set(words(side))) {
          const wrote = words(side).filter((one) => one === word).length
          const had = words(base).filter((one) => one === word).length
          if (wrote > had) expect(merged).toContain(word)
        }
    }),
    { numRuns: 2_000 },
  )
})

test('invents no word', () => {
  fc.assert(
    fc.property(sides, ([base, theirs, mine]) => {
      const known = new Set([...words(base), ...words(theirs), ...words(mine)])
      for (const word of words(brackets(merge(base, theirs, mine)))) expect(known).toContain(word)
    }),
    { numRuns: 2_000 },
  )
})

test('merges two long texts that have nothing in common', () => {
  const long = (word: string) => Array.from({ length: 3_000 }, (_, at) => `${word}${at}`).join(' ')
  const merged = merge(long('a'), long('b'), long('c'))
  expect(merged).toBe(`${long('c')} [${long('b')}]`)
})
