import { expect, test } from 'vitest'
import { inverseOf } from '../../../shared/edits/edit.ts'
import { expand } from '../../../shared/edits/expand.ts'
import { removeRecord } from '../../../shared/edits/lists.ts'
import { recordObservation } from '../../../shared/edits/observations.ts'
import { listsOf } from '../../../shared/records/lists.ts'
import { observationDraft } from '../../../shared/room/walk.ts'
import { draftOf, Walking } from '../../support/walking.ts'

const hash = 'a'.repeat(64)
const picture = (id: string) => ({ id, hash, mediaType: 'image/png' as const, size: 10, name: 'desk.png', caption: '' })
const pinch = (id: string, sign: string) => ({ id, sign, clarified: false, fixed: false, followUp: null })

test('keeps what was recorded with its pinches and photos, and nothing changes when it is sent again', () => {
  const walking = new Walking()
  const walk = walking.make()
  const draft = walking.see(walk, walking.stops(walk)[0]!.id, 'Ada', {
    rating: -1,
    sees: 'Two signs that disagree',
    pinches: [pinch('p1', 'He sighed'), pinch('p2', 'She looked at the clock')],
    snapshots: [picture('s1')],
  })
  const [seen] = walking.records.all('observation')
  expect(seen).toMatchObject({ id: draft.id, walker: 'Ada', rating: -1, sees: 'Two signs that disagree', met: true })
  expect(walking.records.of('pinch', 'observation', draft.id).map((one) => one.sign)).toEqual([
    'He sighed',
    'She looked at the clock',
  ])
  expect(walking.records.all('snapshot')).toMatchObject([{ observation: draft.id, hash, confidential: false }])
  expect(recordObservation(walking.records, draft, 'Ada')).toBeNull()
})

test('replaces the whole of it when it is sent again, and leaves what the facilitator said of a photo', () => {
  const walking = new Walking()
  const walk = walking.make()
  const [stop] = walking.stops(walk)
  const draft = walking.see(walk, stop!.id, 'Ada', {
    pinches: [pinch('p1', 'He sighed'), pinch('p2', 'gone')],
    snapshots: [picture('s1'), picture('s2')],
  })
  const shot = walking.records.get('snapshot', 's1')!
  walking.records.put('snapshot', { ...shot, confidential: true })
  walking.see(walk, stop!.id, 'Ada', {
    ...draft,
    rating: 2,
    pinches: [{ ...pinch('p1', 'He sighed'), fixed: true }, pinch('p3', 'new')],
    snapshots: [{ ...picture('s1'), caption: 'The desk' }],
  })
  expect(walking.records.all('observation')).toHaveLength(1)
  expect(walking.records.all('observation')[0]!.rating).toBe(2)
  expect(walking.records.all('pinch').map(({ id, sign, fixed }) => [id, sign, fixed])).toEqual([
    ['p1', 'He sighed', true],
    ['p3', 'new', false],
  ])
  expect(walking.records.all('snapshot')).toMatchObject([{ id: 's1', caption: 'The desk', confidential: true }])
})

test('counts as not taken over when it is recorded differently afterwards', () => {
  const walking = new Walking()
  const walk = walking.make()
  const draft = walking.see(walk, walking.stops(walk)[0]!.id, 'Ada')
  const [seen] = walking.records.all('observation')
  walking.records.put('observation', { ...seen!, takenOver: true })
  expect(recordObservation(walking.records, draft, 'Ada')).toBeNull()
  walking.run(recordObservation(walking.records, { ...draft, hears: 'A radio' }, 'Ada'))
  expect(walking.records.all('observation')[0]).toMatchObject({ takenOver: false, hears: 'A radio' })
})

test('makes a stop that was found after the one that is named, at the beginning, or at the end where that is gone', () => {
  const walking = new Walking(['A', 'B'])
  const walk = walking.make()
  const after = walking.stops(walk)[0]!.id
  const find = (id: string, title: string, named: string | null) =>
    walking.see(walk, id, 'Ada', { found: { title, place: 'Stairs', after: named } })
  find('one', 'Found', after)
  find('two', 'First', null)
  find('three', 'Last', 'gone')
  expect(walking.stops(walk).map((one) => [one.title, one.found])).toEqual([
    ['First', true],
    ['A', false],
    ['Found', true],
    ['B', false],
    ['Last', true],
  ])
  expect(walking.records.get('stop', 'one')).toMatchObject({ touchpoint: null, place: 'Stairs' })
})

test('follows the title of a found stop while it is written, until somebody else records there', () => {
  const walking = new Walking(['A'])
  const walk = walking.make()
  const found = (title: string) => ({ title, place: '', after: null })
  const draft = walking.see(walk, 'new', 'Ada', { found: found('Li') })
  walking.see(walk, 'new', 'Ada', { ...draft, found: found('Lift') })
  expect(walking.records.get('stop', 'new')!.title).toBe('Lift')
  walking.see(walk, 'new', 'Bo')
  walking.see(walk, 'new', 'Ada', { ...draft, found: found('Elevator') })
  expect(walking.records.get('stop', 'new')!.title).toBe('Lift')
})

test('keeps what comes when its stop or its whole walkthrough was removed, and a removal taken back meets it', () => {
  const walking = new Walking(['A'])
  const walk = walking.make('Clinic walk')
  const stop = walking.stops(walk)[0]!
  const before = listsOf(walking.records)
  const removed = walking.run(removeRecord(walking.records, 'walkthrough', walk))
  walking.see(walk, stop.id, 'Ada', { sees: 'Kept' })
  expect(walking.records.get('walkthrough', walk)!.day).toBe('2027-03-12')
  expect(walking.records.get('stop', stop.id)).toMatchObject({ walkthrough: walk, found: true })
  expect(walking.records.all('observation')).toMatchObject([{ stop: stop.id, sees: 'Kept' }])
  expand(walking.records, inverseOf(removed))
  expect(walking.records.all('walkthrough')).toEqual(before.walkthrough)
  expect(walking.records.all('stop')).toEqual(before.stop)
  expect(walking.records.all('observation')).toHaveLength(1)
})

test('touches neither a stop of another walkthrough nor a part of another observation', () => {
  const walking = new Walking(['A'])
  const [first, second] = [walking.make('One'), walking.make('Two')]
  const [stop] = walking.stops(first)
  walking.see(first, stop!.id, 'Ada', { pinches: [pinch('p1', 'Hers')] })
  walking.see(second, stop!.id, 'Bo', { pinches: [{ ...pinch('p1', 'His'), fixed: true }] })
  expect(walking.records.of('observation', 'stop', stop!.id)).toHaveLength(1)
  expect(walking.records.all('pinch')).toMatchObject([{ id: 'p1', sign: 'Hers', fixed: false }])
  expect(walking.stops(second).map((one) => one.found)).toEqual([false, true])
})

test('an empty draft is whole: no typing is needed for the minimum', () => {
  expect(observationDraft.safeParse(draftOf('w', 's')).success).toBe(true)
})
