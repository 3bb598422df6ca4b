import { newId } from '../id.ts'
import { type RecordOf, type RecordType, recordTypes, referencesOf } from '../records/index.ts'
import { type Change, create } from './edit.ts'

type Plain = { id: string } & Record<string, unknown>
export type Copied = { type: RecordType; record: RecordOf<RecordType> }

/**
 * Creations of copies: a reference among the copied follows to the copy, one to anything else stays as it is. What is
 * referred to stands first, as the ledger needs it. `ids` (old to new) is filled; give it to name a copy beforehand.
 */
export function copiesOf(originals: readonly Copied[], ids = new Map<string, string>()): Change[] {
  const byId = new Map(originals.map((one) => [key(one.type, one.record.id), one]))
  for (const { type, record } of originals) {
    const own = key(type, record.id)
    if (!ids.has(own)) ids.set(own, newId())
  }
  const made = new Set<string>()
  const changes: Change[] = []
  const make = ({ type, record }: Copied): void => {
    const own = key(type, record.id)
    if (made.has(own)) return
    made.add(own)
    const values: Record<string, unknown> = { ...(record as Plain) }
    for (const [field, { to }] of Object.entries(referencesOf[type])) {
      const target = values[field]
      if (typeof target !== 'string') continue
      const other = key(to as RecordType, target)
      const neighbour = byId.get(other)
      // A promise that supports another, a cause of a cause: the one referred to goes first.
      if (neighbour?.type === type) make(neighbour)
      values[field] = ids.get(other) ?? target
    }
    changes.push(create(type, values as never, ids.get(own)))
  }
  const rank = new Map(recordTypes.map((type, i) => [type, i]))
  for (const one of originals.toSorted((a, b) => rank.get(a.type)! - rank.get(b.type)!)) make(one)
  return changes
}

/** The key under which `copiesOf` keeps a record. */
export const key = (type: RecordType, id: string): string => `${type} ${id}`
