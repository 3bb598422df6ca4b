import { referredBy } from '../records/index.ts'
import type { RecordSet } from '../records/set.ts'
import type { Change } from './edit.ts'

type Plain = { id: string } & Record<string, unknown>

/**
 * What undoing `changes` (as committed, in order) means now: only those fields are put back which still hold what
 * the changes wrote. A record that they created goes only if it still is as created and nothing else has come to
 * depend on it; so nobody loses what somebody else wrote since. The result still goes through `expand`.
 */
export function undoing(records: RecordSet, changes: readonly Change[]): Change[] {
  const back: Change[] = []
  const gone = new Set<string>()
  for (const { type, id, from, to } of [...changes].reverse()) {
    const now = records.get(type, id) as Plain | undefined
    if (from === null && to !== null) {
      if (!now || !holds(now, to) || leaned(records, type, id, gone)) continue
      gone.add(id)
      back.push({ type, id, from: to, to: null })
    } else if (to === null && from !== null) {
      if (!now) back.push({ type, id, from: null, to: from })
    } else if (from !== null && to !== null && now) {
      const kept = Object.keys(to).filter((field) => Object.is(now[field], to[field]))
      if (kept.length) back.push({ type, id, from: pick(to, kept), to: pick(from, kept) })
    }
  }
  return back
}

/** Whether anything that is not itself about to go would fall with the record. */
function leaned(records: RecordSet, type: keyof typeof referredBy, id: string, gone: Set<string>): boolean {
  return referredBy[type].some((dependent) =>
    (records.of(dependent.type, dependent.field as never, id) as Plain[]).some((other) => !gone.has(other.id)),
  )
}

const holds = (record: Plain, values: Record<string, unknown>) =>
  Object.keys(values).every((field) => Object.is(record[field], values[field]))

const pick = (values: Record<string, unknown>, fields: string[]) =>
  Object.fromEntries(fields.map((field) => [field, values[field]]))
