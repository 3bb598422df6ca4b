import { expect, test } from 'vitest'
import { apply } from '../../../shared/edits/apply.ts'
import { setTouchpoints } from '../../../shared/edits/touchpoints.ts'
import { curveOf, gathered } from '../../../shared/map/curve.ts'
import { layoutOf } from '../../../shared/map/layout.ts'
import { columnWidth } from '../../../shared/map/measures.ts'
import { journeyOf } from './journey.ts'

test('spreads the rated touchpoints of a stage over its column and leaves out the others', () => {
  const records = journeyOf({ 's1 l1': 'a b', 's2 l2': 'c' })
  apply(records, setTouchpoints(records, ['a'], { currentRating: -2 })!.changes)
  apply(records, setTouchpoints(records, ['c'], { idealRating: 1, momentOfTruth: true })!.changes)
  expect(curveOf(layoutOf(records, 'j'), records)).toEqual([
    { id: 'a', x: columnWidth / 4, current: -2, ideal: null, moment: false },
    { id: 'c', x: columnWidth * 1.5, current: null, ideal: 1, moment: true },
  ])
})

const at = (x: number, current: number) => ({ id: `p${x}`, x, current, ideal: null, moment: false })

test('gathers what is crowded into means, and leaves a sparse curve as it is', () => {
  const sparse = [at(0, 1), at(30, -1)]
  expect(gathered(sparse, 16)).toBe(sparse)
  expect(gathered([at(1, -2), at(2, 0), at(3, 2), at(20, 1)], 10)).toEqual([
    { id: '', x: 8, current: 0, ideal: null, moment: false },
    at(20, 1),
  ])
})
