import { expect, test } from 'vitest'
import { addToList } from '../../../../shared/edits/lists.ts'
import { compareWalks, differs } from '../../../../shared/insight/walks/compare.ts'
import { Walking } from '../../../support/walking.ts'

const find = (title: string) => ({ found: { title, place: '', after: null } })
const byTitle = (list: ReturnType<typeof compareWalks>) => new Map(list.map((one) => [one.title, one]))

test('tells the map from a walk: found, not met, not seen, ratings, standards, waiting', () => {
  const walking = new Walking(['Gate', 'Desk', 'Room', 'Exit'])
  const { records } = walking
  const [gate, desk] = walking.touchpoints
  records.put('touchpoint', { ...records.get('touchpoint', gate!)!, currentRating: 1 })
  const promise = { touchpoint: desk!, text: 'Quick', metric: 'wait', unit: 'seconds', direction: 'atMost', target: 90 }
  walking.run(addToList(records, 'standard', promise as never).intent)
  const walk = walking.make()
  const stops = walking.stops(walk)
  walking.see(walk, stops[0]!.id, 'Ada', { rating: -1 })
  walking.see(walk, stops[0]!.id, 'Bo', { rating: 0 })
  walking.see(walk, stops[1]!.id, 'Ada', { waited: 4, standard: 'missed' })
  walking.see(walk, stops[2]!.id, 'Ada', { met: false })
  walking.see(walk, 'lift', 'Ada', { ...find('Lift'), rating: 2 })
  const list = compareWalks(records, null, walk)
  const at = byTitle(list)
  expect(list.map((one) => one.title)).toEqual(['Lift', 'Gate', 'Desk', 'Room', 'Exit'])
  // Mean of -1 and 0 is -0.5; the map says 1: -1.5.
  expect(at.get('Gate')).toMatchObject({ presence: null, rating: -1.5, waited: null, standards: null })
  // 90 seconds are 1.5 minutes; 4 - 1.5 = 2.5.
  expect(at.get('Desk')).toMatchObject({ waited: 2.5, standards: 'nowMissed', rating: null })
  expect(at.get('Room')!.presence).toBe('notMet')
  expect(at.get('Exit')!.presence).toBe('notSeen')
  expect(at.get('Lift')).toMatchObject({ presence: 'found', touchpoint: null, rating: null })
  expect(list.filter(differs).map((one) => one.title)).toEqual(['Lift', 'Gate', 'Desk', 'Room'])
})

test('still counts a found stop as found when it has been put on the map since', () => {
  const walking = new Walking(['Gate', 'Lift'])
  const walk = walking.make('Walk', null, null)
  walking.see(walk, 'lift', 'Ada', find('Lift'))
  walking.records.put('stop', { ...walking.records.get('stop', 'lift')!, touchpoint: walking.touchpoints[1]! })
  expect(compareWalks(walking.records, null, walk)).toMatchObject([{ title: 'Lift', presence: 'found' }])
})

test('tells one walk from another, pairing what is not on the map by its title', () => {
  const walking = new Walking(['Gate', 'Desk', 'Room'])
  const [first, second] = [walking.make('One'), walking.make('Two')]
  const [a, b] = [walking.stops(first), walking.stops(second)]
  walking.see(first, a[0]!.id, 'Ada', { rating: -2, waited: 10, standard: 'missed' })
  walking.see(second, b[0]!.id, 'Ada', { rating: 1, waited: 4, standard: 'met' })
  walking.see(first, a[1]!.id, 'Ada', { met: false })
  walking.see(second, b[1]!.id, 'Ada')
  walking.see(first, a[2]!.id, 'Ada', { standard: 'met' })
  walking.see(second, b[2]!.id, 'Ada', { standard: 'met' })
  walking.see(second, b[2]!.id, 'Bo', { standard: 'missed' })
  walking.see(first, 'lift1', 'Ada', { ...find('Lift'), rating: 0 })
  walking.see(second, 'lift2', 'Ada', { ...find(' lift '), rating: 0 })
  walking.see(second, 'plant', 'Ada', find('Plant'))
  const at = byTitle(compareWalks(walking.records, first, second))
  expect(at.get('Gate')).toMatchObject({ rating: 3, waited: -6, standards: 'nowMet', presence: null })
  expect(at.get('Desk')!.presence).toBe('metNow')
  expect(at.get('Room')!.standards).toBe('nowMissed')
  expect(differs(at.get(' lift ')!)).toBe(false)
  expect(at.get('Plant')!.presence).toBe('found')
  expect(byTitle(compareWalks(walking.records, second, first)).get('Plant')!.presence).toBe('notSeen')
})
