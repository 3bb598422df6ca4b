import { expect, test } from 'vitest'
import { countSigns, foot, pathOf, placeCounts, signOfRating } from '../../../shared/map/signs.ts'

const counts = (...figures: [number, number, number, number, number]) => {
  const [standard, activity, story, cause, opportunity] = figures
  return { standard, activity, story, cause, opportunity }
}

test('a sign begins where its box is put, and goes on from there', () => {
  expect(pathOf({ at: [1, 2.5], way: 'h3' }, 10.25, 4)).toBe('M11.25 6.5h3')
  expect(pathOf(countSigns.cause)).toBe('M6 1.3v3.4l-3.4 2.9v3m3.4 -5.9l3.4 2.9v3')
})

test('a rating points down below zero and up above; none lies level', () => {
  expect([-2, -1].map((value) => signOfRating(value).at)).toEqual([signOfRating(-2).at, signOfRating(-2).at])
  expect(signOfRating(-1)).not.toEqual(signOfRating(1))
  expect(signOfRating(null)).toEqual(signOfRating(0))
})

test('counts end at the right edge, in their order, and leave out what is not there', () => {
  const { placed, size } = placeCounts(counts(2, 0, 11, 0, 0))
  // From the right: two figures of 7.27 and a sign of 13, then 5 between, then one figure and its sign.
  expect(placed.map(({ kind, figure }) => [kind, figure])).toEqual([
    ['story', '11'],
    ['standard', '2'],
  ])
  const [story, standard] = placed
  expect(story!.x + story!.width).toBe(foot.width)
  expect(story!.x).toBeCloseTo(foot.width - 27.54)
  expect(standard!.x + standard!.width).toBeCloseTo(story!.x - 5)
  expect(size).toBe(11.5)
  expect(placeCounts(counts(0, 0, 0, 0, 0)).placed).toEqual([])
})

test('all five stand closer, in smaller figures where they are long, and stay clear of the ratings', () => {
  expect(placeCounts(counts(1, 1, 1, 1, 1)).size).toBe(11.5)
  const many = placeCounts(counts(12, 1, 140, 1, 1))
  expect(many.size).toBe(11)
  expect(many.placed.find(({ kind }) => kind === 'story')!.figure).toBe('99')
  for (const figures of [counts(1, 1, 1, 1, 1), counts(12, 1, 99, 1, 1), counts(12, 12, 9, 1, 1)])
    expect(Math.min(...placeCounts(figures).placed.map(({ x }) => x))).toBeGreaterThan(foot.rated)
})
