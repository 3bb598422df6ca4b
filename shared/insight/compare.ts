import { type OpportunityStatus, opportunityStatuses } from '../records/opportunity.ts'
import type { View } from '../records/set.ts'
import type { Standard } from '../records/standard.ts'
import type { Touchpoint } from '../records/touchpoint.ts'
import { totalByKind } from './cost.ts'
import { gap } from './gap.ts'
import { allInOrder } from './route.ts'
import { met } from './standards.ts'

export type Figure = { before: number; after: number }
/** A touchpoint whose ratings differ, or that is in one only (then the other is null). */
export type Moved = { id: string; title: string; before: Touchpoint | null; after: Touchpoint | null; change: Change }
export type Change = 'better' | 'worse' | 'rated' | 'added' | 'removed'
export type Comparison = {
  moved: Moved[]
  nowMet: Standard[]
  nowMissed: Standard[]
  /** Minor units and hours a year. */
  waste: { money: Figure; customerHours: Figure }
  statuses: Record<OpportunityStatus, Figure>
}

/**
 * What became of an engagement between two of its states, paired by id:
 * - a touchpoint moved where its current rating differs: better when it is higher, worse when lower, `rated` when only
 *   one of the two has a rating; one in `before` or `after` alone was removed or added;
 * - a standard is now met (now missed) where its actual keeps (misses) its target in `after` and did not in `before`;
 * - waste removed = waste before - waste after, see `cost.ts`.
 */
export function compare(before: View, after: View): Comparison {
  const moved = [
    ...allInOrder(after).flatMap((now) => moveOf(before.get('touchpoint', now.id) ?? null, now) ?? []),
    ...allInOrder(before).flatMap((was) => (after.get('touchpoint', was.id) ? [] : (moveOf(was, null) ?? []))),
  ]
  const turned = (wanted: boolean) =>
    after.all('standard').filter((one) => {
      const was = before.get('standard', one.id)
      return met(one) === wanted && (was ? met(was) : null) !== wanted
    })
  const was = totalByKind(before).waste
  const now = totalByKind(after).waste
  const count = (view: View, status: OpportunityStatus) =>
    view.all('opportunity').filter((one) => one.status === status).length
  return {
    moved,
    nowMet: turned(true),
    nowMissed: turned(false),
    waste: {
      money: { before: was.money, after: now.money },
      customerHours: { before: was.customerHours, after: now.customerHours },
    },
    statuses: Object.fromEntries(
      opportunityStatuses.map((status) => [status, { before: count(before, status), after: count(after, status) }]),
    ) as Comparison['statuses'],
  }
}

function moveOf(before: Touchpoint | null, after: Touchpoint | null): Moved | null {
  const change = changeOf(before, after)
  const shown = after ?? before
  return change && shown ? { id: shown.id, title: shown.title, before, after, change } : null
}

function changeOf(before: Touchpoint | null, after: Touchpoint | null): Change | null {
  if (!before || !after) return after ? 'added' : 'removed'
  const [was, now] = [before.currentRating, after.currentRating]
  if (was === now) return gap(before) === gap(after) ? null : 'rated'
  if (was === null || now === null) return 'rated'
  return now > was ? 'better' : 'worse'
}

/** Whether the two states tell the same story. */
export const isSame = ({ moved, nowMet, nowMissed, waste, statuses }: Comparison): boolean =>
  [...Object.values(statuses), ...Object.values(waste)].every(({ before, after }) => before === after) &&
  moved.length + nowMet.length + nowMissed.length === 0
