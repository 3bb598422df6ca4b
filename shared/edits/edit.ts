import { z } from 'zod'
import { newId } from '../id.ts'
import { id } from '../records/fields.ts'
import { type NewOf, parseRecord, type RecordOf, type RecordType, recordTypes } from '../records/index.ts'

const fields = z.record(z.string().max(40), z.unknown())

/**
 * One record's part of an edit: only the fields it changes. `from: null` creates (then `to` is the whole record
 * without its id), `to: null` removes.
 */
export const change = z.strictObject({
  type: z.enum(recordTypes as [RecordType, ...RecordType[]]),
  id,
  from: fields.nullable(),
  to: fields.nullable(),
})
export type Change = z.infer<typeof change>

/** The only way anything changes. `group` ties edits that a person takes back in one step. */
export const edit = z.strictObject({
  id,
  actor: id,
  /** What the person did, in words: "Change ideal behaviour". Shown as "Undo ...". */
  label: z.string().max(200),
  group: id.nullable(),
  changes: z.array(change).max(200_000),
})
export type Edit = z.infer<typeof edit>

/** An edit as the ledger wrote it. */
export const committed = edit.extend({
  /** 1, 2, 3 ... in the order of the file. */
  seq: z.int().min(1),
  /** UTC, ISO 8601. */
  at: z.iso.datetime(),
  /** What it does to the actor's history. */
  kind: z.enum(['edit', 'undo', 'redo']),
})
export type Committed = z.infer<typeof committed>

/** What named edits give: an edit without its author; the client adds the actor. */
export type Intent = { label: string; changes: Change[]; group?: string | null }

export function toEdit(intent: Intent, actor: string): Edit {
  return { id: newId(), actor, label: intent.label, group: intent.group ?? null, changes: intent.changes }
}

/** Makes a record of `type`: defaults are filled in. Throws a ZodError where a value does not fit. */
export function create<T extends RecordType>(type: T, values: NewOf<T>, recordId: string = newId()): Change {
  const { id: _, ...to } = parseRecord(type, { ...values, id: recordId })
  return { type, id: recordId, from: null, to }
}

/** Changes fields of a record to `values`; null where nothing differs. */
export function update<T extends RecordType>(
  type: T,
  record: RecordOf<T>,
  values: Partial<Omit<RecordOf<T>, 'id'>>,
): Change | null {
  const from: Record<string, unknown> = {}
  const to: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(values)) {
    const old = (record as Record<string, unknown>)[field]
    if (Object.is(old, value)) continue
    from[field] = old
    to[field] = value
  }
  return Object.keys(to).length ? { type, id: record.id, from, to } : null
}

/** Removes a record. What depends on it follows in `expand`. */
export function remove<T extends RecordType>(type: T, record: RecordOf<T>): Change {
  const { id: recordId, ...from } = record as { id: string } & Record<string, unknown>
  return { type, id: recordId, from, to: null }
}

/** The same change backwards. */
export const inverse = ({ type, id, from, to }: Change): Change => ({ type, id, from: to, to: from })

/** The changes of an edit backwards, last first. */
export const inverseOf = (changes: readonly Change[]): Change[] => changes.map(inverse).reverse()
