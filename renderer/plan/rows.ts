import { type Conflict, conflicts } from '../../shared/insight/dependencies.ts'
import { isGuess } from '../../shared/insight/guess.ts'
import { isOverdue } from '../../shared/insight/owners.ts'
import { byPriority, type Priority } from '../../shared/insight/priority.ts'
import type { RecordType } from '../../shared/records/index.ts'
import type { Opportunity } from '../../shared/records/opportunity.ts'
import type { View } from '../../shared/records/set.ts'

/** An opportunity with everything that every view of the plan shows of it. */
export type Row = {
  id: string
  opportunity: Opportunity
  priority: Priority
  /** 1 is the highest priority. */
  rank: number
  /** The titles of the touchpoints addressed. */
  touchpoints: string
  guess: boolean
  overdue: boolean
  conflicts: readonly Conflict[]
}

/** What rows are computed from. */
export const rowTypes: RecordType[] = [
  'engagement',
  'opportunity',
  'addressing',
  'touchpoint',
  'cause',
  'activity',
  'removal',
  'dependency',
]

const none: readonly Conflict[] = []

/**
 * The plan's rows, highest priority first. Rows that are as they were in `before` keep their identity, so that an edit
 * renders only what it changed.
 */
export function planRows(view: View, today: string, before: ReadonlyMap<string, Row> = new Map()): Row[] {
  const warned = Map.groupBy(conflicts(view), (one) => one.opportunity)
  return byPriority(view).map(({ opportunity, priority }, i) => {
    const links = view.of('addressing', 'opportunity', opportunity.id)
    const titles = new Set(links.map((link) => view.get('touchpoint', link.touchpoint)?.title ?? ''))
    const row: Row = {
      id: opportunity.id,
      opportunity,
      priority,
      rank: i + 1,
      touchpoints: [...titles].filter(Boolean).join(', '),
      guess: isGuess(view, opportunity.id),
      overdue: isOverdue(opportunity, today),
      conflicts: warned.get(opportunity.id) ?? none,
    }
    const old = before.get(row.id)
    return old && same(old, row) ? old : row
  })
}

const same = (a: Row, b: Row): boolean =>
  a.opportunity === b.opportunity &&
  a.rank === b.rank &&
  a.touchpoints === b.touchpoints &&
  a.guess === b.guess &&
  a.overdue === b.overdue &&
  a.priority.benefit === b.priority.benefit &&
  a.priority.effort === b.priority.effort &&
  a.priority.points.need === b.priority.points.need &&
  a.priority.points.saving === b.priority.points.saving &&
  a.conflicts.map(({ kind, needs }) => kind + needs).join() ===
    b.conflicts.map(({ kind, needs }) => kind + needs).join()
