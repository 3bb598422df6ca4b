import { type Conflict, conflicts } from '../../shared/insight/dependencies.ts'
import { isGuess } from '../../shared/insight/guess.ts'
import { isOverdue } from '../../shared/insight/owners.ts'
import { allWaste, type Priority, priority, ranked } from '../../shared/insight/priority.ts'
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

/** What was computed before, and from what. */
export type Computed = { basis: readonly unknown[]; rows: readonly Row[]; byId: ReadonlyMap<string, Row> }
export const nothingComputed: Computed = { basis: [], rows: [], byId: new Map() }

/**
 * The plan's rows, highest priority first. Only opportunities that changed are reckoned again, as long as nothing else did,
 * and rows that are as they were keep their identity, so that an edit renders only what it changed. Gives `before` itself
 * where all are as they were.
 */
export function planRows(view: View, today: string, before: Computed = nothingComputed): Computed {
  const basis = rowTypes.filter((type) => type !== 'opportunity' && type !== 'dependency').map((type) => view.all(type))
  const still = basis.every((list, i) => list === before.basis[i])
  const waste = allWaste(view)
  const warned = Map.groupBy(conflicts(view), (one) => one.opportunity)
  const list = view.all('opportunity').map((opportunity) => {
    const old = before.byId.get(opportunity.id)
    return still && old?.opportunity === opportunity ? old : fresh(view, opportunity, waste)
  })
  const rows = ranked(list).map((one, i): Row => {
    const { opportunity, priority, touchpoints, guess } = one
    const rest = { rank: i + 1, overdue: isOverdue(opportunity, today), conflicts: warned.get(one.id) ?? none }
    const old = before.byId.get(one.id)
    const row: Row = { id: one.id, opportunity, priority, touchpoints, guess, ...rest }
    return old && same(old, row) ? old : row
  })
  if (rows.length === before.rows.length && rows.every((row, i) => row === before.rows[i]))
    return still ? before : { ...before, basis }
  return { basis, rows, byId: new Map(rows.map((row) => [row.id, row])) }
}

/** What of a row comes from its opportunity and what that addresses. */
function fresh(view: View, opportunity: Opportunity, waste: number) {
  const links = view.of('addressing', 'opportunity', opportunity.id)
  const titles = new Set(links.map((link) => view.get('touchpoint', link.touchpoint)?.title ?? ''))
  return {
    id: opportunity.id,
    opportunity,
    priority: priority(view, opportunity, waste),
    touchpoints: [...titles].filter(Boolean).join(', '),
    guess: isGuess(view, opportunity.id),
  }
}

const same = (a: Row, b: Row): boolean =>
  a.opportunity === b.opportunity &&
  a.rank === b.rank &&
  a.touchpoints === b.touchpoints &&
  a.guess === b.guess &&
  a.overdue === b.overdue &&
  (a.priority === b.priority || JSON.stringify(a.priority) === JSON.stringify(b.priority)) &&
  (a.conflicts === b.conflicts || JSON.stringify(a.conflicts) === JSON.stringify(b.conflicts))
