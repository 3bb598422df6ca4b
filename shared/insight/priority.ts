import type { Opportunity } from '../records/opportunity.ts'
import type { View } from '../records/set.ts'
import { total } from './cost.ts'
import { gap } from './gap.ts'

/** The parts of an opportunity's priority, each 0 to 5 but for `score`. */
export type Priority = { impact: number; need: number; saving: number; effort: number; score: number }
export type Ranked = { opportunity: Opportunity; priority: Priority }

const unknown = 3

/**
 * priority = (impact + need + saving) / effort
 * - impact: as the team judged it, 1 to 5
 * - need: the greatest importance x gap among the touchpoints addressed, over 4 (importance 5 and gap 4 make 5; a gap
 *   below 0 counts as 0)
 * - saving: 5 x (yearly cost of the waste at the touchpoints addressed / that of the whole engagement)
 * - effort: as the team judged it, 1 to 5
 * What the team has not judged (impact, effort, importance) counts as 3, the middle; a gap not rated as 0.
 */
export function priority(view: View, opportunity: Opportunity): Priority {
  const ids = new Set(view.of('addressing', 'opportunity', opportunity.id).map((link) => link.touchpoint))
  const touchpoints = [...ids].flatMap((id) => view.get('touchpoint', id) ?? [])
  const needs = touchpoints.map((one) => ((one.importance ?? unknown) * Math.max(0, gap(one) ?? 0)) / 4)
  const waste = (list: ReturnType<typeof view.all<'activity'>>) =>
    total(list.filter((one) => one.kind === 'waste')).money
  const all = waste(view.all('activity'))
  const here = waste(touchpoints.flatMap((one) => view.of('activity', 'touchpoint', one.id)))
  const parts = {
    impact: opportunity.impact ?? unknown,
    need: Math.max(0, ...needs),
    saving: all > 0 ? (5 * here) / all : 0,
    effort: opportunity.effort ?? unknown,
  }
  return { ...parts, score: (parts.impact + parts.need + parts.saving) / parts.effort }
}

/** Opportunities by priority, highest first; equal ones keep the order in which they stand. */
export function byPriority(view: View): Ranked[] {
  return view
    .all('opportunity')
    .map((opportunity) => ({ opportunity, priority: priority(view, opportunity) }))
    .sort((a, b) => b.priority.score - a.priority.score)
}
