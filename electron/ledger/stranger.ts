import { statSync } from 'node:fs'
import { fail } from '../../shared/errors.ts'
import { t } from '../../shared/text/index.ts'
import { newest } from './migrations/index.ts'
import { hasLog, readDatabase } from './store/database.ts'
import { examine } from './store/examine.ts'
import { inspectHeader } from './store/header.ts'
import { Store } from './store/store.ts'

/** Larger than any engagement with its photos; what SQLite needs to read a file is bounded by the file. */
const most = 1024 ** 3

/**
 * Looks at a file from elsewhere without running anything that it holds and without changing a byte: its schema must
 * equal ours to the word (no view, trigger, virtual table, generated column or check of its own), SQLite must find its
 * pages whole, and every row must parse. Throws what `openLedger` would, and `file.damaged`.
 */
export function inspectStranger(path: string): void {
  const version = inspectHeader(path)
  if (statSync(path).size > most) throw fail('file.damaged', { file: path, why: t('ledger.tooLarge') })
  // With a log beside it, the file is looked at together with it by `openLedger`, in a copy.
  if (hasLog(path)) return
  const db = readDatabase(path)
  try {
    examine(db, path)
    if (version !== newest) return
    const store = new Store(db)
    store.load()
    const broken = store.brokenEdit()
    if (broken !== null) throw fail('file.damaged', { file: path, why: t('ledger.editChanged', { seq: broken }) })
    if (!store.hasItsRecords()) throw fail('file.damaged', { file: path, why: t('ledger.recordsChanged') })
  } catch (error) {
    if ((error as { code?: string }).code?.startsWith('file.')) throw error
    throw fail('file.damaged', { file: path, why: (error as Error).message }, error)
  } finally {
    db.close()
  }
}
