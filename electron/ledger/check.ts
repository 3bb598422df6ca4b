import { createHash } from 'node:crypto'
import { apply } from '../../shared/edits/apply.ts'
import { parseRecord, type RecordType, recordTypes } from '../../shared/records/index.ts'
import { RecordSet } from '../../shared/records/set.ts'
import { t } from '../../shared/text/index.ts'
import type { Store } from './store/store.ts'

/**
 * What is wrong with a file, a line each; empty where it is whole. SQLite's own check misses most changed bits in
 * content, so edits are compared with their sums, photos with their SHA-256, and records with what the file's edits,
 * done again from the first, come to (in a file of a newer version, `readOnly`, edits may say what this one cannot do).
 */
export function faults(store: Store, readOnly: boolean): string[] {
  const found: string[] = []
  try {
    found.push(...store.brokenPages())
    if (found.length) return found
    for (const { table, parent } of store.looseReferences())
      found.push(t('ledger.looseReference', { type: table, target: parent }))
    for (const { hash, bytes } of store.photos())
      if (createHash('sha256').update(bytes).digest('hex') !== hash) found.push(t('ledger.photoChanged', { hash }))
    if (readOnly) return found
    const broken = store.brokenEdit()
    if (broken !== null) found.push(t('ledger.editChanged', { seq: broken }))
    return [...found, ...differences(store)]
  } catch (error) {
    return [...found, t('ledger.unreadable', { why: (error as Error).message })]
  }
}

function differences(store: Store): string[] {
  const found: string[] = []
  const replayed = new RecordSet()
  let seq = 0
  for (const edit of store.since(0)) {
    if (edit.seq !== ++seq) found.push(t('ledger.gap', { seq }))
    seq = edit.seq
    apply(replayed, edit.changes)
  }
  const held = store.load()
  for (const type of recordTypes) {
    const ids = new Set([...replayed.all(type), ...held.all(type)].map(({ id }) => id))
    for (const id of ids) {
      const fields = differing(type, replayed.get(type, id), held.get(type, id))
      if (fields.length)
        found.push(t('ledger.differs', { type: t(`records.type.${type}`), id, fields: fields.join(', ') }))
    }
  }
  return found
}

type Plain = Record<string, unknown>

/** The edits of an older version lack newer fields: parsing fills them in as the migration did. */
function differing(type: RecordType, replayed: Plain | undefined, held: Plain | undefined): string[] {
  if (!replayed || !held) return ['id']
  const wanted = parseRecord(type, replayed) as Plain
  return Object.keys(held).filter((field) => held[field] !== wanted[field])
}
