import { type RecordType, referredBy } from '../records/index.ts'
import type { RecordSet } from '../records/set.ts'
import { apply } from './apply.ts'
import { type Change, inverseOf } from './edit.ts'

type Plain = { id: string } & Record<string, unknown>

/**
 * What undoing `changes` (as committed, in order) means now: only those fields are put back which still hold what
 * the changes wrote. A record that they created goes only if it still is as created and nothing else has come to
 * depend on it; so nobody loses what somebody else wrote since. The result still goes through `expand`.
 * Later changes are judged on what is there after the earlier ones are put back, so `records` is changed on the way;
 * it holds what it held when this returns.
 */
export function undoing(records: RecordSet, changes: readonly Change[]): Change[] {
  const back: Change[] = []
  for (const change of [...changes].reverse()) {
    const put = backwards(records, change)
    if (!put) continue
    apply(records, [put])
    back.push(put)
  }
  apply(records, inverseOf(back))
  return back
}

function backwards(records: RecordSet, { type, id, from, to }: Change): Change | null {
  const now = records.get(type, id) as Plain | undefined
  if (from === null && to !== null) {
    if (!now || !holds(now, to) || leaned(records, type, id)) return null
    const { id: _, ...fields } = now
    return { type, id, from: fields, to: null }
  }
  if (to === null && from !== null) return now ? null : { type, id, from: null, to: from }
  if (from === null || to === null || !now) return null
  const kept = Object.keys(to).filter((field) => now[field] === to[field])
  return kept.length ? { type, id, from: pick(to, kept), to: pick(from, kept) } : null
}

/** Whether anything refers to the record, and would fall or change with it. */
const leaned = (records: RecordSet, type: RecordType, id: string): boolean =>
  referredBy[type].some((dependent) => records.of(dependent.type, dependent.field as never, id).length > 0)

const holds = (record: Plain, values: Record<string, unknown>) =>
  Object.keys(values).every((field) => record[field] === values[field])

const pick = (values: Record<string, unknown>, fields: string[]) =>
  Object.fromEntries(fields.map((field) => [field, values[field]]))
