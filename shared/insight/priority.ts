import type { Opportunity } from '../records/opportunity.ts'
import type { View } from '../records/set.ts'
import { total } from './cost.ts'
import { gap } from './gap.ts'
import { type Removed, removedBy } from './removed.ts'

export const factors = ['impact', 'need', 'saving'] as const
export type Factor = (typeof factors)[number]
/** How much each factor counts in this engagement, 0 to 5. */
export type Weights = Record<Factor, number>

/** An opportunity's priority, and everything that it came from. */
export type Priority = Record<Factor, number> & {
  /** 1 to 5. */
  effort: number
  weights: Weights
  /** What each factor contributes: its value x its weight. */
  points: Record<Factor, number>
  /** The sum of the points. */
  benefit: number
  /** Benefit over effort. */
  score: number
  /** Where the need is greatest; null where nothing is addressed. */
  needAt: { touchpoint: string; importance: number; gap: number } | null
  /** The waste that the saving is reckoned from. */
  removed: Removed
}
export type Ranked = { opportunity: Opportunity; priority: Priority }

const unknown = 3

export function weightsOf(view: View): Weights {
  const { weightImpact = 1, weightNeed = 1, weightSaving = 1 } = view.all('engagement')[0] ?? {}
  return { impact: weightImpact, need: weightNeed, saving: weightSaving }
}

/** The yearly cost of all waste of the engagement, minor units. */
export const allWaste = (view: View): number => total(view.all('activity').filter((one) => one.kind === 'waste')).money

/**
 * priority = (impact x its weight + need x its weight + saving x its weight) / effort
 * - impact: as the team judged it, 1 to 5
 * - need: the greatest importance x gap among the touchpoints addressed, over 4 (importance 5 and gap 4 make 5; a gap
 *   below 0 counts as 0)
 * - saving: 5 x (yearly cost of the waste it removes, see `removed.ts` / that of all waste of the engagement)
 * - effort: as the team judged it, 1 to 5
 * Impact, need and saving are 0 to 5, so that equal weights count alike. What the team has not judged (impact, effort,
 * importance) counts as 3, the middle; a gap that is not rated as 0. A benefit-over-cost ratio, as in Reinertsen's
 * weighted shortest job first, with the method's own factors.
 * @param waste the yearly cost of all waste, where the caller has it already
 */
export function priority(view: View, opportunity: Opportunity, waste = allWaste(view)): Priority {
  const weights = weightsOf(view)
  const ids = new Set(view.of('addressing', 'opportunity', opportunity.id).map((link) => link.touchpoint))
  const touchpoints = [...ids].flatMap((id) => view.get('touchpoint', id) ?? [])
  const needs = touchpoints
    .map((one) => ({ touchpoint: one.id, importance: one.importance ?? unknown, gap: Math.max(0, gap(one) ?? 0) }))
    .sort((a, b) => b.importance * b.gap - a.importance * a.gap)
  const needAt = needs[0] ?? null
  const removed = removedBy(view, opportunity.id)
  const parts = {
    impact: opportunity.impact ?? unknown,
    need: needAt ? (needAt.importance * needAt.gap) / 4 : 0,
    saving: waste > 0 ? (5 * removed.money) / waste : 0,
  }
  const points = {
    impact: parts.impact * weights.impact,
    need: parts.need * weights.need,
    saving: parts.saving * weights.saving,
  }
  const effort = opportunity.effort ?? unknown
  const benefit = points.impact + points.need + points.saving
  return { ...parts, effort, weights, points, benefit, score: benefit / effort, needAt, removed }
}

/** Highest priority first; equal ones keep the order in which they are given. */
export const ranked = <T extends { priority: Priority }>(list: readonly T[]): T[] =>
  list.toSorted((a, b) => b.priority.score - a.priority.score)

/** Opportunities by priority, highest first; equal ones keep the order in which they stand. */
export function byPriority(view: View): Ranked[] {
  const waste = allWaste(view)
  return ranked(
    view.all('opportunity').map((opportunity) => ({ opportunity, priority: priority(view, opportunity, waste) })),
  )
}
