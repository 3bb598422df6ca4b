import { statSync } from 'node:fs'
import { fail } from '../../shared/errors.ts'
import { t } from '../../shared/text/index.ts'
import { migrate, newest } from './migrations/index.ts'
import { hasLog, readDatabase } from './store/database.ts'
import { examine } from './store/examine.ts'
import { inspectHeader } from './store/header.ts'
import { Store } from './store/store.ts'

/** Larger than any engagement with its photos; what SQLite needs to read a file is bounded by the file. */
const most = 1024 ** 3

/**
 * Looks at a file from elsewhere without running anything that it holds and without changing a byte: its schema must
 * equal ours to the word (no view, trigger, virtual table, generated column or check of its own), SQLite must find its
 * pages whole, and every row must parse; an older version's as the migrations leave it. `to`: a new file is written there
 * with the rows of a file that passed. Throws what `openLedger` would, and `file.damaged`.
 */
export function inspectStranger(path: string, to?: string): void {
  const version = inspectHeader(path)
  if (statSync(path).size > most) throw fail('file.damaged', { file: path, why: t('ledger.tooLarge') })
  // With a log beside it, the file is looked at together with it by `openLedger`, in a copy.
  if (hasLog(path)) return
  const db = readDatabase(path)
  try {
    examine(db, path)
    // It is a copy in memory: what follows changes nothing but that.
    db.pragma('query_only = OFF')
    if (version < newest) migrate(db, version)
    const store = new Store(db)
    store.load()
    // A newer version's sums may be made another way; it is only ever read.
    const broken = version > newest ? null : store.brokenEdit()
    if (broken !== null) throw fail('file.damaged', { file: path, why: t('ledger.editChanged', { seq: broken }) })
    if (version <= newest && !store.hasItsRecords())
      throw fail('file.damaged', { file: path, why: t('ledger.recordsChanged') })
    // Its own pages go nowhere: SQLite puts row after row into the new file.
    if (to !== undefined) db.prepare('VACUUM INTO ?').run(to)
  } catch (error) {
    if ((error as { code?: string }).code?.startsWith('file.')) throw error
    throw fail('file.damaged', { file: path, why: (error as Error).message }, error)
  } finally {
    db.close()
  }
}
