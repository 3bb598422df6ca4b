import { expect, test } from 'vitest'
import type { Difference, Side } from '../../../../shared/insight/walks/compare.ts'
import { differenceWords, isWorse, meanRating } from '../../../../shared/insight/walks/differenceWords.ts'

const side: Side = { presence: 'met', rating: null, waited: null, kept: null }
const difference = (values: Partial<Difference>): Difference => ({
  ...{ key: 'a', touchpoint: null, title: 'A', before: side, after: side },
  ...{ presence: null, rating: null, waited: null, standards: null, ...values },
})

test('says what is different, the weightiest first', () => {
  const all = difference({ presence: 'metNow', standards: 'nowMissed', rating: -1.25, waited: 2.04 })
  expect(differenceWords(all)).toEqual(['Met now', 'Standard missed', 'Rated lower by 1.3', 'Waits 2 min longer'])
  expect(differenceWords(difference({ presence: 'notSeen' }))).toEqual([])
})

test('counts a point as worse as soon as one thing is, and says nothing of what is the same', () => {
  expect(isWorse(difference({ rating: 1, waited: 3 }))).toBe(true)
  expect(isWorse(difference({ presence: 'notMet' }))).toBe(true)
  expect(isWorse(difference({ standards: 'nowMet' }))).toBe(false)
  expect(isWorse(difference({ waited: -1 }))).toBe(false)
  expect(isWorse(difference({ presence: 'found' }))).toBeNull()
})

test('shows a mean rating with its sign', () => {
  expect([1.26, 0, -0.5].map(meanRating)).toEqual(['+1.3', '0', '−0.5'])
})
