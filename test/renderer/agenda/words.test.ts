import { expect, test } from 'vitest'
import { duration, lateWords, leftFigure, nextStep, totalWords } from '../../../renderer/agenda/words.ts'
import { type Step, step } from '../../../shared/records/step.ts'

const at = (hours: number, minutes = 0) => new Date(2027, 2, 1, hours, minutes)
const timing = (late: number | null, end: Date | null) => ({ left: null, plannedEnd: null, expectedEnd: end, late })

test('says how late one is in words, and when it ends at this pace', () => {
  expect(lateWords(timing(8, at(17, 10)), false)).toBe('8 minutes late; at this pace it ends at 17:10.')
  expect(lateWords(timing(1, at(17, 1)), false)).toBe('1 minute late; at this pace it ends at 17:01.')
  expect(lateWords(timing(0, at(17)), false)).toBe('On time; it ends at 17:00.')
  expect(lateWords(timing(-3, at(9, 57)), false)).toBe('3 minutes ahead; at this pace it ends at 09:57.')
  expect(lateWords(timing(4, at(13, 4)), true)).toBe('It ended at 13:04, 4 minutes late.')
  expect(lateWords(timing(0, at(13)), true)).toBe('It ended at 13:00, on time.')
  expect(lateWords(timing(null, null), false)).toBe('')
})

test('counts down in minutes and seconds, and up once it is over', () => {
  expect(leftFigure(22.99).figure).toBe('22:59')
  expect(leftFigure(0.5)).toEqual({ figure: '0:30', words: 'left in this step' })
  expect(leftFigure(0).figure).toBe('0:00')
  expect(leftFigure(-3.1)).toEqual({ figure: '+3:06', words: 'over' })
})

test('says durations as people do', () => {
  expect([45, 60, 90, 240, 0].map(duration)).toEqual(['45 min', '1 h', '1 h 30 min', '4 h', '0 min'])
})

test('what comes next is the first after the last one begun that has not begun', () => {
  const made = (title: string, from: Date | null): Step =>
    step.parse({ id: title, workshop: 'w', title, minutes: 10, startedAt: from?.toISOString() ?? null })
  const steps = [made('a', at(9)), made('b', null), made('c', at(10)), made('d', null)]
  expect(nextStep(steps)?.title).toBe('d')
  expect(nextStep(steps.slice(0, 3))).toBeNull()
  expect(nextStep([made('a', null), made('b', null)])?.title).toBe('a')
  expect(totalWords(steps)).toBe('40 min, 4 steps')
})
