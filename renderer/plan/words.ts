import { figure } from '../../shared/format.ts'
import type { Conflict } from '../../shared/insight/dependencies.ts'
import { factors, type Priority } from '../../shared/insight/priority.ts'
import type { Opportunity } from '../../shared/records/opportunity.ts'
import type { View } from '../../shared/records/set.ts'
import { type Key, t } from '../../shared/text/index.ts'
import type { Grouping } from './order.ts'

export const titleOf = (opportunity: Opportunity | undefined): string => opportunity?.title || t('planScreen.untitled')

const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
const monthFormat = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })
const shortMonthFormat = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' })
const scoreFormat = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** "31 Mar 2027" of a day `2027-03-31`. */
export const dayWords = (day: string): string => dayFormat.format(new Date(`${day}T00:00:00Z`))
/** "March 2027" of a month `2027-03`. */
export const monthWords = (month: string): string => monthFormat.format(new Date(`${month}-01T00:00:00Z`))
/** "Mar 2027" of a month `2027-03`. */
export const shortMonthWords = (month: string): string => shortMonthFormat.format(new Date(`${month}-01T00:00:00Z`))
/** A score with two digits, so that they stand one below the other. */
export const scoreWords = (score: number): string => scoreFormat.format(score)

export function conflictWords(view: View, { kind, opportunity, needs }: Conflict): string {
  const other = view.get('opportunity', needs)
  if (kind === 'dropped') return t('planScreen.conflictDropped', { needs: titleOf(other) })
  return t('planScreen.conflictBefore', {
    due: dayWords(view.get('opportunity', opportunity)!.due!),
    needs: titleOf(other),
    needsDue: dayWords(other!.due!),
  })
}

/** The head of a group; `first` is one of its opportunities, whose owner is spelled as there. */
export function groupWords(group: Grouping, key: string, first: Opportunity | undefined): string {
  if (key === '') return t(`planScreen.groupNone.${group}`)
  if (group === 'owner') return first?.owner.trim() || key
  if (group === 'due') return monthWords(key)
  return t(`records.${group}.${key}` as Key)
}

/** "9.73 = (4 + 3.75 + 1.98) / 1" */
export const formulaWords = ({ score, points, effort }: Priority): string =>
  t('planScreen.formulaShort', {
    score: figure(score),
    points: factors.map((one) => figure(points[one])).join(' + '),
    effort: figure(effort),
  })
