import { expect, test } from 'vitest'
import { money } from '../../../shared/format.ts'
import { totalByKind, yearlyCost } from '../../../shared/insight/cost.ts'
import { counts } from '../../../shared/insight/counts.ts'
import { coverage, sentence } from '../../../shared/insight/coverage.ts'
import { emotion } from '../../../shared/insight/emotion.ts'
import { byPriority, priority } from '../../../shared/insight/priority.ts'
import { allInOrder } from '../../../shared/insight/route.ts'
import { standing } from '../../../shared/insight/standards.ts'
import { summary } from '../../../shared/insight/summary.ts'
import { sampleRecords } from '../../fixtures/sample.ts'

const view = sampleRecords()
const named = (title: string) => view.all('touchpoint').find((one) => one.title === title)!

test('costs waste as 6 x 18,000 / 60 x 28 + 12 x 9,000 / 60 x 28 + 18 x 2,600 / 60 x 34', () => {
  // 50,400 + 50,400 + 26,520 = 127,320; waiting costs people nothing: 0 minutes each
  expect(totalByKind(view).waste.money).toBe(12_732_000)
  expect(money(totalByKind(view).waste.money, 'USD')).toBe('127,320.00')
})

test('counts customers’ hours on waste as (37 x 24,000 + 6 x 18,000 + 12 x 9,000 + 10 x 2,600) / 60', () => {
  // 14,800 + 1,800 + 1,800 + 433.33 = 18,833.33
  expect(totalByKind(view).waste.customerHours).toBeCloseTo(18_833.33, 1)
})

test('costs required work as 5 x 4,200 / 60 x 45', () => {
  expect(totalByKind(view).required.money).toBe(1_575_000)
})

test('gives no cost where a figure is missing', () => {
  expect(yearlyCost({ ...view.all('activity')[0]!, hourlyCost: null })).toBeNull()
})

test('sums up the sample', () => {
  // gaps: 3 2 3 3 1 3 4 2 2 3 = 26 over 10
  expect(summary(view)).toMatchObject({
    touchpoints: 10,
    stages: 4,
    momentsOfTruth: 6,
    meanGap: 2.6,
    standards: 8,
    standardsNeeded: 4,
    // 37 > 5, 12 > 8, 60 > 24, 0 < 42, 15 < 80, 40 < 100
    standardsMissed: 6,
    stories: 5,
    opportunities: 8,
  })
})

test('walks the map stage by stage, lane by lane', () => {
  expect(allInOrder(view).map((one) => one.title)).toEqual([
    'Bill with the new price',
    'Advertised price for new customers',
    'Waiting in the queue',
    'Negotiating with the agent',
    'First call to cancel',
    'Second call to cancel',
    "Manager's call-back",
    'Final bill',
    'Returning the equipment',
    'What the customer tells others',
  ])
})

test('counts what is written at a touchpoint', () => {
  expect(counts(view, named('Waiting in the queue').id)).toEqual({
    standard: 2,
    activity: 1,
    story: 1,
    cause: 1,
    opportunity: 1,
  })
})

test('tells how each standard stands', () => {
  const standings = view.all('standard').map((one) => [one.text, standing(one)])
  expect(standings).toContainEqual(["Back office answers a manager's question", 'met'])
  expect(standings).toContainEqual(['Calls are answered quickly', 'missed'])
  expect(standings).toContainEqual(['Return box sent with the confirmation', 'needed'])
})

test('says what the sample still lacks', () => {
  expect(coverage(view).map(sentence)).toEqual([
    // second call, what the customer tells others; advertised price, final bill; return box
    '2 moments of truth have no standard.',
    '2 other touchpoints have no standard.',
    '1 measure has no actual.',
    '6 standards are missed.',
    // overflow 8 > 5 minutes, back office 48 > 24 hours
    '2 standards are not tighter than the promises that they support.',
    '3 gaps have no cause.',
    '1 opportunity is a guess: no cause is agreed for it.',
  ])
})

test('feels the first stage as the mean of its moment of truth, twice, and its other touchpoint', () => {
  // current (2 x -2 + -2) / 3 = -2; ideal (2 x 1 + 0) / 3
  expect(emotion(view, view.all('journey')[0]!.id)[0]).toMatchObject({ current: -2, ideal: 2 / 3 })
})

test('ranks by (impact + need + saving) / effort', () => {
  // read back the notes: impact 4, effort 1, importance 5 x gap 3 / 4 = 3.75, saving 5 x 50,400 / 127,320 = 1.979
  const first = byPriority(view)[0]!
  expect(first.opportunity.title).toBe('Notes are made in the call, and read back to the customer')
  expect(first.priority.need).toBe(3.75)
  expect(first.priority.saving).toBeCloseTo(1.979, 3)
  expect(first.priority.score).toBeCloseTo(9.729, 3)
})

test('takes what is not judged as the middle', () => {
  const nothing = { ...view.all('opportunity')[0]!, id: 'new', impact: null, effort: null }
  expect(priority(view, nothing)).toMatchObject({ impact: 3, need: 0, saving: 0, effort: 3, score: 1 })
})
