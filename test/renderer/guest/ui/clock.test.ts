import { expect, test } from 'vitest'
import { asTime, leftUntil } from '../../../../renderer/guest/ui/clock.ts'

test('writes minutes and seconds, and hours where there are some', () => {
  expect([0, 65_000, 3_729_000, -5].map(asTime)).toEqual(['0:00', '1:05', '1:02:09', '0:00'])
})

test('counts by the host’s clock, whatever the phone’s says', () => {
  const now = Date.parse('2026-11-25T09:00:00Z')
  expect(leftUntil('2026-11-25T10:05:00Z', now, 60 * 60_000)).toBe(5 * 60_000)
  expect(leftUntil('2026-11-25T08:59:59Z', now, 0)).toBe(-1_000)
})
