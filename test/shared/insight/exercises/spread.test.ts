import { expect, test } from 'vitest'
import type { Answer } from '../../../../shared/insight/exercises/answers.ts'
import { ratings, spreadOf } from '../../../../shared/insight/exercises/spread.ts'

test('computes mean and population standard deviation', () => {
  // Σ = -2, n = 4, m = -0.5; squares 2.25 + 0.25 + 0.25 + 2.25 = 5; 5 / 4 = 1.25; √1.25 = 1.1180
  const spread = spreadOf([-2, -1, 0, 1])
  expect(spread).toMatchObject({ count: 4, mean: -0.5, talk: true })
  expect(spread.deviation).toBeCloseTo(1.118, 4)
  expect([...spreadOf([1, 1, -2]).counts]).toEqual([
    [1, 2],
    [-2, 1],
  ])
})

test('marks what to talk about above a deviation of 1, not at it', () => {
  // m = 1, each 1 away: exactly 1.
  expect(spreadOf([0, 0, 2, 2])).toMatchObject({ deviation: 1, talk: false })
  // m = 0, squares 4 + 4 + 0 = 8; 8 / 3 = 2.6667; √ = 1.6330
  expect(spreadOf([-2, 2, 0]).deviation).toBeCloseTo(1.633, 3)
  expect(spreadOf([2, 2, 2])).toMatchObject({ deviation: 0, talk: false })
  expect(spreadOf([])).toMatchObject({ count: 0, mean: null, deviation: null, talk: false })
})

const answer = (subject: string, aspect: Answer['aspect'], value: number | null, agreed = false): Answer => ({
  ...{ id: `${Math.random()}`, by: '', text: '', group: null, explains: null, zone: null, account: null },
  ...{ subject, aspect, value, agreed },
})

test('tells the ratings of each subject apart, and what was agreed from what was given', () => {
  const rated = ratings([
    answer('a', 'current', -2),
    answer('a', 'current', 0),
    answer('a', 'importance', 5),
    answer('b', 'current', 1),
    answer('a', 'current', 2, true),
    answer('b', 'ideal', null),
  ])
  expect(
    rated.map(({ subject, aspect, spread, agreed }) => [subject, aspect, spread.count, spread.mean, agreed]),
  ).toEqual([
    ['a', 'current', 2, -1, 2],
    ['a', 'importance', 1, 5, null],
    ['b', 'current', 1, 1, null],
  ])
})
