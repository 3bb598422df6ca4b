import { ownerKey } from '../../shared/insight/owners.ts'
import type { View } from '../../shared/records/set.ts'

/** Every owner that the plan or the map names, once, by name. */
export function ownersOf(view: View): string[] {
  const names = new Map<string, string>()
  for (const type of ['opportunity', 'touchpoint'] as const)
    for (const { owner } of view.all(type)) {
      const key = ownerKey(owner)
      if (key && !names.has(key)) names.set(key, owner.trim())
    }
  return [...names.values()].sort(new Intl.Collator('en').compare)
}
