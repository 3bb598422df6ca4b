import type { Cause } from '../records/cause.ts'
import type { View } from '../records/set.ts'
import type { Touchpoint } from '../records/touchpoint.ts'
import { gap } from './gap.ts'
import { type Bar, pareto } from './pareto.ts'
import { allInOrder } from './route.ts'

const unknown = 3

/** Importance x gap, 0 to 20; an importance not judged counts as 3, the middle, a gap not rated or below 0 as 0. */
export const weightOf = (one: Touchpoint): number => (one.importance ?? unknown) * Math.max(0, gap(one) ?? 0)

/**
 * Causes by category as a Pareto, the key empty where there is none: each cause weighs importance x gap of its touchpoint.
 * Only the deepest causes count: one that is explained by another ("why?") is answered where that one is.
 * Source: Pareto by weighted cause, Ishikawa, "Guide to Quality Control" (1976).
 */
export function causesByCategory(view: View): Bar[] {
  const parts = allInOrder(view).flatMap((touchpoint) =>
    view
      .of('cause', 'touchpoint', touchpoint.id)
      .filter((one) => view.of('cause', 'explains', one.id).length === 0)
      .map((one) => ({ key: one.category ?? '', value: weightOf(touchpoint), touchpoint: touchpoint.id })),
  )
  return pareto(parts)
}

export type CauseAt = { cause: Cause; depth: number }

/**
 * Causes as a tree, flat: each followed by those that explain it. What explains a cause elsewhere stands at the root.
 * "Why?" is asked until the answer can be acted on, about five times: Ohno, "Toyota Production System" (1988).
 */
export function causeTree(causes: readonly Cause[]): CauseAt[] {
  const here = new Set(causes.map((one) => one.id))
  const deeper = Map.groupBy(causes, (one) => one.explains)
  const rows: CauseAt[] = []
  // A cause of a cause stands under it; loops cannot be, the ledger refuses them.
  const add = (list: readonly Cause[], depth: number) => {
    for (const cause of list) {
      rows.push({ cause, depth })
      add(deeper.get(cause.id) ?? [], depth + 1)
    }
  }
  add(
    causes.filter((one) => one.explains === null || !here.has(one.explains)),
    0,
  )
  return rows
}
