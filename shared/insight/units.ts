import type { Standard } from '../records/standard.ts'

/** Time by the clock or in working hours. */
type Time = { working: boolean; minutes: number }
export type Amount = { value: number; unit: string }

const full = 24 * 60
const names: Record<string, string> = { s: 'second', sec: 'second', min: 'minute', h: 'hour', hr: 'hour', d: 'day' }
const clock: Record<string, number> = { second: 1 / 60, minute: 1, hour: 60, day: full, week: 7 * full }

/**
 * An amount as time in minutes: seconds, minutes, hours, days and weeks by the clock; working (business) hours, days of
 * `hoursPerDay` hours and weeks of five of them. Null where the unit is none of time.
 */
export function timeOf({ value, unit }: Amount, hoursPerDay: number): Time | null {
  const [, kind, word] = /^(?:(working|work|business|calendar)[\s-]*)?([a-z]+?)s?\.?$/.exec(fold(unit)) ?? []
  if (word === undefined) return null
  const name = names[word] ?? word
  const working = kind !== undefined && kind !== 'calendar'
  const day = hoursPerDay * 60
  const each = working ? ({ day, week: 5 * day }[name] ?? clock[name]) : clock[name]
  return each === undefined ? null : { working, minutes: value * each }
}

/**
 * What supports and what is promised as two figures that can be compared; null where they cannot: one is time and the
 * other not, or neither is and the units differ.
 *
 * Working time and clock time are two measures. Work of w minutes that begins at the worst moment lasts by the clock
 * w + ceil(w / day) nights of (24 h - day), at the best moment one night less; weekends come on top and are left out.
 * Where one side is in working time and the other is not, the case counts in which the promise is least kept: what
 * supports takes its longest and what is promised its shortest, and the other way round for an `atLeast`.
 * (A working day of 8 hours is up to 24 hours by the clock, and at least 8.)
 */
export function comparable(
  support: Amount,
  promise: Amount,
  direction: NonNullable<Standard['direction']>,
  hoursPerDay: number,
): [support: number, promise: number] | null {
  const a = timeOf(support, hoursPerDay)
  const b = timeOf(promise, hoursPerDay)
  if (!a || !b) {
    const same = !a && !b && fold(support.unit) === fold(promise.unit) && fold(promise.unit) !== ''
    return same ? [support.value, promise.value] : null
  }
  if (a.working === b.working) return [a.minutes, b.minutes]
  const day = hoursPerDay * 60
  const most = direction === 'atMost'
  return [a.working ? byClock(a.minutes, day, most) : a.minutes, b.working ? byClock(b.minutes, day, !most) : b.minutes]
}

const byClock = (minutes: number, day: number, longest: boolean): number =>
  minutes + Math.max(0, Math.ceil(minutes / day) - (longest ? 0 : 1)) * (full - day)

const fold = (unit: string): string => unit.trim().toLowerCase().replace(/^%$/, 'percent').replace(/\s+/g, ' ')
