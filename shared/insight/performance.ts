import type { View } from '../records/set.ts'
import type { Touchpoint } from '../records/touchpoint.ts'
import { allInOrder } from './route.ts'

export const quadrants = ['concentrate', 'keepUp', 'lowPriority', 'overkill'] as const
export type Quadrant = (typeof quadrants)[number]
/** `importance` 1 to 5, `performance` the current rating, -2 to 2. */
export type Placed = { touchpoint: Touchpoint; importance: number; performance: number; quadrant: Quadrant }

/**
 * Where a touchpoint stands by importance and performance. The lines lie at the middle of both scales: important is
 * more than 3 of 5, good is what customers expect (0) or better.
 */
export function quadrantOf(importance: number, performance: number): Quadrant {
  if (importance > 3) return performance < 0 ? 'concentrate' : 'keepUp'
  return performance < 0 ? 'lowPriority' : 'overkill'
}

/**
 * The moments of truth by importance and performance, in the order of the map; `unplaced` are those of which one is not
 * judged. Source: Martilla and James, "Importance-Performance Analysis", Journal of Marketing 41 (1977), with its four
 * answers: concentrate here, keep up the good work, low priority, possible overkill.
 */
export function importancePerformance(view: View): { placed: Placed[]; unplaced: Touchpoint[] } {
  const placed: Placed[] = []
  const unplaced: Touchpoint[] = []
  for (const touchpoint of allInOrder(view)) {
    if (!touchpoint.momentOfTruth) continue
    const { importance, currentRating: performance } = touchpoint
    if (importance === null || performance === null) unplaced.push(touchpoint)
    else placed.push({ touchpoint, importance, performance, quadrant: quadrantOf(importance, performance) })
  }
  return { placed, unplaced }
}
