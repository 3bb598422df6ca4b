import type { BacklogField } from '../exporting.ts'
import { figure } from '../format.ts'
import { byPriority, type Ranked } from '../insight/priority.ts'
import type { View } from '../records/set.ts'
import { t } from '../text/index.ts'
import { plainOf } from './document.ts'
import { traces } from './plan/opportunities.ts'

/** One opportunity as another tool takes it in: every value as text, but for the figures. */
export type BacklogRow = {
  /** The record's own id: the same from export to export, however the plan changes. */
  id: string
  title: string
  /** Expected effect, traceability, priority's reckoning and the id, in words. */
  description: string
  /** Where it comes from: touchpoint, gap, cause, story, a line for each. */
  traces: string[]
  intervention: string
  /** 1 (first) to 5 (last), see `level`. */
  level: 1 | 2 | 3 | 4 | 5
  score: number
  impact: number | null
  effort: number | null
  /** Without spaces, as tools need them; the last one names the record. */
  labels: string[]
  /** `YYYY-MM-DD`, empty where there is none. */
  due: string
  owner: string
  status: string
}

/**
 * The opportunities in order of priority. Those dropped are left out; those done too, unless `all`: what is done must not
 * come up as work elsewhere.
 */
export function backlogRows(view: View, all = false): BacklogRow[] {
  const ranked = byPriority(view)
  const highest = ranked[0]?.priority.score ?? 0
  return ranked
    .filter(({ opportunity: { status } }) => all || (status !== 'dropped' && status !== 'done'))
    .map((one) => row(view, one, highest))
}

/**
 * The score as a share of the highest one, in fifths: the first fifth below it is 1 (highest), the last 5 (lowest). Equal
 * scores have equal levels.
 */
export function level(score: number, highest: number): 1 | 2 | 3 | 4 | 5 {
  if (highest <= 0) return 3
  const fifth = Math.floor(5 * (1 - score / highest) + 1e-9)
  return (Math.min(4, Math.max(0, fifth)) + 1) as 1 | 2 | 3 | 4 | 5
}

function row(view: View, { opportunity: one, priority }: Ranked, highest: number): BacklogRow {
  const lines = traces(view, one.id).map(plainOf)
  const reckoned = t('plan.priorityParts', {
    score: figure(priority.score),
    impact: figure(priority.impact),
    need: figure(priority.need),
    saving: figure(priority.saving),
    effort: figure(priority.effort),
  })
  return {
    id: one.id,
    title: one.title.replace(/\s*\n\s*/g, ' ').trim() || t('exports.untitled'),
    description: [
      one.effect && t('exports.effect', { words: one.effect }),
      lines.join('\n'),
      one.reason && t('exports.reason', { words: one.reason }),
      reckoned,
      t('exports.recordId', { id: one.id }),
    ]
      .filter(Boolean)
      .join('\n\n'),
    traces: lines,
    intervention: one.intervention ? t(`records.intervention.${one.intervention}`) : '',
    level: level(priority.score, highest),
    score: Math.round(priority.score * 100) / 100,
    impact: one.impact,
    effort: one.effort,
    labels: ['touchline', ...(one.intervention ? [one.intervention] : []), `touchline-${one.id}`],
    due: one.due ?? '',
    owner: one.owner,
    status: t(`records.status.${one.status}`),
  }
}

/** A row's value in a column of one's own. */
export function cellOf(row: BacklogRow, field: BacklogField): string | number {
  if (field === 'labels') return row.labels.join(' ')
  if (field === 'traces') return row.traces.join('\n')
  if (field === 'priority') return row.level
  return row[field] ?? ''
}
