import { expect, test } from 'vitest'
import { importancePerformance, quadrantOf } from '../../../shared/insight/performance.ts'
import { sampleRecords } from '../../fixtures/sample.ts'

test('places the six moments of truth of the sample by importance and current rating', () => {
  // All six have importance 5; only the first call to cancel is as customers expect (0), the others are below.
  const { placed, unplaced } = importancePerformance(sampleRecords())
  expect(placed.map((one) => [one.touchpoint.title, one.importance, one.performance, one.quadrant])).toEqual([
    ['Bill with the new price', 5, -2, 'concentrate'],
    ['Negotiating with the agent', 5, -1, 'concentrate'],
    ['First call to cancel', 5, 0, 'keepUp'],
    ['Second call to cancel', 5, -2, 'concentrate'],
    ["Manager's call-back", 5, -2, 'concentrate'],
    ['What the customer tells others', 5, -2, 'concentrate'],
  ])
  expect(unplaced).toEqual([])
})

test('draws the lines at the middle of both scales', () => {
  expect([quadrantOf(4, -1), quadrantOf(4, 0), quadrantOf(3, -1), quadrantOf(3, 0)]).toEqual([
    'concentrate',
    'keepUp',
    'lowPriority',
    'overkill',
  ])
})

test('names the moments of truth that nobody has judged', () => {
  const view = sampleRecords()
  const one = view.all('touchpoint').find((touchpoint) => touchpoint.momentOfTruth)!
  view.put('touchpoint', { ...one, importance: null })
  const { placed, unplaced } = importancePerformance(view)
  expect(placed).toHaveLength(5)
  expect(unplaced.map(({ id }) => id)).toEqual([one.id])
})
