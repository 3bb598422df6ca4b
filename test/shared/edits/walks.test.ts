import { expect, test } from 'vitest'
import { moveInList, removeRecord } from '../../../shared/edits/lists.ts'
import { addStops, orderStops, pinStop } from '../../../shared/edits/stops.ts'
import { endWalkthrough, startWalkthrough } from '../../../shared/edits/walks.ts'
import { Walking } from '../../support/walking.ts'

const titles = (walking: Walking, walk: string) => walking.stops(walk).map((one) => one.title)

test('makes a walkthrough with the touchpoints of a journey as its stops, in the order of the map, or with none', () => {
  const walking = new Walking(['Car park', 'Front desk'])
  const walk = walking.make('  Monday  ')
  expect(walking.records.get('walkthrough', walk)).toMatchObject({ name: 'Monday', journey: walking.journey })
  expect(walking.stops(walk).map((one) => one.touchpoint)).toEqual(walking.touchpoints)
  expect(titles(walking, walk)).toEqual(['Car park', 'Front desk'])
  expect(walking.stops(walking.make('Bare', null, null))).toEqual([])
})

test('keeps its stops when a touchpoint goes, and loses them when the walkthrough goes', () => {
  const walking = new Walking(['A', 'B'])
  const walk = walking.make()
  walking.run(removeRecord(walking.records, 'touchpoint', walking.touchpoints[0]!))
  expect(walking.stops(walk).map((one) => [one.title, one.touchpoint])).toEqual([
    ['A', null],
    ['B', walking.touchpoints[1]],
  ])
  walking.run(removeRecord(walking.records, 'walkthrough', walk))
  expect(walking.records.all('stop')).toEqual([])
})

test('adds stops of the map and others between two, and moves them', () => {
  const walking = new Walking(['A', 'B'])
  const walk = walking.make('Walk', null, null)
  walking.run(
    addStops(
      walking.records,
      walk,
      walking.touchpoints.map((touchpoint) => ({ touchpoint })),
    ).intent,
  )
  walking.run(addStops(walking.records, walk, [{ title: ' Lift ', place: 'Hall' }, { touchpoint: 'gone' }], 1).intent)
  expect(titles(walking, walk)).toEqual(['A', 'Lift', 'B'])
  walking.run(moveInList(walking.records, 'stop', walking.stops(walk)[0]!.id, 2))
  expect(titles(walking, walk)).toEqual(['Lift', 'B', 'A'])
})

test('orders stops by stage; one that is not on the map stays behind the one before it', () => {
  const walking = new Walking(['A', 'B', 'C'])
  const walk = walking.make()
  const [a, b] = walking.stops(walk)
  walking.run(addStops(walking.records, walk, [{ title: 'after B', place: '' }], 2).intent)
  walking.run(moveInList(walking.records, 'stop', a!.id, 3))
  expect(titles(walking, walk)).toEqual(['B', 'after B', 'C', 'A'])
  walking.run(orderStops(walking.records, walk, 'stage'))
  expect(titles(walking, walk)).toEqual(['A', 'B', 'after B', 'C'])
  expect(orderStops(walking.records, walk, 'stage')).toBeNull()
  expect(b!.title).toBe('B')
})

test('orders stops by place: the nearest pin next, the same place at once, those without either at the end', () => {
  const walking = new Walking(['Gate', 'Far', 'Near', 'Nowhere', 'Also at the gate'])
  const walk = walking.make()
  const [gate, far, near, , also] = walking.stops(walk)
  // From the gate (0, 0): near is 0.1 away, far 0.9; the same place is no way at all.
  walking.run(pinStop(walking.records, gate!.id, { x: 0, y: 0 }))
  walking.run(pinStop(walking.records, far!.id, { x: 0.9, y: 0 }))
  walking.run(pinStop(walking.records, near!.id, { x: 0.1, y: 0 }))
  walking.run(pinStop(walking.records, also!.id, { x: 0.02, y: 0 }))
  for (const one of [gate, also])
    walking.records.put('stop', { ...walking.records.get('stop', one!.id)!, place: 'The Gate' })
  walking.run(orderStops(walking.records, walk, 'place'))
  expect(titles(walking, walk)).toEqual(['Gate', 'Also at the gate', 'Near', 'Far', 'Nowhere'])
})

test('cuts a pin to the floor plan and takes it off again', () => {
  const walking = new Walking(['A'])
  const id = walking.stops(walking.make())[0]!.id
  walking.run(pinStop(walking.records, id, { x: 1.4, y: -0.2 }))
  expect(walking.records.get('stop', id)).toMatchObject({ x: 1, y: 0 })
  expect(pinStop(walking.records, id, { x: 1, y: 0 })).toBeNull()
  walking.run(pinStop(walking.records, id, null))
  expect(walking.records.get('stop', id)).toMatchObject({ x: null, y: null })
})

test('begins, ends and goes on; the beginning stays', () => {
  const walking = new Walking(['A'])
  const walk = walking.make()
  const [nine, ten, noon] = ['2027-03-12T09:00:00Z', '2027-03-12T10:00:00Z', '2027-03-12T12:00:00Z']
  expect(endWalkthrough(walking.records, walk, nine)).toBeNull()
  walking.run(startWalkthrough(walking.records, walk, nine))
  expect(startWalkthrough(walking.records, walk, ten)).toBeNull()
  walking.run(endWalkthrough(walking.records, walk, ten))
  expect(walking.records.get('walkthrough', walk)).toMatchObject({ startedAt: nine, endedAt: ten })
  walking.run(startWalkthrough(walking.records, walk, noon))
  expect(walking.records.get('walkthrough', walk)).toMatchObject({ startedAt: nine, endedAt: null })
})
