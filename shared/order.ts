import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'

/** What can stand in a list: sorted by `order`, then by `id`, both by code unit (never by locale). */
export type Ordered = { id: string; order: string }

/** Compares two siblings; negative when `a` stands first. */
export function byOrder(a: Ordered, b: Ordered): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** A key after the last of `siblings` (already sorted). */
export function orderAtEnd(siblings: readonly Ordered[]): string {
  return generateKeyBetween(siblings.at(-1)?.order ?? null, null)
}

/** `count` keys in a row after the last of `siblings` (already sorted). */
export function ordersAtEnd(siblings: readonly Ordered[], count: number): string[] {
  return generateNKeysBetween(siblings.at(-1)?.order ?? null, null, count)
}

/**
 * `count` keys that stand at `index` among `siblings` (sorted, without those to be placed).
 * Two people who insert at the same place may make equal keys; where the neighbours are equal no key fits between
 * them, so `rekey` gives new keys for the siblings from the clash on.
 */
export function ordersAt(
  siblings: readonly Ordered[],
  index: number,
  count: number,
): { orders: string[]; rekey: { id: string; order: string }[] } {
  const before = siblings[index - 1]
  const after = siblings[index]
  if (before && after && before.order >= after.order) {
    // Everything from the clash up to the next greater key moves behind `before`.
    const ahead = siblings.findIndex((sibling, i) => i > index && sibling.order > before.order)
    const last = ahead < 0 ? siblings.length : ahead
    const crowd = siblings.slice(index, last)
    const keys = generateNKeysBetween(before.order, siblings[last]?.order ?? null, count + crowd.length)
    return {
      orders: keys.slice(0, count),
      rekey: crowd.map((sibling, i) => ({ id: sibling.id, order: keys[count + i]! })),
    }
  }
  return { orders: generateNKeysBetween(before?.order ?? null, after?.order ?? null, count), rekey: [] }
}
