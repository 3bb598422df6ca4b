import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { fail } from '../../../shared/errors.ts'
import { t } from '../../../shared/text/index.ts'

/** "TchL": what SQLite's `application_id` of every engagement file says. */
export const applicationId = 0x5463684c

/** A file's identity, whatever path, link or name leads to it. */
export const identity = (path: string): string => {
  const { dev, ino } = statSync(path)
  return `${dev}:${ino}`
}

/**
 * Reads what a file says of itself from its first 100 bytes, before SQLite touches it (opening a database can leave
 * files beside it). See "The Database Header", https://www.sqlite.org/fileformat.html.
 * Throws `file.missing`, `file.folder`, `file.empty`, `file.foreign`, `file.damaged` (cut off),
 * `file.unreadable`.
 * @returns the file's `user_version`
 */
export function inspectHeader(path: string): number {
  const file = path
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) throw fail('file.missing', { file })
  if (stat.isDirectory()) throw fail('file.folder', { file })
  if (!stat.isFile()) throw fail('file.foreign', { file })
  if (stat.size === 0) throw fail('file.empty', { file })
  const { header, read } = firstBytes(path)
  if (!header.subarray(0, 16).equals(Buffer.from('SQLite format 3\0'))) throw fail('file.foreign', { file })
  if (read < 100) throw fail('file.damaged', { file, why: t('ledger.cutOff') })
  if (header.readUInt32BE(68) !== applicationId) throw fail('file.foreign', { file })
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16)
  const pages = header.readUInt32BE(28)
  // After a crash pages may still be in the write-ahead log; only without one must they all be here.
  const log = statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0
  if (log === 0 && stat.size < pages * pageSize) throw fail('file.damaged', { file, why: t('ledger.cutOff') })
  return header.readUInt32BE(60)
}

function firstBytes(path: string): { header: Buffer; read: number } {
  const header = Buffer.alloc(100)
  try {
    const descriptor = openSync(path, 'r')
    try {
      return { header, read: readSync(descriptor, header, 0, 100, 0) }
    } finally {
      closeSync(descriptor)
    }
  } catch (error) {
    throw fail('file.unreadable', { file: path, why: (error as Error).message }, error)
  }
}
