import { expect, test } from 'vitest'
import {
  clockTime,
  endOf,
  localDay,
  plannedTimes,
  stepUnderWay,
  timing,
  underWay,
} from '../../../shared/insight/agenda.ts'
import { type Step, step } from '../../../shared/records/step.ts'
import { blankRecords } from '../../fixtures/sample.ts'

/** A moment of 1 March 2027 where this machine is. */
const at = (hours: number, minutes = 0, seconds = 0) => new Date(2027, 2, 1, hours, minutes, seconds)
const made = (minutes: number | null, from: Date | null = null, to: Date | null = null): Step =>
  step.parse({
    id: `s${Math.random().toString(36).slice(2)}`,
    workshop: 'w',
    minutes,
    startedAt: from?.toISOString() ?? null,
    endedAt: to?.toISOString() ?? null,
  })
const day = { begins: '09:00', day: '2027-03-01' }

test('plans each step from the beginning and the minutes before it; one without minutes takes none', () => {
  const times = plannedTimes('09:30', [made(45), made(null), made(90)])
  expect(times.map(({ from, to }) => [clockTime(from), clockTime(to)])).toEqual([
    ['09:30', '10:15'],
    ['10:15', '10:15'],
    ['10:15', '11:45'],
  ])
  expect(plannedTimes('', [made(45)])).toEqual([])
  expect(clockTime(24 * 60 + 5)).toBe('00:05')
})

test('is in the step that began last and has not ended', () => {
  const steps = [made(10, at(9), at(9, 10)), made(10, at(9, 10)), made(10, at(9, 5)), made(10)]
  expect(stepUnderWay(steps)).toBe(steps[1])
  expect(stepUnderWay([made(10, at(9), at(9, 10)), made(10)])).toBeNull()
})

test('finds the workshop that is going on among several', () => {
  const view = blankRecords()
  for (const id of ['v', 'w']) view.put('workshop', { id, order: 'a0', name: id, day: null, begins: '' })
  expect(underWay(view)).toBeNull()
  const running = made(10, at(9))
  view.put('step', { ...made(10, at(8), at(9)), workshop: 'v' })
  view.put('step', running)
  expect(underWay(view)).toEqual({ workshop: view.get('workshop', 'w'), step: running })
})

test('a step ends its minutes after it began', () => {
  expect(endOf(made(20, at(9, 5)))).toEqual(at(9, 25))
  expect(endOf(made(null, at(9)))).toBeNull()
  expect(endOf(made(20))).toBeNull()
})

test('on time: the step has its minutes left, the end is as planned', () => {
  const steps = [made(30, at(9)), made(60), made(30)]
  expect(timing(day, steps, at(9, 12))).toEqual({ left: 18, plannedEnd: at(11), expectedEnd: at(11), late: 0 })
})

test('a late beginning, and a step that runs over, are both late by what they moved the end', () => {
  // begun 5 minutes late: 9:05 + 30 + 60 = 10:35, planned 10:30
  expect(timing(day, [made(30, at(9, 5)), made(60)], at(9, 20))).toEqual({
    left: 15,
    plannedEnd: at(10, 30),
    expectedEnd: at(10, 35),
    late: 5,
  })
  // at 9:38 the first has run over by 8: 9:38 + 60 = 10:38
  expect(timing(day, [made(30, at(9)), made(60)], at(9, 38))).toMatchObject({
    left: -8,
    expectedEnd: at(10, 38),
    late: 8,
  })
})

test('whole minutes only: 59 seconds late is not late yet', () => {
  expect(timing(day, [made(30, at(9))], at(9, 30, 59)).late).toBe(0)
  expect(timing(day, [made(30, at(9))], at(9, 31)).late).toBe(1)
})

test('a step that ended early, or one that was left out, makes the end earlier', () => {
  // the first ended at 9:20, the second (60) runs from then: 10:20 instead of 10:30
  expect(timing(day, [made(30, at(9), at(9, 20)), made(60, at(9, 20))], at(9, 30)).late).toBe(-10)
  // the second was jumped over: 9:30 + 15 = 9:45 instead of 10:45
  expect(timing(day, [made(30, at(9), at(9, 30)), made(60), made(15, at(9, 30))], at(9, 40))).toMatchObject({
    expectedEnd: at(9, 45),
    late: -60,
  })
})

test('between two steps the end moves with the clock, from the last that ended', () => {
  const steps = [made(30, at(9), at(9, 30)), made(60)]
  expect(timing(day, steps, at(9, 30)).late).toBe(0)
  expect(timing(day, steps, at(9, 50))).toEqual({
    left: null,
    plannedEnd: at(10, 30),
    expectedEnd: at(10, 50),
    late: 20,
  })
})

test('before it begins it is late only once the hour has struck, and only on its day', () => {
  const steps = [made(30), made(60)]
  expect(timing(day, steps, at(8, 30))).toMatchObject({ expectedEnd: at(10, 30), late: 0 })
  expect(timing(day, steps, at(9, 7)).late).toBe(7)
  expect(timing({ ...day, day: '2027-03-02' }, steps, at(9, 7)).late).toBeNull()
  expect(timing({ ...day, day: null }, steps, at(9, 7)).late).toBe(7)
})

test('once all is done the end is when the last step ended', () => {
  const steps = [made(30, at(9), at(9, 30)), made(60, at(9, 30), at(10, 42))]
  expect(timing(day, steps, at(15))).toEqual({ left: null, plannedEnd: at(10, 30), expectedEnd: at(10, 42), late: 12 })
})

test('where nobody said when it begins it is measured from when it did; and on the day on which it did', () => {
  const steps = [made(30, at(9, 13)), made(60)]
  expect(timing({ begins: '', day: null }, steps, at(9, 53))).toMatchObject({ plannedEnd: at(10, 43), late: 10 })
  expect(timing({ begins: '', day: null }, [made(30)], at(9))).toEqual({
    left: null,
    plannedEnd: null,
    expectedEnd: null,
    late: null,
  })
  expect(timing({ begins: '09:00', day: '2027-02-01' }, steps, at(9, 20)).late).toBe(13)
})

test('a step without minutes has nothing left to count, and lasts until now', () => {
  expect(timing(day, [made(null, at(9)), made(60)], at(9, 20))).toEqual({
    left: null,
    plannedEnd: at(10),
    expectedEnd: at(10, 20),
    late: 20,
  })
})

test('says the day of a moment where this machine is', () => {
  expect(localDay(at(0, 5))).toBe('2027-03-01')
  expect(localDay(at(23, 55))).toBe('2027-03-01')
})
