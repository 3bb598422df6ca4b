import { expect, test } from 'vitest'
import { gapsByStage } from '../../../shared/insight/gaps.ts'
import { blankRecords, sampleRecords } from '../../fixtures/sample.ts'

test('takes the mean gap of a stage over its touchpoints, in the order of the map', () => {
  // Promotion ends: (1 − −2) and (0 − −2): 3, 2. Asking: 3, 3. Cancelling: 1 − 0 = 1, 1 − −2 = 3, 2 − −2 = 4.
  // Leaving: 1 − −1 = 2, 2, 1 − −2 = 3.
  const stages = gapsByStage(sampleRecords()).map(({ stage, mean, touchpoints }) => [
    stage?.name,
    touchpoints.map(({ gap }) => gap),
    mean,
  ])
  expect(stages).toEqual([
    ['Promotion ends', [3, 2], 2.5],
    ['Asking for a better price', [3, 3], 3],
    ['Cancelling', [1, 3, 4], 8 / 3],
    ['Leaving', [2, 2, 3], 7 / 3],
  ])
})

test('leaves what is not rated out of the mean, and an empty stage out of the list', () => {
  const view = sampleRecords()
  const bill = view.all('touchpoint').find((one) => one.title === 'Bill with the new price')!
  view.put('touchpoint', { ...bill, idealRating: null })
  expect(gapsByStage(view)[0]).toMatchObject({ mean: 2, touchpoints: [{ gap: null }, { gap: 2 }] })
  expect(gapsByStage(blankRecords())).toEqual([])
})
