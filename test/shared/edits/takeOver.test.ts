import { expect, test } from 'vitest'
import { inverseOf } from '../../../shared/edits/edit.ts'
import { expand } from '../../../shared/edits/expand.ts'
import { addToList } from '../../../shared/edits/lists.ts'
import { type TakeOver, takeOver } from '../../../shared/edits/takeOver.ts'
import { proposalFor } from '../../../shared/insight/walks/proposal.ts'
import { listsOf } from '../../../shared/records/lists.ts'
import { Walking } from '../../support/walking.ts'

const today = '2027-04-01'
const hash = 'a'.repeat(64)
const nothing: TakeOver = { texts: {}, rating: null, actuals: [], stories: [], snapshots: [], place: null }

function walked() {
  const walking = new Walking(['Desk'])
  const touchpoint = walking.touchpoints[0]!
  const walk = walking.make()
  const stop = walking.stops(walk)[0]!
  walking.see(walk, stop.id, 'Ada', {
    rating: -2,
    waited: 3,
    sees: 'Two signs',
    ideal: 'One sign',
    story: 'I came three times.',
    teller: 'A visitor',
    consent: 'anonymous',
    pinches: [{ id: 'p1', sign: 'A sigh', clarified: false, fixed: false, followUp: null }],
    snapshots: [{ id: 's1', hash, mediaType: 'image/png', size: 9, name: 'desk.png', caption: 'Signs' }],
  })
  walking.see(walk, stop.id, 'Bo', { rating: -1, waited: 4.5, sees: 'A queue', hears: 'A radio' })
  return { walking, touchpoint, walk, stop }
}

test('proposes what was seen: merged, or of one walker; the mean rating; the waiting time in the standard’s unit', () => {
  const { walking, touchpoint, stop } = walked()
  walking.records.put('touchpoint', { ...walking.records.get('touchpoint', touchpoint)!, sees: 'A counter' })
  const timed = { touchpoint, metric: 'wait', unit: 'seconds', direction: 'atMost' as const, target: 60 }
  walking.run(addToList(walking.records, 'standard', timed).intent)
  walking.run(addToList(walking.records, 'standard', { touchpoint, metric: 'errors', unit: '%' }).intent)
  const { texts, rating, measured, stories, snapshots, walkers } = proposalFor(walking.records, stop)
  const of = (field: string) => texts.find((one) => one.field === field)
  expect(texts.map(({ field, suggested }) => [field, suggested])).toEqual([
    ['current', 'replace'],
    ['sees', 'keep'],
    ['hears', 'replace'],
    ['ideal', 'replace'],
  ])
  expect(of('sees')!.choices.map(({ text }) => text)).toEqual([
    'A counter',
    'A counter\nTwo signs\nA queue',
    'Two signs\nA queue',
    'Two signs',
    'A queue',
  ])
  expect(of('current')!.choices.at(-1)).toMatchObject({ walker: 'Bo', text: 'A queue\nA radio' })
  // (-2 - 1) / 2 = -1.5, rounded up to -1; (3 + 4.5) / 2 = 3.75 minutes = 225 seconds.
  expect(rating).toBe(-1)
  expect(measured.map(({ actual }) => actual)).toEqual([225])
  expect([stories.length, snapshots.map((one) => one.id), walkers]).toEqual([1, ['s1'], ['Ada', 'Bo']])
})

test('takes over in one edit: observed, by whom and when; one undo puts everything back', () => {
  const { walking, touchpoint, stop } = walked()
  const { records } = walking
  const timed = { touchpoint, metric: 'wait', unit: 'min', direction: 'atMost' as const, target: 2 }
  const standard = addToList(records, 'standard', timed)
  walking.run(standard.intent)
  const before = listsOf(records)
  const choices: TakeOver = {
    ...nothing,
    texts: { current: 'Two signs and a queue', ideal: 'One sign' },
    rating: -1,
    actuals: [{ standard: standard.id, actual: 3.75 }],
    stories: [records.all('observation')[0]!.id],
    snapshots: ['s1'],
  }
  const done = walking.run(takeOver(records, stop.id, choices, today))
  expect(records.get('touchpoint', touchpoint)).toMatchObject({
    current: 'Two signs and a queue',
    ideal: 'One sign',
    sees: '',
    currentRating: -1,
    claim: 'observed',
    observedBy: 'Ada, Bo',
    observedOn: '2027-03-12',
  })
  expect(records.get('standard', standard.id)!.actual).toBe(3.75)
  expect(records.of('story', 'touchpoint', touchpoint)).toMatchObject([
    { text: 'I came three times.', teller: 'A visitor', consent: 'anonymous' },
  ])
  expect(records.of('photo', 'touchpoint', touchpoint)).toMatchObject([{ hash, caption: 'Signs' }])
  expect(records.all('observation').every((one) => one.takenOver)).toBe(true)
  expect(records.all('pinch')).toEqual(before.pinch)
  // Again: nothing is doubled.
  expect(takeOver(records, stop.id, choices, today)).toBeNull()
  expand(records, inverseOf(done))
  expect(listsOf(records)).toEqual(before)
})

test('makes a touchpoint of a found stop where it is placed, and keeps its place', () => {
  const walking = new Walking(['Desk'])
  const walk = walking.make('Walk', null)
  const found = { title: 'Lift', place: 'Stairs', after: null }
  walking.see(walk, 'lift', 'Ada', { found, rating: 2 })
  expect(takeOver(walking.records, 'lift', { ...nothing, rating: 2 }, today)).toBeNull()
  const lane = walking.records.all('lane')[0]!.id
  const place = { journey: walking.journey, stage: walking.stage, lane }
  walking.run(takeOver(walking.records, 'lift', { ...nothing, rating: 2, place }, today))
  const made = walking.records.get('touchpoint', walking.records.get('stop', 'lift')!.touchpoint!)
  expect(made).toMatchObject({ title: 'Lift', place: 'Stairs', ...place, currentRating: 2, observedOn: today })
})

test('takes nothing over where nobody was', () => {
  const walking = new Walking(['Desk'])
  expect(takeOver(walking.records, walking.stops(walking.make())[0]!.id, nothing, today)).toBeNull()
})
