import { beforeEach, expect, test } from 'vitest'
import { apply } from '../../../../shared/edits/apply.ts'
import { inverseOf } from '../../../../shared/edits/edit.ts'
import { listsOf } from '../../../../shared/records/lists.ts'
import type { RecordSet } from '../../../../shared/records/set.ts'
import type { Live } from '../../../../shared/room/live.ts'
import { sampleRecords } from '../../../fixtures/sample.ts'
import { end, entryOf, placedAt, setupOf, start } from '../../../support/exercises.ts'

let view: RecordSet
let live: Live
beforeEach(() => {
  view = sampleRecords()
})

function collecting(collects: 'touchpoint' | 'story' | 'opportunity', texts: string[], named = false) {
  live = start(view, setupOf('collect', { collects, named }))
  texts.forEach((text, i) => {
    live.put(`guest${i}`, `Guest ${i}`, entryOf({ text }))
  })
  live.open()
}
const shownOf = (text: string) => live.forFacilitator(9).shown.find((one) => one.text === text)!
const groups = () =>
  live
    .forFacilitator(9)
    .shown.map(
      (one) => [one.text, live.forFacilitator(9).shown.find(({ id }) => id === one.group)?.text ?? null] as const,
    )

test('puts like with like under one head, whoever is put with whom', () => {
  collecting('touchpoint', ['a', 'b', 'c', 'd'])
  const id = (text: string) => shownOf(text).id
  live.group(id('b'), id('a'))
  live.group(id('c'), id('b'))
  expect(Object.fromEntries(groups())).toEqual({ a: null, b: 'a', c: 'a', d: null })
  // A head takes its own along.
  live.group(id('a'), id('d'))
  expect(Object.fromEntries(groups())).toEqual({ a: 'd', b: 'd', c: 'd', d: null })
  live.group(id('b'), null)
  expect(Object.fromEntries(groups())).toEqual({ a: 'd', b: null, c: 'd', d: null })
  // With one's own head, or with itself: as it was.
  live.group(id('d'), id('a'))
  live.group(id('b'), id('b'))
  expect(Object.fromEntries(groups())).toEqual({ a: 'd', b: null, c: 'd', d: null })
})

test('keeps the rest together when the head is taken out', () => {
  collecting('touchpoint', ['a', 'b', 'c'])
  live.group(shownOf('b').id, shownOf('a').id)
  live.group(shownOf('c').id, shownOf('a').id)
  live.group(shownOf('a').id, null)
  const now = Object.fromEntries(groups())
  expect(now.a).toBeNull()
  expect([now.b, now.c].sort()).toEqual([now.b === null ? 'b' : 'c', null].sort())
})

test('refuses to put together what is not there', () => {
  collecting('touchpoint', ['a'])
  expect(() => live.group(shownOf('a').id, 'gone')).toThrow('not there any more')
  expect(() => live.group('gone', null)).toThrow('not there any more')
})

test('makes touchpoints at the end of their cell and in the tray, under the words of the group', () => {
  const stage = view.all('stage')[0]!
  const lane = view.of('lane', 'journey', stage.journey)[0]!
  const before = view.of('touchpoint', 'stage', stage.id).filter((one) => one.lane === lane.id).length
  collecting('touchpoint', ['Letter', 'The  letter\nfrom us', 'Parking', 'Not used'])
  live.group(shownOf('The  letter\nfrom us').id, shownOf('Letter').id)
  const { contributions, exercise } = end(live, view, {
    placed: [
      placedAt(shownOf('Letter').id, { text: 'Confirmation letter', stage: stage.id, lane: lane.id }),
      placedAt(shownOf('Parking').id, { journey: stage.journey }),
    ],
  })
  const cell = view.of('touchpoint', 'stage', stage.id).filter((one) => one.lane === lane.id)
  expect(cell).toHaveLength(before + 1)
  const letter = cell.at(-1)!
  expect(letter.title).toBe('Confirmation letter')
  const parking = view.all('touchpoint').find((one) => one.title === 'Parking')!
  expect(parking).toMatchObject({ journey: stage.journey, stage: null, lane: null })
  const by = new Map(contributions.map((one) => [one.text, one]))
  const head = by.get('Letter')!
  expect(head).toMatchObject({ touchpoint: letter.id, agreed: true, group: null })
  expect(by.get('The  letter\nfrom us')).toMatchObject({ touchpoint: letter.id, agreed: true, group: head.id })
  expect(by.get('Parking')).toMatchObject({ touchpoint: parking.id, agreed: true })
  expect(by.get('Not used')).toMatchObject({ touchpoint: null, agreed: false, by: '' })
  expect(exercise).toMatchObject({
    ...{ kind: 'collect', collects: 'touchpoint', named: false, people: 4, question: 'What do customers meet?' },
    ...{ startedAt: '2026-11-25T09:30:00.000Z', endedAt: '2026-11-25T09:41:00.000Z' },
  })
})

test('gives a journey without lanes one lane for all that is placed', () => {
  const stage = view.all('stage')[0]!
  for (const lane of view.of('lane', 'journey', stage.journey)) view.remove('lane', lane.id)
  collecting('touchpoint', ['a', 'b'])
  end(live, view, {
    placed: [placedAt(shownOf('a').id, { stage: stage.id }), placedAt(shownOf('b').id, { stage: stage.id })],
  })
  const [lane, ...more] = view.of('lane', 'journey', stage.journey)
  expect(more).toEqual([])
  expect(
    view
      .of('touchpoint', 'lane', lane!.id)
      .map((one) => one.title)
      .sort(),
  ).toEqual(['a', 'b'])
})

test('makes stories at touchpoints; one without a touchpoint stays with the exercise', () => {
  const touchpoint = view.all('touchpoint')[0]!.id
  collecting('story', ['I waited an hour', 'It was fine'], true)
  const { contributions } = end(live, view, {
    placed: [placedAt(shownOf('I waited an hour').id, { touchpoint }), placedAt(shownOf('It was fine').id, {})],
  })
  expect(view.of('story', 'touchpoint', touchpoint).at(-1)).toMatchObject({
    ...{ text: 'I waited an hour', teller: '', consent: 'unknown' },
  })
  expect(contributions.map((one) => [one.text, one.by, one.touchpoint, one.agreed]).sort()).toEqual([
    ['I waited an hour', 'Guest 0', touchpoint, true],
    ['It was fine', 'Guest 1', null, false],
  ])
})

test('makes opportunities that address their touchpoint, or only stand in the plan', () => {
  const touchpoint = view.all('touchpoint')[0]!.id
  collecting('opportunity', ['Call back', 'Train everybody'])
  const { contributions } = end(live, view, {
    placed: [placedAt(shownOf('Call back').id, { touchpoint }), placedAt(shownOf('Train everybody').id, {})],
  })
  const made = (title: string) => view.all('opportunity').find((one) => one.title === title)!.id
  expect(view.of('addressing', 'opportunity', made('Call back'))).toMatchObject([{ touchpoint, cause: null }])
  expect(view.of('addressing', 'opportunity', made('Train everybody'))).toEqual([])
  expect(contributions.find((one) => one.text === 'Call back')).toMatchObject({
    ...{ touchpoint, opportunity: made('Call back'), agreed: true },
  })
})

test('is one edit, which taken back leaves nothing', () => {
  const before = listsOf(view)
  collecting('touchpoint', ['a', 'b'])
  const stage = view.all('stage')[0]!
  const { done, intent } = end(live, view, {
    placed: [placedAt(shownOf('a').id, { stage: stage.id }), placedAt(shownOf('b').id, { journey: stage.journey })],
  })
  expect(intent.label).toBe('Keep the result of “Collect”')
  expect(listsOf(view)).not.toEqual(before)
  apply(view, inverseOf(done))
  expect(listsOf(view)).toEqual(before)
})

test('refuses a setup that does not say what is collected, and to place what is not there', () => {
  expect(() => start(view, setupOf('collect', { collects: null }))).toThrow('choose what is collected')
  collecting('touchpoint', ['a'])
  expect(() => end(live, view, { placed: [placedAt('gone', {})] })).toThrow('not there any more')
})
