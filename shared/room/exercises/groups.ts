import type { Given } from './given.ts'

/**
 * Puts one with another, and all that was put with it; or takes it out again (`into` null): then what was put with it stays
 * together, under the first of them.
 */
export function regroup(all: readonly Given[], one: Given, into: Given | null): void {
  const members = all.filter((other) => other.group === one)
  if (into === null) {
    one.group = null
    const [head, ...rest] = members
    if (head) head.group = null
    for (const member of rest) member.group = head!
    return
  }
  const head = into.group ?? into
  if (head === one) return
  for (const moved of [one, ...members]) moved.group = head
}
