import type { RecordType } from '../records/index.ts'
import type { RecordSet } from '../records/set.ts'
import type { Change } from './edit.ts'

export type Touched = { type: RecordType; id: string }

/**
 * Applies changes that are known to be true (committed, or expanded against this very set) and returns what they
 * touched. Values are not parsed here: the ledger parsed them.
 */
export function apply(records: RecordSet, changes: readonly Change[]): Touched[] {
  for (const { type, id, from, to } of changes) {
    if (to === null) records.remove(type, id)
    else if (from === null) records.put(type, { ...to, id } as never)
    else {
      const old = records.get(type, id)
      if (old) records.put(type, { ...old, ...to } as never)
    }
  }
  return changes.map(({ type, id }) => ({ type, id }))
}
