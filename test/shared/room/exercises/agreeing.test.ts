import { beforeEach, expect, test } from 'vitest'
import type { RecordSet } from '../../../../shared/records/set.ts'
import { sampleRecords } from '../../../fixtures/sample.ts'
import { end, entryOf, setupOf, start } from '../../../support/exercises.ts'

let view: RecordSet
let one: string
let other: string
beforeEach(() => {
  view = sampleRecords()
  ;[one, other] = view.all('touchpoint').map(({ id }) => id) as [string, string]
})

test('sets the agreed text of is and should; the others stay as evidence', () => {
  const live = start(view, setupOf('isAndShould', { subjects: [one, other], named: true }))
  const is = (text: string, subject = one) => entryOf({ subject, aspect: 'current', text })
  live.put('ada', 'Ada', is('They wait'))
  live.put('bob', 'Bob', is(' They wait an hour '))
  live.put('bob', 'Bob', entryOf({ subject: one, aspect: 'ideal', text: 'Nobody waits' }))
  live.put('cy', 'Cy', is('Unasked', other))
  live.open()
  const current = view.get('touchpoint', other)!.current
  const { contributions } = end(live, view, {
    agreed: [
      { subject: one, aspect: 'current', text: 'They wait an hour', value: null },
      { subject: one, aspect: 'ideal', text: 'At most five minutes', value: null },
      { subject: other, aspect: 'current', text: '  ', value: null },
    ],
  })
  expect(view.get('touchpoint', one)).toMatchObject({ current: 'They wait an hour', ideal: 'At most five minutes' })
  expect(view.get('touchpoint', other)!.current).toBe(current)
  expect(contributions.map(({ text, by, aspect, agreed }) => [text, by, aspect, agreed]).sort()).toEqual([
    ['At most five minutes', '', 'ideal', true],
    ['Nobody waits', 'Bob', 'ideal', false],
    ['They wait an hour', 'Bob', 'current', true],
    ['They wait', 'Ada', 'current', false],
    ['Unasked', 'Cy', 'current', false],
  ])
})

test('takes one text of each person for each, wherever it was sent from', () => {
  const live = start(view, setupOf('isAndShould', { touchpoint: one }))
  live.put('ada', 'Ada', entryOf({ subject: one, aspect: 'current', text: 'on the phone' }))
  live.put('ada', 'Ada', entryOf({ subject: one, aspect: 'current', text: 'on the laptop' }))
  expect(live.forGuest('ada', 1).mine.map((mine) => mine.text)).toEqual(['on the laptop'])
  const refuse = (given: Parameters<typeof entryOf>[0]) =>
    expect(() => live.put('ada', 'Ada', entryOf({ text: 'x', ...given }))).toThrow('does not take this')
  refuse({ subject: one, aspect: 'importance' })
  refuse({ subject: null, aspect: 'ideal' })
  refuse({ subject: other, aspect: 'ideal' })
})

test('is about the touchpoints of a stage in the order of the map, where a stage is chosen', () => {
  const stage = view.all('stage').find(({ id }) => view.of('touchpoint', 'stage', id).length > 1)!
  const { subjects } = start(view, setupOf('isAndShould', { stage: stage.id })).forFacilitator(0)
  expect(subjects.map(({ id }) => id).sort()).toEqual(
    view
      .of('touchpoint', 'stage', stage.id)
      .map(({ id }) => id)
      .sort(),
  )
  expect(subjects[0]).toMatchObject({ place: expect.stringContaining(stage.name) })
})

test('sets agreed ratings and importance; each is kept beside what people gave', () => {
  const live = start(view, setupOf('rate', { subjects: [one] }))
  const give = (person: string, aspect: 'current' | 'importance', value: number) =>
    live.put(person, person, entryOf({ subject: one, aspect, value }))
  give('ada', 'current', -2)
  give('ada', 'current', -1)
  give('bob', 'current', 2)
  give('bob', 'importance', 5)
  // The facilitator gives for several people without a device.
  live.add(entryOf({ subject: one, aspect: 'current', value: 0 }))
  live.add(entryOf({ subject: one, aspect: 'current', value: 0 }))
  live.open()
  const { idealRating } = view.get('touchpoint', one)!
  const { contributions } = end(live, view, {
    agreed: [
      { subject: one, aspect: 'current', text: null, value: -1 },
      { subject: one, aspect: 'importance', text: null, value: 4 },
      { subject: one, aspect: 'ideal', text: null, value: null },
    ],
  })
  expect(view.get('touchpoint', one)).toMatchObject({ currentRating: -1, importance: 4, idealRating })
  const given = contributions.filter((each) => !each.agreed)
  expect(given.map((each) => [each.aspect, each.value]).sort()).toEqual(
    [
      ['current', -1],
      ['current', 0],
      ['current', 0],
      ['current', 2],
      ['importance', 5],
    ].sort(),
  )
  expect(contributions.filter((each) => each.agreed).map((each) => [each.aspect, each.value, each.by])).toEqual([
    ['current', -1, ''],
    ['importance', 4, ''],
  ])
})

test('takes only values that can be chosen, when rating and when agreeing', () => {
  const live = start(view, setupOf('rate', { subjects: [one] }))
  const give = (aspect: 'current' | 'importance', value: number) => () =>
    live.put('ada', 'Ada', entryOf({ subject: one, aspect, value }))
  expect(give('current', 3)).toThrow('none of those')
  expect(give('importance', 0)).toThrow('none of those')
  expect(give('importance', 5)).not.toThrow()
  live.open()
  const agreed = { subject: one, aspect: 'current' as const, text: null, value: 5 }
  expect(() => end(live, view, { agreed: [agreed] })).toThrow('none of those')
  expect(() => end(live, view, { agreed: [{ ...agreed, value: 1, subject: other }] })).toThrow('not about that')
})

test('keeps what was given where its touchpoint is gone by the end', () => {
  const live = start(view, setupOf('rate', { subjects: [one] }))
  live.put('ada', 'Ada', entryOf({ subject: one, aspect: 'current', value: 1 }))
  live.open()
  view.remove('touchpoint', one)
  const { contributions } = end(live, view, { agreed: [{ subject: one, aspect: 'current', text: null, value: 1 }] })
  expect(contributions).toMatchObject([{ value: 1, touchpoint: null, agreed: false }])
})
