import { beforeEach, expect, test } from 'vitest'
import type { RecordSet } from '../../../../shared/records/set.ts'
import type { Live } from '../../../../shared/room/live.ts'
import { sampleRecords } from '../../../fixtures/sample.ts'
import { end, entryOf, setupOf, start } from '../../../support/exercises.ts'

let view: RecordSet
let live: Live
let touchpoint: string
beforeEach(() => {
  view = sampleRecords()
  touchpoint = view.all('touchpoint').find(({ id }) => !view.of('cause', 'touchpoint', id).length)!.id
  live = start(view, setupOf('why', { touchpoint }))
})
const give = (person: string, text: string, explains: string | null = null) => {
  const entry = entryOf({ text, explains })
  live.put(person, person, entry)
  return entry
}
const shownOf = (text: string) => live.forFacilitator(9).shown.find((one) => one.text === text)!

test('asks why at most five times', () => {
  let last = give('ada', 'level 1')
  for (let level = 2; level <= 5; level++) last = give('ada', `level ${level}`, last.id)
  expect(() => give('ada', 'level 6', last.id)).toThrow('at most 5 levels')
  // A chain of two does not fit under the fourth either.
  const top = give('ada', 'top')
  give('ada', 'under', top.id)
  const fourth = live.forGuest('ada', 1).mine[3]!
  expect(() => live.put('ada', 'ada', { ...top, explains: fourth.id })).toThrow('at most 5 levels')
})

test('lets no cause explain itself, not by way of others either', () => {
  const a = give('ada', 'a')
  const b = give('ada', 'b', a.id)
  expect(() => live.put('ada', 'ada', { ...a, explains: b.id })).toThrow('cannot explain itself')
  expect(() => live.put('ada', 'ada', { ...a, explains: a.id })).toThrow('cannot explain itself')
})

test('explains only own causes while it is private, and anybody’s once it is open', () => {
  const theirs = give('ada', 'nobody is there')
  expect(() => give('bob', 'holidays', theirs.id)).toThrow('not there any more')
  live.open()
  const shown = shownOf('nobody is there')
  const mine = give('bob', 'holidays', shown.id)
  expect(shownOf('holidays')).toMatchObject({ explains: shown.id })
  expect(live.forGuest('bob', 2).mine).toEqual([{ ...mine, subject: touchpoint }])
  live.add(entryOf({ text: 'no plan', explains: shownOf('holidays').id }))
  expect(shownOf('no plan').explains).toBe(shownOf('holidays').id)
  // What is written again stays where it is.
  live.put('bob', 'bob', { ...live.forGuest('bob', 2).mine[0]!, text: 'long holidays' })
  expect(shownOf('long holidays').explains).toBe(shown.id)
})

test('hangs what hung on a dropped cause where that hung', () => {
  const a = give('ada', 'a')
  const b = give('ada', 'b', a.id)
  live.open()
  give('bob', 'c', shownOf('b').id)
  live.drop('ada', b.id)
  expect(shownOf('c').explains).toBe(shownOf('a').id)
})

test('keeps agreed causes chained at the touchpoint, with what lies between, and the rest as evidence', () => {
  const a = give('ada', 'a')
  const b = give('ada', 'b', a.id)
  give('ada', 'c', b.id)
  give('bob', 'unagreed')
  live.open()
  const { contributions } = end(live, view, { causes: [shownOf('a').id, shownOf('c').id, 'gone'] })
  const causes = new Map(view.of('cause', 'touchpoint', touchpoint).map((one) => [one.text, one]))
  expect([...causes.values()].map((one) => [one.text, one.agreed]).sort()).toEqual([
    ['a', true],
    ['b', false],
    ['c', true],
  ])
  expect(causes.get('a')!.explains).toBeNull()
  expect(causes.get('b')!.explains).toBe(causes.get('a')!.id)
  expect(causes.get('c')!.explains).toBe(causes.get('b')!.id)
  const kept = new Map(contributions.map((one) => [one.text, one]))
  expect(kept.get('c')).toMatchObject({
    ...{ explains: kept.get('b')!.id, cause: causes.get('c')!.id, agreed: true, touchpoint },
  })
  expect(kept.get('unagreed')).toMatchObject({ explains: null, cause: null, agreed: false, touchpoint })
})

test('is about one touchpoint', () => {
  const two = view.all('touchpoint').map(({ id }) => id)
  expect(() => start(view, setupOf('why'))).toThrow('choose the one touchpoint')
  expect(() => start(view, setupOf('why', { subjects: two }))).toThrow('choose the one touchpoint')
})
