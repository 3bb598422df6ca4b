import Sqlite from 'better-sqlite3'
import { create, type Edit, toEdit } from '../../shared/edits/edit.ts'
import { expand } from '../../shared/edits/expand.ts'
import { recordTypes } from '../../shared/records/index.ts'
import { hashesIn, listsOf } from '../../shared/records/lists.ts'
import { RecordSet } from '../../shared/records/set.ts'
import { t } from '../../shared/text/index.ts'
import type { Ledger } from './index.ts'
import { migrate } from './migrations/index.ts'
import { applicationId } from './store/header.ts'
import { Store } from './store/store.ts'

/**
 * The bytes of a new engagement file with everything that memory holds and `pending` on top, made without the disk: for
 * when the file itself cannot be written. It begins with one edit; the history before it stays in the old file.
 */
export function copyBytes(ledger: Ledger, pending: readonly Edit[], actor: string): Uint8Array {
  const records = new RecordSet()
  for (const type of recordTypes) for (const record of ledger.records.all(type)) records.put(type, record as never)
  for (const { changes } of pending) expand(records, changes)
  const lists = listsOf(records)
  const changes = recordTypes.flatMap((type) => lists[type].map((record) => create(type, record as never, record.id)))
  const db = new Sqlite(':memory:')
  try {
    db.pragma(`application_id = ${applicationId}`)
    migrate(db, 0)
    db.pragma('synchronous = FULL')
    const store = new Store(db)
    for (const hash of hashesIn(lists)) {
      const bytes = ledger.photo(hash)
      if (bytes) store.photoIn(hash, bytes)
    }
    const edit = toEdit({ label: t('edits.copy'), changes }, actor)
    store.append({ ...edit, seq: 1, at: new Date().toISOString(), kind: 'edit', target: [] })
    return new Uint8Array(db.serialize())
  } finally {
    db.close()
  }
}
