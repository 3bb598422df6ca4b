const sets = new WeakMap<readonly string[], ReadonlySet<string>>()

/** Selected ids as a set, made once for each selection: hundreds of cards ask. */
export function setOf(ids: readonly string[]): ReadonlySet<string> {
  let set = sets.get(ids)
  if (!set) {
    set = new Set(ids)
    sets.set(ids, set)
  }
  return set
}

export const isSelected = (ids: readonly string[], id: string): boolean => setOf(ids).has(id)
