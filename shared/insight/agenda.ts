import type { View } from '../records/set.ts'
import type { Step } from '../records/step.ts'
import type { Workshop } from '../records/workshop.ts'

// Times of day are those of the machine that reads them: a workshop is in one room. `now` is passed in.

const minute = 60_000

/** Begun and not ended. */
export const isUnderWay = (step: Step): boolean => step.startedAt !== null && step.endedAt === null

/** The step that the room is in, of one workshop's steps: begun last and not ended. */
export function stepUnderWay(steps: readonly Step[]): Step | null {
  const running = steps.filter(isUnderWay)
  return running.reduce<Step | null>((last, one) => (last && last.startedAt! >= one.startedAt! ? last : one), null)
}

/** The workshop that is going on, with the step that the room is in. */
export function underWay(view: View): { workshop: Workshop; step: Step } | null {
  const step = stepUnderWay(view.all('step'))
  const workshop = step && view.get('workshop', step.workshop)
  return workshop && step ? { workshop, step } : null
}

/** When a step that has begun is to end; null where it has not begun or nobody said how long it takes. */
export const endOf = (step: Step): Date | null =>
  step.startedAt === null || step.minutes === null ? null : new Date(Date.parse(step.startedAt) + step.minutes * minute)

/** How long steps are to take together, in minutes; those without minutes count nothing. */
export const minutesOf = (steps: readonly Step[]): number => steps.reduce((sum, one) => sum + (one.minutes ?? 0), 0)

/**
 * When each step is to begin and end as planned, in minutes after the midnight of the workshop's day: `begins` and the
 * minutes of the steps before. Empty where nobody said when the workshop begins.
 */
export function plannedTimes(begins: string, steps: readonly Step[]): { from: number; to: number }[] {
  const start = minutesAfterMidnight(begins)
  if (start === null) return []
  let at = start
  return steps.map(({ minutes }) => {
    const from = at
    at += minutes ?? 0
    return { from, to: at }
  })
}

/** "09:30" as 570; null for "". */
export function minutesAfterMidnight(time: string): number | null {
  const [, hours, minutes] = /^(\d\d):(\d\d)$/.exec(time) ?? []
  return hours ? Number(hours) * 60 + Number(minutes) : null
}

/** 570 as "09:30"; past midnight it starts again. */
export function clockTime(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const whole = Math.round(minutes)
  return `${two(Math.floor(whole / 60) % 24)}:${two(whole % 60)}`
}

/** How a workshop stands against its agenda at a moment. */
export type Timing = {
  /** Minutes left in the step under way, negative once it is over; null where there is none, or it has no minutes. */
  left: number | null
  /** When it is to end as planned, and when it will at this pace. Null where neither a beginning nor a day is known. */
  plannedEnd: Date | null
  expectedEnd: Date | null
  /** Minutes that the expected end is after the planned one, whole; negative is early. */
  late: number | null
}

/**
 * Expected end: the end of the step under way (now, where that is past), then the minutes of the steps that stand after it
 * and have not begun; steps before it that never began are taken as left out. With no step under way it counts from now,
 * after the last that ended; with all done it is when the last ended. Planned: `begins` on the day on which the first step
 * began (the workshop's own day before that, and then only if that is today), plus all minutes; where `begins` is not
 * said, from the moment at which the first step began.
 */
export function timing({ begins, day }: Pick<Workshop, 'begins' | 'day'>, steps: readonly Step[], now: Date): Timing {
  const begun = steps.filter((one) => one.startedAt)
  const first = begun.map((one) => Date.parse(one.startedAt!)).sort((a, b) => a - b)[0]
  const running = stepUnderWay(steps)
  const ends = running && endOf(running)
  const left = ends && (ends.getTime() - now.getTime()) / minute
  const start = plannedStart(begins, first === undefined ? null : new Date(first), day, now)
  if (!start) return { left, plannedEnd: null, expectedEnd: null, late: null }
  const plannedEnd = new Date(start.getTime() + minutesOf(steps) * minute)
  const expectedEnd = expected(steps, running, start, now)
  return { left, plannedEnd, expectedEnd, late: Math.trunc((expectedEnd.getTime() - plannedEnd.getTime()) / minute) }
}

function expected(steps: readonly Step[], running: Step | null, start: Date, now: Date): Date {
  const ended = steps.filter((one) => one.endedAt)
  const last = ended.reduce<Step | null>((late, one) => (late && late.endedAt! >= one.endedAt! ? late : one), null)
  const here = running ?? last
  const ahead = steps.slice(here ? steps.indexOf(here) + 1 : 0).filter((one) => !one.startedAt)
  const rest = minutesOf(ahead) * minute
  const runs = running && (endOf(running)?.getTime() ?? 0)
  if (runs !== null) return new Date(Math.max(runs, now.getTime()) + rest)
  if (!last) return new Date(Math.max(start.getTime(), now.getTime()) + rest)
  return ahead.length ? new Date(now.getTime() + rest) : new Date(last.endedAt!)
}

function plannedStart(begins: string, first: Date | null, day: string | null, now: Date): Date | null {
  const at = minutesAfterMidnight(begins)
  if (at === null) return first
  if (!first && day !== null && day !== localDay(now)) return null
  const on = first ?? now
  return new Date(on.getFullYear(), on.getMonth(), on.getDate(), 0, at)
}

/** The calendar day of a moment where this machine is, `YYYY-MM-DD`. */
export function localDay(moment: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
}
