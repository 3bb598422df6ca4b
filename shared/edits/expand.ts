import { fail } from '../errors.ts'
import { prose } from '../records/fields.ts'
import { parseRecord, type RecordOf, type RecordType, referencesOf, referredBy, schemas } from '../records/index.ts'
import type { RecordSet } from '../records/set.ts'
import { apply } from './apply.ts'
import { type Change, inverseOf } from './edit.ts'
import { merge } from './merge.ts'

type Plain = { id: string } & Record<string, unknown>

/**
 * Turns what somebody wanted into what is true now, applying it to `records` as it goes:
 * - `from` becomes the true value; a field that already holds `to` is dropped, a change to a record that is gone too;
 * - a reference to nothing clears the field; where a record cannot be without it, a new record is dropped and an old
 *   one keeps the reference that it has;
 * - a record's id never changes; text is made well-formed (a halved emoji cannot be stored) and -0 becomes 0, so that
 *   memory, file and wire hold the same;
 * - what depended on a removed record is removed before it, or its reference cleared;
 * - two people's changes to one text are merged word by word.
 * Every resulting record is parsed; throws `edit.invalid` where one does not fit its schema (`records` then holds what
 * it held before). Returns the changes in the order applied.
 */
export function expand(records: RecordSet, wanted: readonly Change[]): Change[] {
  const done: Change[] = []
  const push = (change: Change) => {
    done.push(change)
    apply(records, [change])
  }
  try {
    for (const change of wanted) {
      if (change.to === null) removeWithDependents(records, change.type, change.id, push)
      else if (change.from === null) add(records, change, push)
      else alter(records, change, push)
    }
  } catch (error) {
    apply(records, inverseOf(done))
    throw error
  }
  return done
}

type Push = (change: Change) => void

function removeWithDependents(records: RecordSet, type: RecordType, id: string, push: Push): void {
  const record = records.get(type, id) as Plain | undefined
  if (!record) return
  for (const dependent of referredBy[type]) {
    for (const other of records.of(dependent.type, dependent.field as never, id) as Plain[]) {
      if (dependent.onRemove === 'cascade') removeWithDependents(records, dependent.type, other.id, push)
      else
        push({ type: dependent.type, id: other.id, from: { [dependent.field]: id }, to: { [dependent.field]: null } })
    }
  }
  const { id: _, ...from } = record
  push({ type, id, from, to: null })
}

function add(records: RecordSet, change: Change, push: Push): void {
  if (records.get(change.type, change.id)) {
    // Created twice (an undo met somebody's redo): it is there, so only what differs is written.
    alter(records, { ...change, from: {} }, push)
    return
  }
  const { id: _, ...to } = parse(change.type, { ...change.to, id: change.id })
  if (settleReferences(records, change.type, change.id, to).length) return
  push({ ...change, from: null, to })
}

function alter(records: RecordSet, change: Change, push: Push): void {
  const record = records.get(change.type, change.id) as Plain | undefined
  if (!record) return
  const { id: _, ...wanted } = change.to as Record<string, unknown>
  for (const [field, value] of Object.entries(wanted)) {
    const base = change.from?.[field]
    const now = record[field]
    if (typeof value === 'string' && typeof base === 'string' && typeof now === 'string' && base !== now) {
      if (isProse(change.type, field)) wanted[field] = merge(base, now, value)
    }
  }
  const parsed = parse(change.type, { ...record, ...wanted })
  const to: Record<string, unknown> = {}
  for (const field of Object.keys(wanted)) to[field] = parsed[field]
  for (const field of settleReferences(records, change.type, change.id, to)) delete to[field]
  const from: Record<string, unknown> = {}
  for (const field of Object.keys(to)) {
    if (Object.is(record[field], to[field])) delete to[field]
    else from[field] = record[field]
  }
  if (Object.keys(to).length) push({ ...change, from, to })
}

/** Clears references to nothing and loops; returns the fields that refer to nothing and cannot be cleared. */
function settleReferences(records: RecordSet, type: RecordType, id: string, fields: Record<string, unknown>): string[] {
  const missing: string[] = []
  for (const [field, reference] of Object.entries(referencesOf[type])) {
    const target = fields[field]
    if (typeof target !== 'string') continue
    const there = records.get(reference.to as RecordType, target)
    if (there && !(reference.to === type && leadsBack(records, type, field, target, id))) continue
    if (reference.onRemove === 'cascade') missing.push(field)
    else fields[field] = null
  }
  return missing
}

/** Whether following `field` from `start` comes to `id`: a cause of itself, a promise that supports itself. */
function leadsBack(records: RecordSet, type: RecordType, field: string, start: string, id: string): boolean {
  let at: string | null = start
  for (let steps = 0; at !== null && steps < 10_000; steps++) {
    if (at === id) return true
    const next: unknown = (records.get(type, at) as Plain | undefined)?.[field]
    at = typeof next === 'string' ? next : null
  }
  return at !== null
}

const isProse = (type: RecordType, field: string): boolean => {
  const schema = (schemas[type].shape as Record<string, unknown>)[field]
  return schema !== undefined && prose.has(schema as never)
}

function parse<T extends RecordType>(type: T, value: unknown): RecordOf<T> & Record<string, unknown> {
  try {
    const parsed = parseRecord(type, value) as Record<string, unknown>
    for (const [field, held] of Object.entries(parsed)) {
      if (held === 0) parsed[field] = 0
      else if (typeof held === 'string' && !held.isWellFormed()) parsed[field] = held.toWellFormed()
    }
    return parsed as RecordOf<T> & Record<string, unknown>
  } catch (error) {
    throw fail('edit.invalid', { type, why: error instanceof Error ? firstIssue(error) : '' })
  }
}

const firstIssue = (error: Error & { issues?: { path: PropertyKey[]; message: string }[] }): string => {
  const issue = error.issues?.[0]
  return issue ? `${issue.path.join('.')}: ${issue.message}` : error.message
}
