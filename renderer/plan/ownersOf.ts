import { ownerKey } from '../../shared/insight/owners.ts'
import type { View } from '../../shared/records/set.ts'

/** Every owner that the plan or the map names, once, by name. */
export function ownersOf(view: View): string[] {
  return namesAmong([...view.all('opportunity'), ...view.all('touchpoint')]).map((one) => one.label)
}

/** Owners once each, by name, as they are spelled first; `id` as `ownerKey` gives it. */
export function namesAmong(owned: readonly { owner: string }[]): { id: string; label: string }[] {
  const names = new Map<string, string>()
  for (const owner of new Set(owned.map((one) => one.owner))) {
    const key = ownerKey(owner)
    if (key && !names.has(key)) names.set(key, owner.trim())
  }
  return [...names].map(([id, label]) => ({ id, label })).sort((a, b) => compare(a.label, b.label))
}

const { compare } = new Intl.Collator('en')
