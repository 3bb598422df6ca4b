import { expect, test } from 'vitest'
import { figuresOf, merged, walkersOf } from '../../../../shared/insight/walks/merge.ts'
import { Walking } from '../../../support/walking.ts'

test('says for each stop who saw what, and where walkers agree and differ', () => {
  const walking = new Walking(['A', 'B', 'C', 'D'])
  const walk = walking.make()
  const [a, b, c] = walking.stops(walk)
  walking.see(walk, a!.id, 'Ada', { rating: -2, waited: 3, standard: 'met', pays: 'yes', sees: 'Signs' })
  walking.see(walk, a!.id, 'Bo', { rating: 1, waited: 6, standard: 'missed', pays: 'yes' })
  walking.see(walk, b!.id, 'Ada', { rating: 0 })
  walking.see(walk, b!.id, 'Bo', { rating: 1, met: false })
  walking.see(walk, c!.id, 'Ada', { met: false })
  const parts = merged(walking.records, walk)
  // (-2 + 1) / 2 = -0.5; 3 steps apart. (3 + 6) / 2 = 4.5 minutes.
  expect(parts[0]).toMatchObject({
    presence: 'met',
    rating: { count: 2, mean: -0.5, least: -2, most: 1 },
    ratings: 'differ',
    waited: { count: 2, mean: 4.5, least: 3, most: 6 },
    kept: 'mixed',
    standards: 'differ',
    pays: 'agree',
    presenceAgreed: 'agree',
  })
  expect(parts[0]!.sights.map(({ observation }) => [observation.walker, observation.sees])).toEqual([
    ['Ada', 'Signs'],
    ['Bo', ''],
  ])
  // One step apart is close; one who met it is enough to have met it, but they differ.
  expect(parts[1]).toMatchObject({ presence: 'met', ratings: 'close', presenceAgreed: 'differ', kept: null })
  expect(parts[2]).toMatchObject({ presence: 'notMet', ratings: 'none', presenceAgreed: 'one' })
  expect(parts[3]).toMatchObject({ presence: 'unseen', sights: [] })
  expect(walkersOf(parts)).toEqual(['Ada', 'Bo'])
})

test('counts figures of nobody as not known', () => {
  expect(figuresOf([])).toEqual({ count: 0, mean: null, least: null, most: null })
  expect(figuresOf([2])).toEqual({ count: 1, mean: 2, least: 2, most: 2 })
})
