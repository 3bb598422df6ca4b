import { expect, test } from 'vitest'
import { create } from '../../../shared/edits/edit.ts'
import { expand } from '../../../shared/edits/expand.ts'
import { brokenSteps, promiseChains, stepSentence } from '../../../shared/insight/promises.ts'
import type { NewOf } from '../../../shared/records/index.ts'
import type { RecordSet } from '../../../shared/records/set.ts'
import { blankRecords, sampleRecords } from '../../fixtures/sample.ts'

test('finds the two standards of the sample that cannot keep what customers are promised', () => {
  // Calls: promised 5 minutes, overflow after 8 (actual 12). Call-back: promised 24 hours, back office 48 (actual 40).
  const steps = brokenSteps(sampleRecords())
  expect(steps.map((one) => [one.standard.text, one.bound?.text, one.target, one.actual])).toEqual([
    ['The overflow team takes calls that wait', 'Calls are answered quickly', 'looser', 'looser'],
    ["Back office answers a manager's question", 'A manager calls back within one day', 'looser', 'looser'],
  ])
  expect(steps.map(stepSentence)).toEqual([
    '“The overflow team takes calls that wait” has 8 minutes (actual 12 minutes) where customers are promised 5 minutes.',
    "“Back office answers a manager's question” has 48 hours (actual 40 hours) where customers are promised 24 hours.",
  ])
})

/** A chain, the promise first; each supports the one before it. */
function chain(...list: Partial<NewOf<'standard'>>[]): RecordSet {
  const view = blankRecords()
  const journey = view.all('journey')[0]!.id
  const common = { touchpoint: 't', unit: 'hours', direction: 'atMost' as const, promisedTo: 'internal' as const }
  expand(view, [
    create('touchpoint', { journey, title: 'Call-back' }, 't'),
    ...list.map((one, i) =>
      create(
        'standard',
        { ...common, text: `S${i}`, supports: i ? `s${i - 1}` : null, ...one } as NewOf<'standard'>,
        `s${i}`,
      ),
    ),
  ])
  return view
}
const verdicts = (view: RecordSet) =>
  promiseChains(view)[0]!.steps.map((one) => [one.depth, one.bound?.text ?? null, one.target, one.actual])

test('is content with a chain that gets tighter all the way down', () => {
  const view = chain({ target: 24, actual: 60 }, { target: 8, actual: 7 }, { target: 90, actual: 80, unit: 'minutes' })
  expect(verdicts(view)).toEqual([
    [0, null, 'unknown', 'unknown'],
    [1, 'S0', 'tighter', 'tighter'],
    [2, 'S1', 'tighter', 'tighter'],
  ])
  expect(brokenSteps(view)).toEqual([])
})

test('holds the end of a chain against the tightest promise above it, not only the next', () => {
  // 30 is less than 48, but customers are promised 24
  const view = chain({ target: 24 }, { target: 48 }, { target: 30, actual: 20 })
  expect(verdicts(view).slice(1)).toEqual([
    [1, 'S0', 'looser', 'unknown'],
    [2, 'S0', 'looser', 'tighter'],
  ])
})

test('looks past a link without figures', () => {
  const view = chain({ target: 24 }, { target: null }, { target: 3, unit: 'working days' })
  // 3 working days of 8 hours are up to 3 × 16 + 24 = 72 hours
  expect(verdicts(view)[2]).toEqual([2, 'S0', 'looser', 'unknown'])
})

test('reckons working days by the hours of the engagement', () => {
  // 1 working day against 10 working hours: 8 are tighter, 12 are not
  const view = chain({ target: 10, unit: 'working hours' }, { target: 1, unit: 'working days' })
  expect(verdicts(view)[1]![2]).toBe('tighter')
  view.put('engagement', { ...view.all('engagement')[0]!, hoursPerDay: 12 })
  expect(verdicts(view)[1]![2]).toBe('looser')
})

test('wants more where the promise is at least, and room where both are equal', () => {
  const view = chain(
    { target: 90, unit: 'percent', direction: 'atLeast' },
    { target: 90, actual: 95, unit: '%', direction: 'atLeast' },
  )
  expect(verdicts(view)[1]!.slice(2)).toEqual(['equal', 'tighter'])
  expect(stepSentence(brokenSteps(view)[0]!)).toBe(
    '“S1” has 90 % (actual 95 %) where colleagues are promised 90 percent: no room is left.',
  )
})

test('judges nothing that cannot be compared', () => {
  expect(brokenSteps(chain({ target: 24 }, { target: 95, unit: 'percent' }))).toEqual([])
  expect(brokenSteps(chain({ target: 24 }, { target: 48, direction: 'atLeast' }))).toEqual([])
  expect(promiseChains(chain({ target: 24 }))).toEqual([])
})
