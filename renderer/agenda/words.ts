import { timeOfDay } from '../../shared/format.ts'
import { minutesOf, type Timing } from '../../shared/insight/agenda.ts'
import type { Step } from '../../shared/records/step.ts'
import { t } from '../../shared/text/index.ts'

/** 90 as "1 h 30 min", 240 as "4 h", 45 as "45 min". */
export function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = Math.round(minutes % 60)
  if (!hours) return t('agenda.minutes', { minutes: rest })
  return rest ? t('agenda.hours', { hours, minutes: rest }) : t('agenda.hoursWhole', { hours })
}

/** How it stands, in words: "8 minutes late; at this pace it ends at 17:10." Empty where there is no plan to be late of. */
export function lateWords({ late, expectedEnd }: Timing, done: boolean): string {
  if (late === null || !expectedEnd) return ''
  const values = { count: Math.abs(late), end: timeOfDay(expectedEnd) }
  if (late === 0) return t(done ? 'agenda.late.ended' : 'agenda.late.onTime', values)
  if (late > 0) return t(done ? 'agenda.late.endedLate' : 'agenda.late.late', values)
  return t(done ? 'agenda.late.endedEarly' : 'agenda.late.early', values)
}

/** What the clock shows of the minutes left: whole minutes begun, seconds in the last one, and what it is over. */
export function leftFigure(left: number): { figure: string; words: string } {
  if (left < 0) return { figure: `+${clock(-left)}`, words: t('agenda.over') }
  return { figure: clock(left), words: t('agenda.left') }
}

const clock = (minutes: number): string => {
  const seconds = Math.floor(minutes * 60)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** Steps that have not begun and stand after the one that is (or was last) under way. */
export function nextStep(steps: readonly Step[]): Step | null {
  const last = steps.reduce<Step | null>(
    (late, one) => (one.startedAt && (!late || one.startedAt > late.startedAt!) ? one : late),
    null,
  )
  return steps.slice(last ? steps.indexOf(last) + 1 : 0).find((one) => !one.startedAt) ?? null
}

/** A step's title, or that it has none. */
export const titleOf = (step: Pick<Step, 'title'>): string => step.title || t('agenda.untitled')

/** All of a workshop's steps together: "4 h, 11 steps". */
export const totalWords = (steps: readonly Step[]): string =>
  t('agenda.total', { hours: duration(minutesOf(steps)), count: steps.length })
