import type { Across, Down, End } from './legs.ts'
import { legsOf } from './legs.ts'
import type { Way } from './ways.ts'

/** How often two arrows must cross, if in every channel and strip that they share the better of both orders is taken. */
export function crossings(one: Way, other: Way): number {
  const [a, b] = [legsOf(one), legsOf(other)]
  if (a.right < b.left || b.right < a.left) return 0
  let count = 0
  for (const down of a.downs) {
    for (const beside of b.downs)
      if (down.x === beside.x && overlap(down, beside)) count += Math.min(leftOf(down, beside), leftOf(beside, down))
    if (b.across && meets(down, b.across)) count++
  }
  for (const down of b.downs) if (a.across && meets(down, a.across)) count++
  if (a.across && b.across && a.across.strip === b.across.strip && runTogether(a.across, b.across))
    count += Math.min(above(a.across, b.across), above(b.across, a.across))
  return count
}

export const overlap = (a: { low: number; high: number }, b: { low: number; high: number }): boolean =>
  a.low <= b.high && b.low <= a.high
export const runTogether = (a: Across, b: Across): boolean => a.low < b.high && b.low < a.high

/** A strip's leg that passes a channel or column altogether, and a leg that goes down there. */
const meets = ({ x, low, high }: Down, across: Across): boolean =>
  across.low < x && x < across.high && low < across.y && across.y < high

/** How often two legs of one channel cross when `a` is left of `b`. */
export const leftOf = (a: Down, b: Down): number => reach(b, a, -1) + reach(a, b, 1)

/** How many ends of `of` that go to `side` run into `other`. */
function reach(of: Down, other: Down, side: -1 | 1): number {
  let count = 0
  for (const end of of.ends) {
    if (end.side !== side || end.at < other.low || end.at > other.high) continue
    count += shared(end, other.ends)
  }
  return count
}

/** Ends on one side of a card are put in order there; ends in one strip cross only when they part. */
function shared(end: End, others: readonly End[]): number {
  const same = others.find(({ key }) => key === end.key)
  if (!same) return 1
  return end.key.startsWith('strip') && same.side !== end.side ? 0.5 : 0
}

/** How often two legs of one strip cross when `a` is above `b`. */
export function above(a: Across, b: Across): number {
  let count = 0
  for (const end of b.ends) if (end.side < 0 && inside(end.at, a)) count++
  for (const end of a.ends) if (end.side > 0 && inside(end.at, b)) count++
  for (const end of a.ends) for (const beside of b.ends) if (end.key === beside.key) count += tied(a, end, b, beside)
  return count
}

const inside = (at: number, { low, high }: Across) => low < at && at < high

/**
 * Both turn into one channel. Where one goes up and the other down, the upper one must go up. Where both go down, the one
 * that then turns away from the strip's direction lies above the one that turns back under it; among the former the
 * one that ends first lies above, among the latter the one that ends last; going up all is the other way round.
 */
function tied(a: Across, end: Across['ends'][number], b: Across, beside: Across['ends'][number]): number {
  const onwards = end.at === a.low ? 1 : -1
  if ((beside.at === b.low ? 1 : -1) !== onwards) return 0
  if (end.side !== beside.side) return end.side > 0 ? 1 : 0
  if (end.far.key === beside.far.key) return 0
  const [back, otherBack] = [end.far.side === onwards, beside.far.side === onwards]
  const sooner = (end.far.at - beside.far.at) * end.side < 0
  const aOutside = back === otherBack ? (back ? !sooner : sooner) : !back
  return aOutside === end.side > 0 ? 0 : 1
}
