import { closeSync, fsyncSync, linkSync, openSync, renameSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { type Intent, toEdit } from '../../shared/edits/edit.ts'
import { fail, Refusal } from '../../shared/errors.ts'
import { newId } from '../../shared/id.ts'
import { t } from '../../shared/text/index.ts'
import { leaveWord } from './holder.ts'
import type { Ledger } from './index.ts'
import { FileLedger } from './ledger.ts'
import { removeParts } from './leftovers.ts'
import { migrate, newest } from './migrations/index.ts'
import { hasLog, openDatabase, readDatabase, refuseLocked } from './store/database.ts'
import { examine } from './store/examine.ts'
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
    const ledger = new FileLedger({ store: new Store(openDatabase(made)), fileName: path })
    try {
      if (intent) await ledger.commit(toEdit(intent, actor))
    } finally {
      await ledger.close()
    }
    // SQLite closes without a word where the disk is full: then the edit is only in the log, which is not placed.
    if (hasLog(made)) throw new Error(t('ledger.notWhole'))
    placeNew(made, full)
  } catch (error) {
    if (error instanceof Refusal) throw error
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') throw fail('file.exists', { file: path }, error)
    throw fail('file.cannotWrite', { file: path, why: message }, error)
  } finally {
    removeParts(made)
  }
  return openLedger(path)
}

/**
 * Opens an engagement file for this process alone. A file of a newer version opens read-only. A file that is refused,
 * or newer, is not changed by a byte, and nothing appears beside it. `trusted`: as this machine left it, or just inspected:
 * its rows, if they are those of the last edit, are not parsed again.
 * Throws `file.missing`, `file.folder`, `file.empty`, `file.foreign`, `file.unreadable`, `file.damaged`, `file.locked`,
 * `file.cannotWrite`.
 */
export async function openLedger(path: string, trusted = false): Promise<Ledger> {
  const full = resolve(path)
  if (statSync(full, { throwIfNoEntry: false }) && open.has(identity(full)))
    throw fail('file.locked', { file: path, who: t('ledger.heldHere') })
  let version = inspectHeader(full)
  const key = identity(full)
  open.add(key)
  let takeWord = () => {}
  // At once with the lock: who is refused a moment later is told who has it, however long the file takes to read.
  const locked = (at: string) => {
    const db = openDatabase(at)
    takeWord = leaveWord(full, key)
    return db
  }
  try {
    // To close a file whose log is not empty is to change it, so what is in the log is looked at in a copy first.
    if (hasLog(full)) version = await versionWithLog(full)
    const readOnly = version > newest
    return await examined(full, readOnly ? readDatabase : locked, async (db) => {
      const isNewest = version === newest
      if (!readOnly) await upgrade(db, full)
      const store = new Store(db)
      const records = readOnly ? store.load() : store.loadWhole(trusted && isNewest)
      if (!records) throw fail('file.damaged', { file: path, why: t('ledger.recordsChanged') })
      const closed = () => {
        open.delete(key)
        takeWord()
      }
      const newer = readOnly ? { found: version, known: newest } : null
      return new FileLedger({ store, records, newer, fileName: path, closed })
    })
  } catch (error) {
    open.delete(key)
    takeWord()
    throw error
  }
}

/** Opens a database, looks whether it is whole, and goes on with it; closes it where anything is refused. */
async function examined<T>(
  path: string,
  opener: (path: string) => Database,
  work: (db: Database) => T | Promise<T>,
): Promise<T> {
  let db: Database | undefined
  try {
    db = opener(path)
    examine(db, path)
    return await work(db)
  } catch (error) {
    db?.close()
    if (error instanceof Refusal) throw error
    throw fail('file.damaged', { file: path, why: (error as Error).message }, error)
  }
}

/** The version of a file with its log; throws as `openLedger` does where log and file together are not whole. */
async function versionWithLog(path: string): Promise<number> {
  refuseLocked(path)
  return examined(path, readDatabase, (copy) => {
    const version = copy.pragma('user_version', { simple: true }) as number
    // An older one lacks columns until it is migrated.
    if (version >= newest) new Store(copy).load()
    copy.close()
    return version
  })
}

/** Migrates an older file, after a backup beside it. */
async function upgrade(db: Database, path: string): Promise<void> {
  const version = db.pragma('user_version', { simple: true }) as number
  if (version === newest) return
  try {
    await db.backup(`${path}.version-${version}.backup`)
    migrate(db, version)
  } catch (error) {
    throw fail('file.cannotWrite', { file: path, why: (error as Error).message }, error)
  }
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
  try {
    const folder = openSync(dirname(path), 'r')
    try {
      fsyncSync(folder)
    } finally {
      closeSync(folder)
    }
  } catch {
    // Windows cannot sync a folder; the file itself is on the disk.
  }
}
