import { expect, test } from 'vitest'
import { addToList } from '../../../../shared/edits/lists.ts'
import { addStops } from '../../../../shared/edits/stops.ts'
import { walksFor } from '../../../../shared/insight/walks/forGuests.ts'
import { guestWalk } from '../../../../shared/room/walk.ts'
import { Walking } from '../../../support/walking.ts'

test('shows walkers where they are and what was promised there, and nothing of what others saw', () => {
  const walking = new Walking(['Front desk'])
  const touchpoint = walking.touchpoints[0]!
  const desk = walking.records.get('touchpoint', touchpoint)!
  walking.records.put('touchpoint', { ...desk, momentOfTruth: true, place: 'Hall', note: 'internal', current: 'rude' })
  const promise = { touchpoint, text: 'Nobody waits', metric: 'Wait', direction: 'atMost', target: 2, unit: 'min' }
  walking.run(addToList(walking.records, 'standard', promise as never).intent)
  walking.run(addToList(walking.records, 'standard', { touchpoint, text: 'A smile' }).intent)
  walking.run(addToList(walking.records, 'standard', { touchpoint }).intent)
  const walk = walking.make('Monday')
  walking.run(addStops(walking.records, walk, [{ title: 'Lift', place: 'Stairs' }]).intent)
  walking.see(walk, walking.stops(walk)[0]!.id, 'Ada', { sees: 'Secret' })
  const [seen] = walksFor(walking.records, [walk, 'gone'])
  expect(guestWalk.parse(seen)).toEqual(seen)
  expect(seen).toMatchObject({ id: walk, name: 'Monday', floorPlan: null })
  expect(seen!.stops).toMatchObject([
    {
      title: 'Front desk',
      place: 'Arriving, Touchpoints · Hall',
      momentOfTruth: true,
      standards: ['Nobody waits (Wait: at most 2 min)', 'A smile'],
    },
    { title: 'Lift', place: 'Stairs', momentOfTruth: false, standards: [], found: false },
  ])
  expect(JSON.stringify(seen)).not.toMatch(/Secret|internal|rude/)
  expect(walksFor(walking.records, ['gone'])).toEqual([])
})
