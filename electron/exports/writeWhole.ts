import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fail } from '../../shared/errors.ts'
import { newId } from '../../shared/id.ts'
import { removeParts } from '../ledger/leftovers.ts'

/**
 * Writes a file so that it is there whole or not at all: under another name beside it, synced, then renamed.
 * Throws `file.cannotWrite` and leaves what was there before.
 */
export function writeWhole(path: string, bytes: Uint8Array): void {
  const part = join(dirname(path), `.${basename(path).slice(0, 60)}.${newId()}`)
  try {
    const file = openSync(part, 'wx')
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(part, path)
  } catch (error) {
    removeParts(part)
    throw fail('file.cannotWrite', { file: path, why: (error as Error).message }, error)
  }
}
