import { expect, test } from 'vitest'
import { create } from '../../../shared/edits/edit.ts'
import { expand } from '../../../shared/edits/expand.ts'
import { causesByCategory, causeTree } from '../../../shared/insight/causes.ts'
import { sampleRecords } from '../../fixtures/sample.ts'

test('weighs causes by importance x gap of their touchpoints', () => {
  // policy: bill 5 × 3, negotiating 5 × 3, call-back 5 × 4 = 50; process: second call 5 × 3 = 15; capacity: queue 4 × 3 = 12;
  // measurement: advertised price 4 × 2 = 8; information: first call 5 × 1 = 5. Together 90; 50 / 90 = 0.5556
  const bars = causesByCategory(sampleRecords())
  expect(bars.map((one) => [one.key, one.value, one.touchpoints.length])).toEqual([
    ['policy', 50, 3],
    ['process', 15, 1],
    ['capacity', 12, 1],
    ['measurement', 8, 1],
    ['information', 5, 1],
  ])
  expect(bars[0]!.share).toBeCloseTo(0.5556, 4)
  expect(bars[1]!.cumulative).toBeCloseTo(65 / 90, 10)
})

test('counts the deepest cause only, and says where there is no category', () => {
  const view = sampleRecords()
  const process = view.all('cause').find((one) => one.category === 'process')!
  // The cause of the second call (15) moves to the one that explains it, which has no category yet.
  expand(view, [create('cause', { touchpoint: process.touchpoint, text: 'Nobody has the time', explains: process.id })])
  const bars = causesByCategory(view)
  expect(bars.find((one) => one.key === 'process')).toBeUndefined()
  expect(bars.find((one) => one.key === '')?.value).toBe(15)
})

test('takes an importance that nobody judged as 3 and a gap that nobody rated as 0', () => {
  const view = sampleRecords()
  const at = (title: string) => view.all('touchpoint').find((one) => one.title === title)!
  view.put('touchpoint', { ...at('Waiting in the queue'), importance: null })
  view.put('touchpoint', { ...at('First call to cancel'), idealRating: null })
  const bars = causesByCategory(view)
  // 3 × 3
  expect(bars.find((one) => one.key === 'capacity')?.value).toBe(9)
  expect(bars.find((one) => one.key === 'information')).toBeUndefined()
})

test('puts each cause under the one that it explains', () => {
  const view = sampleRecords()
  const first = view.all('cause').find((one) => one.category === 'process')!
  const { touchpoint } = first
  expand(view, [
    create('cause', { touchpoint, text: 'b', order: 'c0' }, 'b'),
    create('cause', { touchpoint, text: 'a1', explains: first.id, order: 'd0' }, 'a1'),
    create('cause', { touchpoint, text: 'a11', explains: 'a1', order: 'e0' }, 'a11'),
  ])
  const rows = causeTree(view.of('cause', 'touchpoint', touchpoint)).map(({ cause, depth }) => [cause.text, depth])
  expect(rows).toEqual([
    [first.text, 0],
    ['a1', 1],
    ['a11', 2],
    ['b', 0],
  ])
})
