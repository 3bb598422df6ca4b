import { closeSync, fsyncSync, linkSync, openSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { type Intent, toEdit } from '../../shared/edits/edit.ts'
import { fail, Refusal } from '../../shared/errors.ts'
import { newId } from '../../shared/id.ts'
import type { Ledger } from './index.ts'
import { FileLedger } from './ledger.ts'
import { migrate, newest } from './migrations/index.ts'
import { openDatabase, readDatabase } from './store/database.ts'
import { applicationId, identity, inspectHeader } from './store/header.ts'
import { Store } from './store/store.ts'

/** Who made the first edit of a new file where nobody is named. */
export const owner = 'owner'

// POSIX drops a process's locks on a file when it closes any descriptor of it, so a file that is open here is never
// opened a second time, not even to look at its header.
const open = new Set<string>()

/**
 * Makes a new file and commits `intent` to it. The file appears under its name only when it is complete.
 * Throws `file.exists` (and leaves what is there) and `file.cannotWrite`.
 */
export async function createLedger(path: string, intent?: Intent, actor: string = owner): Promise<Ledger> {
  const full = resolve(path)
  if (statSync(full, { throwIfNoEntry: false })) throw fail('file.exists', { file: path })
  const made = join(dirname(full), `.${basename(full)}.${newId()}`)
  try {
    const db = new Sqlite(made)
    db.pragma(`application_id = ${applicationId}`)
    migrate(db, 0)
    db.close()
    if (intent) {
      const ledger = new FileLedger({ store: new Store(openDatabase(made)), readOnly: false, fileName: path })
      await ledger.commit(toEdit(intent, actor))
      await ledger.close()
    }
    placeNew(made, full)
  } catch (error) {
    if (error instanceof Refusal) throw error
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') throw fail('file.exists', { file: path }, error)
    throw fail('file.cannotWrite', { file: path, why: message }, error)
  } finally {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(made + end, { force: true })
  }
  return openLedger(path)
}

/**
 * Opens an engagement file for this process alone. A file of a newer version opens read-only and untouched.
 * Throws `file.missing`, `file.folder`, `file.empty`, `file.foreign`, `file.damaged`, `file.locked`.
 */
export async function openLedger(path: string): Promise<Ledger> {
  const full = resolve(path)
  if (statSync(full, { throwIfNoEntry: false }) && open.has(identity(full))) throw fail('file.locked', { file: path })
  const version = inspectHeader(full)
  const readOnly = version > newest
  const db = readOnly ? readDatabase(full) : openDatabase(full)
  const key = identity(full)
  try {
    const broken = db.pragma('quick_check', { simple: true })
    if (broken !== 'ok') throw fail('file.damaged', { file: path, why: String(broken) })
    if (!readOnly) await upgrade(db, full)
    const ledger = new FileLedger({ store: new Store(db), readOnly, fileName: path })
    open.add(key)
    const close = ledger.close.bind(ledger)
    ledger.close = async () => {
      await close()
      open.delete(key)
    }
    return ledger
  } catch (error) {
    db.close()
    if (error instanceof Refusal) throw error
    throw fail('file.damaged', { file: path, why: (error as Error).message }, error)
  }
}

/** Migrates an older file, after a backup beside it. */
async function upgrade(db: Database, path: string): Promise<void> {
  const version = db.pragma('user_version', { simple: true }) as number
  if (version === newest) return
  await db.backup(`${path}.version-${version}.backup`)
  migrate(db, version)
}

/** Gives a complete file its name, never over another: a link fails where the name is taken. */
function placeNew(made: string, path: string): void {
  try {
    linkSync(made, path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    // Some file systems know no links.
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'EOPNOTSUPP') throw error
    renameSync(made, path)
  }
  const folder = openSync(dirname(path), 'r')
  try {
    fsyncSync(folder)
  } catch {
    // Windows cannot sync a folder.
  } finally {
    closeSync(folder)
  }
}
