import { expect, test } from 'vitest'
import { comparable, timeOf } from '../../../shared/insight/units.ts'

const minutes = (value: number, unit: string, hoursPerDay = 8) => timeOf({ value, unit }, hoursPerDay)?.minutes

test('converts units of time to minutes', () => {
  expect(minutes(90, 'seconds')).toBe(1.5)
  expect(minutes(5, 'min')).toBe(5)
  expect(minutes(2, 'Hours')).toBe(120)
  expect(minutes(1, ' day ')).toBe(1440)
  expect(minutes(2, 'weeks')).toBe(20_160)
})

test('converts working time by the hours of a working day', () => {
  // 2 days of 7.5 hours are 15 hours; a working week has five days: 5 × 8 × 60 = 2,400
  expect(minutes(2, 'working days', 7.5)).toBe(900)
  expect(minutes(3, 'business hours')).toBe(180)
  expect(minutes(1, 'working week')).toBe(2_400)
  expect(minutes(1, 'workday', 6)).toBe(360)
})

test('takes no other unit for time', () => {
  for (const unit of ['percent', 'times', '', 'constructor', 'monthsary', 'hours late'])
    expect(minutes(1, unit)).toBe(undefined)
})

const pair = (a: [number, string], b: [number, string], direction: 'atMost' | 'atLeast' = 'atMost', hoursPerDay = 8) =>
  comparable({ value: a[0], unit: a[1] }, { value: b[0], unit: b[1] }, direction, hoursPerDay)

test('compares clock time with clock time and working time with working time as they are', () => {
  expect(pair([90, 'minutes'], [1, 'hour'])).toEqual([90, 60])
  expect(pair([1, 'working day'], [10, 'working hours'], 'atMost', 7.5)).toEqual([450, 600])
})

test('lets working time that supports clock time take its longest', () => {
  // 1 working day asked for at closing time: 16 hours of night and 8 of work = 24 hours; 2 days: 2 × 16 + 16 = 48;
  // 4 working hours: 16 + 4 = 20; at most 24 hours are promised
  expect(pair([1, 'working day'], [24, 'hours'])).toEqual([1440, 1440])
  expect(pair([2, 'working days'], [24, 'hours'])).toEqual([2880, 1440])
  expect(pair([4, 'working hours'], [24, 'hours'])).toEqual([1200, 1440])
})

test('lets working time that is promised count at its shortest, and the other way round for at least', () => {
  // 2 working days from opening time: 8 + 16 (night) + 8 = 32 hours; 1 from opening to closing: 8
  expect(pair([30, 'hours'], [2, 'working days'])).toEqual([1800, 1920])
  expect(pair([9, 'hours'], [1, 'working day'])).toEqual([540, 480])
  expect(pair([1, 'working day'], [10, 'hours'], 'atLeast')).toEqual([480, 600])
})

test('compares other units only with themselves', () => {
  expect(pair([95, '%'], [90, 'Percent'], 'atLeast')).toEqual([95, 90])
  expect(pair([95, 'percent'], [2, 'hours'])).toBeNull()
  expect(pair([3, 'rings'], [2, 'transfers'])).toBeNull()
  expect(pair([3, ''], [2, ''])).toBeNull()
})
