import { expect, test } from 'vitest'
import { planRows } from '../../../renderer/plan/rows.ts'
import { addDays, addMonths, chipWidth, layoutTimeline } from '../../../renderer/plan/timeline/layout.ts'
import { today } from '../../../renderer/plan/today.ts'
import { sampleRecords } from '../../fixtures/sample.ts'

test('counts days and months over the ends of months, leap years and clock changes', () => {
  expect(addDays('2027-02-28', 1)).toBe('2027-03-01')
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
  expect(addDays('2027-03-28', 1)).toBe('2027-03-29')
  expect(addMonths('2027-01-31', 1)).toBe('2027-02-28')
  expect(addMonths('2027-01-31', -2)).toBe('2026-11-30')
  expect(addMonths('2027-12-15', 1)).toBe('2028-01-15')
  expect(today(new Date(2027, 0, 5, 23, 59))).toBe('2027-01-05')
})

test('lays out the sample from the month of today to one after the last, no chip on another', () => {
  const layout = layoutTimeline(planRows(sampleRecords(), '2026-11-24').rows, '2026-11-24', 1200)
  expect(layout.months.map((month) => month.key)).toEqual([
    ...['2026-11', '2026-12', '2027-01', '2027-02', '2027-03', '2027-04', '2027-05', '2027-06', '2027-07'],
  ])
  // 30 + 31 + 31 + 28 + 31 + 30 + 31 + 30 + 31 = 273 days in 1200 - 184 pixels
  expect(layout.perDay).toBeCloseTo(1016 / 273, 5)
  expect(layout.todayX).toBeCloseTo(23 * layout.perDay, 5)
  for (const a of layout.items)
    for (const b of layout.items)
      if (a !== b && a.y === b.y) expect(Math.abs(a.x - b.x)).toBeGreaterThanOrEqual(chipWidth)
})

test('shows some months where nothing has a date', () => {
  expect(layoutTimeline([], '2026-12-31', 900).months.map((month) => month.key)).toEqual([
    ...['2026-12', '2027-01', '2027-02', '2027-03'],
  ])
})
