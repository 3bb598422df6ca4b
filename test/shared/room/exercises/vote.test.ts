import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import type { RecordSet } from '../../../../shared/records/set.ts'
import { sampleRecords } from '../../../fixtures/sample.ts'
import { end, entryOf, setupOf, start } from '../../../support/exercises.ts'

let view: RecordSet
let ids: string[]
beforeEach(() => {
  view = sampleRecords()
  ids = view
    .all('touchpoint')
    .slice(0, 4)
    .map(({ id }) => id)
})
const dots = (subject: string, value: number) => entryOf({ subject, value })

test('takes one dot on each where several are not allowed, and as many as each has', () => {
  const live = start(view, setupOf('vote', { subjects: ids, dots: 2 }))
  const put = (subject: string, value: number) => () => live.put('ada', 'Ada', dots(subject, value))
  expect(put(ids[0]!, 2)).toThrow('one dot for each')
  put(ids[0]!, 1)()
  put(ids[1]!, 1)()
  expect(put(ids[2]!, 1)).toThrow('each has 2 dots')
  // Once more on the same is the same dot.
  put(ids[1]!, 1)()
  // Taken off one, it can go on another.
  put(ids[0]!, 0)()
  put(ids[2]!, 1)()
  expect(live.forGuest('ada', 1).mine.map((one) => [one.subject, one.value])).toEqual([
    [ids[1], 1],
    [ids[2], 1],
  ])
  live.drop('ada', live.forGuest('ada', 1).mine[0]!.id)
  expect(live.forGuest('ada', 1).mine.map((one) => one.subject)).toEqual([ids[2]])
  expect(() => live.put('ada', 'Ada', dots(ids[3]!, -1))).toThrow('none of those')
})

test('shows how many dots lie where and never who put them, also where it is named', () => {
  const live = start(view, setupOf('vote', { subjects: ids, dots: 3, several: true, named: true }))
  live.put('ada', 'Ada', dots(ids[1]!, 3))
  live.put('bob', 'Bob', dots(ids[1]!, 2))
  live.put('bob', 'Bob', dots(ids[0]!, 1))
  expect(live.forFacilitator(2).shown).toEqual([])
  live.open()
  const shown = live.forGuest('ada', 2).shown
  expect(shown.map((one) => [one.subject, one.value, one.by, one.mine])).toEqual([
    [ids[0], 1, '', false],
    [ids[1], 5, '', false],
    [ids[2], 0, '', false],
    [ids[3], 0, '', false],
  ])
  const { contributions, exercise } = end(live, view)
  expect(contributions.map((one) => [one.touchpoint, one.value, one.by])).toEqual(
    shown.map((one) => [one.subject, one.value, '']),
  )
  expect(exercise).toMatchObject({ votesOn: 'touchpoint', dots: 3, several: true, people: 2 })
})

test('votes on causes and on opportunities, each in its own words', () => {
  const cause = view.all('cause')[0]!
  const causes = start(view, setupOf('vote', { votesOn: 'cause', subjects: [cause.id, 'gone'] }))
  expect(causes.forFacilitator(1).subjects).toEqual([
    {
      ...{ id: cause.id, title: cause.text, current: '', ideal: '' },
      place: view.get('touchpoint', cause.touchpoint)!.title,
    },
  ])
  causes.open()
  expect(end(causes, view).contributions).toMatchObject([{ cause: cause.id, touchpoint: null, value: 0 }])
  const opportunity = view.all('opportunity')[0]!
  const plans = start(view, setupOf('vote', { votesOn: 'opportunity', subjects: [opportunity.id] }))
  plans.put('ada', 'Ada', dots(opportunity.id, 1))
  plans.open()
  expect(end(plans, view).contributions).toMatchObject([{ opportunity: opportunity.id, value: 1 }])
})

test('refuses to start without dots, or about nothing', () => {
  expect(() => start(view, setupOf('vote', { subjects: ids, dots: null }))).toThrow('how many dots')
  expect(() => start(view, setupOf('vote', { subjects: ['gone'] }))).toThrow('choose what it is about')
})

test('counts never more dots than people have, whatever they try', () => {
  const attempts = fc.array(
    fc.record({ person: fc.nat(3), subject: fc.nat(3), value: fc.integer({ min: -2, max: 6 }), drop: fc.boolean() }),
    { maxLength: 40 },
  )
  fc.assert(
    fc.property(attempts, fc.integer({ min: 1, max: 5 }), fc.boolean(), (tries, each, several) => {
      const live = start(view, setupOf('vote', { subjects: ids, dots: each, several }))
      for (const { person, subject, value, drop } of tries) {
        const mine = live.forGuest(`p${person}`, 4).mine
        try {
          if (drop && mine[0]) live.drop(`p${person}`, mine[0].id)
          else live.put(`p${person}`, '', dots(ids[subject]!, value))
        } catch {
          expect(live.forGuest(`p${person}`, 4).mine).toEqual(mine)
        }
      }
      let all = 0
      for (let person = 0; person < 4; person++) {
        const mine = live.forGuest(`p${person}`, 4).mine
        const sum = mine.reduce((dots, one) => dots + one.value!, 0)
        expect(sum).toBeLessThanOrEqual(each)
        expect(new Set(mine.map((one) => one.subject)).size).toBe(mine.length)
        if (!several) for (const one of mine) expect(one.value).toBe(1)
        all += sum
      }
      live.open()
      expect(live.forFacilitator(4).shown.reduce((dots, one) => dots + one.value!, 0)).toBe(all)
    }),
  )
})
