import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { fail } from '../../../shared/errors.ts'
import { whoHas } from '../holder.ts'

const codeOf = (error: unknown) => (error as { code?: string }).code ?? ''

/** How often a locked file is tried, and how long to wait between, at most, in milliseconds. */
const tries = 6
const pause = 40

/**
 * Opens a file for this process alone. Throws `file.locked` where another has it, `file.cannotWrite`, `file.damaged`.
 * Two who open at the same moment can each keep the other out, so a lock counts only if it is there for a while.
 */
export function openDatabase(path: string): Database {
  for (let left = tries; ; left--)
    try {
      return openOnce(path)
    } catch (error) {
      if (left === 0 || (error as { code?: string }).code !== 'file.locked') throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause * (0.3 + 0.7 * Math.random()))
    }
}

function openOnce(path: string): Database {
  const db = new Sqlite(path, { timeout: 0 })
  try {
    // Taken before the first page is read, so that no shared memory is needed and a second process is refused.
    db.pragma('locking_mode = EXCLUSIVE')
    db.pragma('trusted_schema = OFF')
    db.pragma('cell_size_check = ON')
    db.pragma('mmap_size = 0')
    db.exec('BEGIN EXCLUSIVE; COMMIT')
    db.pragma('journal_mode = WAL')
    // After journal_mode: before it, the first write would fall back to NORMAL.
    db.pragma('synchronous = FULL')
    db.pragma('foreign_keys = ON')
    db.pragma('secure_delete = ON')
    // What SQLite sorts or rebuilds never lies in a temporary file.
    db.pragma('temp_store = MEMORY')
    return db
  } catch (error) {
    db.close()
    const why = (error as Error).message
    if (codeOf(error) === 'SQLITE_BUSY') throw fail('file.locked', { file: path, who: whoHas(path) }, error)
    if (/^SQLITE_(READONLY|CANTOPEN|PERM|FULL|IOERR)/.test(codeOf(error)))
      throw fail('file.cannotWrite', { file: path, why }, error)
    throw fail('file.damaged', { file: path, why }, error)
  }
}

/** Whether a crash (or another process that is still running) left committed edits in the file's write-ahead log. */
export const hasLog = (path: string): boolean => (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0

/**
 * Throws `file.locked` where another process has the file; changes nothing. A reader that wants the file for itself
 * is refused at once by the other's lock, and otherwise before it would make files beside it.
 */
export function refuseLocked(path: string): void {
  const db = new Sqlite(path, { readonly: true, timeout: 0 })
  try {
    db.pragma('locking_mode = EXCLUSIVE')
    db.prepare('SELECT count(*) FROM sqlite_schema').get()
  } catch (error) {
    if (codeOf(error) === 'SQLITE_BUSY') throw fail('file.locked', { file: path, who: whoHas(path) }, error)
  } finally {
    db.close()
  }
}

/** A file's content in memory, with what is in its log, so that not a byte of the file (or beside it) can change. */
export function readDatabase(path: string): Database {
  const db = new Sqlite(hasLog(path) ? withLog(path) : unlogged(readFileSync(path)))
  db.pragma('trusted_schema = OFF')
  db.pragma('cell_size_check = ON')
  db.pragma('query_only = ON')
  return db
}

/** What is still in the write-ahead log belongs to the content: SQLite puts both together in a copy. */
function withLog(path: string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'touchline-'))
  try {
    const copy = join(folder, 'copy')
    copyFileSync(path, copy)
    copyFileSync(`${path}-wal`, `${copy}-wal`)
    const db = new Sqlite(copy)
    try {
      db.pragma('wal_checkpoint(TRUNCATE)')
    } finally {
      db.close()
    }
    return unlogged(readFileSync(copy))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** A database in memory has no write-ahead log: bytes 18 and 19 say so (file format, section 1.3). */
function unlogged(bytes: Buffer): Buffer {
  bytes[18] = 1
  bytes[19] = 1
  return bytes
}
