import { expect, test } from 'vitest'
import { givesBack, shares, unreckoned, wasteBy } from '../../../shared/insight/waste.ts'
import { blankRecords, sampleRecords } from '../../fixtures/sample.ts'

const view = sampleRecords()
const title = (id: string) => view.get('touchpoint', id)!.title

/*
 * Waste of the sample, a year:
 *   waiting           37 min × 24,000 of the customer            = 14,800 h        costs the house nothing
 *   over-processing   6 min × 18,000 / 60 × 28 = 50,400.00       6 × 18,000 / 60  = 1,800 h
 *   rework (call)     12 min × 9,000 / 60 × 28 = 50,400.00       12 × 9,000 / 60  = 1,800 h
 *   rework (bill)     18 min × 2,600 / 60 × 34 = 26,520.00       10 × 2,600 / 60  = 433.33 h
 *   together          127,320.00                                 18,833.33 h
 */
test('orders touchpoints by the cost of their waste', () => {
  // 50,400 / 127,320 = 0.3959; two of them 0.7917
  const bars = wasteBy(view, 'touchpoint', 'money')
  expect(bars.map((one) => [title(one.key), one.value])).toEqual([
    ['Negotiating with the agent', 5_040_000],
    ['Second call to cancel', 5_040_000],
    ['Final bill', 2_652_000],
  ])
  expect(bars[0]!.share).toBeCloseTo(0.3959, 4)
  expect(bars[1]!.cumulative).toBeCloseTo(0.7917, 4)
  expect(bars[2]!.cumulative).toBe(1)
})

test('orders touchpoints by the time of customers', () => {
  // 14,800 / 18,833.33 = 0.7858
  const bars = wasteBy(view, 'touchpoint', 'customerHours')
  expect(bars.map((one) => [title(one.key), Math.round(one.value)])).toEqual([
    ['Waiting in the queue', 14_800],
    ['Negotiating with the agent', 1_800],
    ['Second call to cancel', 1_800],
    ['Final bill', 433],
  ])
  expect(bars[0]!.share).toBeCloseTo(0.7858, 4)
})

test('orders kinds of waste', () => {
  // rework 50,400 + 26,520 = 76,920; 1,800 + 433.33 h
  expect(wasteBy(view, 'waste', 'money').map((one) => [one.key, one.value, one.touchpoints.map(title)])).toEqual([
    ['rework', 7_692_000, ['Second call to cancel', 'Final bill']],
    ['overProcessing', 5_040_000, ['Negotiating with the agent']],
  ])
  expect(wasteBy(view, 'waste', 'customerHours').map((one) => [one.key, Math.round(one.value)])).toEqual([
    ['waiting', 14_800],
    ['rework', 2_233],
    ['overProcessing', 1_800],
  ])
})

test('orders owners', () => {
  // Contact centre 50,400 + 50,400; 14,800 + 1,800 + 1,800 h
  expect(wasteBy(view, 'owner', 'money').map((one) => [one.key, one.value])).toEqual([
    ['Contact centre', 10_080_000],
    ['Finance', 2_652_000],
  ])
  expect(wasteBy(view, 'owner', 'customerHours').map((one) => [one.key, Math.round(one.value)])).toEqual([
    ['Contact centre', 18_400],
    ['Finance', 433],
  ])
})

test('tells value-adding, required and waste apart', () => {
  // required 5 × 4,200 / 60 × 45 = 15,750.00; 15,750 / (127,320 + 15,750) = 0.1101
  const [adding, required, waste] = shares(view, 'money')
  expect([adding!.value, required!.value, waste!.value]).toEqual([0, 1_575_000, 12_732_000])
  expect(required!.share).toBeCloseTo(0.1101, 4)
  expect(waste!.share).toBeCloseTo(0.8899, 4)
  expect(shares(view, 'customerHours').map((one) => [one.kind, Math.round(one.value), one.share])).toEqual([
    ['valueAdding', 0, 0],
    ['required', 0, 0],
    ['waste', 18_833, 1],
  ])
})

test('says what a year without the three greatest wastes gives back', () => {
  // by cost: all that cost anything, 127,320.00 and 1,800 + 1,800 + 433.33 h
  const byCost = givesBack(view, 'money')
  expect(byCost.activities.map((one) => title(one.touchpoint))).toEqual([
    'Negotiating with the agent',
    'Second call to cancel',
    'Final bill',
  ])
  expect(byCost.money).toBe(12_732_000)
  expect(byCost.customerHours).toBeCloseTo(4_033.33, 1)
  // by customers' time: the queue, the script, the story told again: 14,800 + 1,800 + 1,800 h and 50,400 twice
  expect(givesBack(view, 'customerHours')).toMatchObject({ money: 10_080_000, customerHours: 18_400 })
  expect(givesBack(view, 'money', 1)).toMatchObject({ money: 5_040_000, customerHours: 1_800 })
})

test('names the waste that cannot be reckoned', () => {
  const other = sampleRecords()
  const one = other.all('activity').find((activity) => activity.kind === 'waste')!
  other.put('activity', { ...one, hourlyCost: null })
  expect(unreckoned(other, 'money').map(({ id }) => id)).toEqual([one.id])
  expect(unreckoned(other, 'customerHours')).toEqual([])
})

test('is empty without activities', () => {
  const blank = blankRecords()
  expect(wasteBy(blank, 'owner', 'money')).toEqual([])
  expect(shares(blank, 'money').map((one) => one.share)).toEqual([0, 0, 0])
  expect(givesBack(blank, 'money')).toEqual({ activities: [], money: 0, customerHours: 0 })
})
