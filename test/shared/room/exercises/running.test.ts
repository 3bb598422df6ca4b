import { beforeEach, describe, expect, test } from 'vitest'
import type { RecordSet } from '../../../../shared/records/set.ts'
import { guestExercise, liveExercise } from '../../../../shared/room/exercise.ts'
import { roomLimits } from '../../../../shared/room/limits.ts'
import type { Live } from '../../../../shared/room/live.ts'
import { sampleRecords } from '../../../fixtures/sample.ts'
import { begun, entryOf, nothingAgreed, over, setupOf, start } from '../../../support/exercises.ts'

let view: RecordSet
let live: Live
const refused = (what: () => void) => {
  const before = JSON.stringify(live.forGuest('ada', 2))
  try {
    what()
  } catch (error) {
    // Nothing has changed where something is refused.
    expect(JSON.stringify(live.forGuest('ada', 2))).toBe(before)
    return (error as { code: string }).code
  }
  return 'taken'
}

beforeEach(() => {
  view = sampleRecords()
  live = start(view, setupOf('collect'))
})

describe('while it is private', () => {
  test('shows a guest their own things, and the facilitator only how many there are', () => {
    const mine = entryOf({ text: 'The queue' })
    live.put('ada', 'Ada', mine)
    live.put('bob', 'Bob', entryOf({ text: 'The phone menu' }))
    expect(live.forGuest('ada', 3)).toMatchObject({ phase: 'private', mine: [mine], shown: [], done: false })
    const seen = live.forFacilitator(3)
    expect(seen).toMatchObject({ phase: 'private', shown: [], entries: 2, people: { all: 3, given: 2, done: 0 } })
    expect(JSON.stringify(seen)).not.toContain('queue')
  })

  test('tells what the protocol declares, to guests and to the facilitator', () => {
    live.put('ada', 'Ada', entryOf({ text: 'The queue' }))
    live.open()
    guestExercise.parse(live.forGuest('ada', 1))
    liveExercise.parse(live.forFacilitator(1))
  })

  test('puts what is sent again under the same id in the place of what was there, and takes back what is emptied', () => {
    const mine = entryOf({ text: 'The queue' })
    live.put('ada', 'Ada', mine)
    live.put('ada', 'Ada', { ...mine, text: 'The long queue' })
    expect(live.forGuest('ada', 1).mine.map((one) => one.text)).toEqual(['The long queue'])
    live.put('ada', 'Ada', { ...mine, text: '  ' })
    expect(live.forGuest('ada', 1)).toMatchObject({ mine: [], people: { given: 0 } })
  })

  test('takes no id of another person for one of theirs', () => {
    const mine = entryOf({ text: 'The queue' })
    live.put('ada', 'Ada', mine)
    live.put('bob', 'Bob', { ...mine, text: 'Not the queue' })
    live.drop('bob', mine.id)
    live.drop('bob', mine.id)
    expect(live.forGuest('ada', 2).mine).toEqual([mine])
  })

  test('is neither grouped nor ended', () => {
    live.add(entryOf({ text: 'The queue' }))
    expect(refused(() => live.group('one', null))).toBe('room.exercise')
    expect(refused(() => live.ended(view, nothingAgreed, over))).toBe('room.exercise')
  })

  test('takes 200 things of one person, and not one more', () => {
    for (let i = 0; i < roomLimits.entries; i++) live.put('ada', 'Ada', entryOf({ text: `${i}` }))
    expect(refused(() => live.put('ada', 'Ada', entryOf({ text: 'more' })))).toBe('room.tooMuch')
    const first = live.forGuest('ada', 1).mine[0]!
    expect(refused(() => live.put('ada', 'Ada', { ...first, text: 'changed' }))).toBe('taken')
    expect(refused(() => live.put('bob', 'Bob', entryOf({ text: 'mine' })))).toBe('taken')
  })

  test('says how many have finished, and takes it back', () => {
    live.done('ada', true)
    live.done('bob', true)
    live.done('ada', false)
    expect(live.forFacilitator(2).people.done).toBe(1)
    expect(live.forGuest('bob', 2).done).toBe(true)
    expect(live.forGuest('ada', 2).done).toBe(false)
  })
})

describe('once it is open', () => {
  test('shows everything to all, each their own as theirs, and takes nothing from guests any more', () => {
    live.put('ada', 'Ada', entryOf({ text: ' The queue ' }))
    live.put('bob', 'Bob', entryOf({ text: 'The phone menu' }))
    live.open()
    const { shown } = live.forGuest('ada', 2)
    expect(shown.map((one) => [one.text, one.mine]).sort()).toEqual([
      ['The phone menu', false],
      ['The queue', true],
    ])
    expect(refused(() => live.put('ada', 'Ada', entryOf({ text: 'late' })))).toBe('room.exercise')
    expect(refused(() => live.drop('ada', live.forGuest('ada', 2).mine[0]!.id))).toBe('room.exercise')
    live.add(entryOf({ text: 'together' }))
    expect(live.forFacilitator(2)).toMatchObject({ entries: 3, people: { given: 2 } })
  })

  test('says who gave what where it is named, as they are called now', () => {
    live = start(view, setupOf('collect', { named: true }))
    live.put('ada', 'Ada', entryOf({ text: 'a' }))
    live.put('ada', 'Ada L.', entryOf({ text: 'b' }))
    live.add(entryOf({ text: 'c' }))
    live.open()
    expect(new Map(live.forGuest('bob', 2).shown.map((one) => [one.text, one.by]))).toEqual(
      new Map([
        ['a', 'Ada L.'],
        ['b', 'Ada L.'],
        ['c', ''],
      ]),
    )
  })

  test('stays as it is when it is opened again', () => {
    for (let i = 0; i < 20; i++) live.add(entryOf({ text: `${i}` }))
    live.open()
    const { shown } = live.forFacilitator(1)
    live.open()
    expect(live.forFacilitator(1).shown).toEqual(shown)
  })
})

describe('the timer', () => {
  const at = (seconds: number) => new Date(begun.getTime() + seconds * 1_000)

  test('ends when it was said to, or never', () => {
    expect(live.forFacilitator(1).endsAt).toBe(at(300).toISOString())
    expect(start(view, setupOf('poll', { minutes: null })).forFacilitator(1).endsAt).toBeNull()
  })

  test('is extended from its end, or from now where it has passed', () => {
    live.extend(2, at(60))
    expect(live.forFacilitator(1).endsAt).toBe(at(420).toISOString())
    live.extend(1, at(500))
    expect(live.forFacilitator(1).endsAt).toBe(at(560).toISOString())
  })
})
