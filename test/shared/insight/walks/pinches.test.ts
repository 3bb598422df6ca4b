import { expect, test } from 'vitest'
import { pinchesOf } from '../../../../shared/insight/walks/pinches.ts'
import { Walking } from '../../../support/walking.ts'

const pinch = (id: string, followUp: string | null, fixed = false) => ({
  id,
  sign: id,
  clarified: false,
  fixed,
  followUp,
})

test('puts what is to follow up first, by day, then what has no day, then what is fixed', () => {
  const walking = new Walking(['A', 'B'])
  const walk = walking.make()
  const [a, b] = walking.stops(walk)
  walking.see(walk, a!.id, 'Ada', { pinches: [pinch('fixed', '2027-01-01', true), pinch('none', null)] })
  walking.see(walk, b!.id, 'Bo', { pinches: [pinch('late', '2027-05-01'), pinch('early', '2027-04-01')] })
  expect(pinchesOf(walking.records, walk).map((one) => [one.pinch.id, one.stop.title, one.walker])).toEqual([
    ['early', 'B', 'Bo'],
    ['late', 'B', 'Bo'],
    ['none', 'A', 'Ada'],
    ['fixed', 'A', 'Ada'],
  ])
})
