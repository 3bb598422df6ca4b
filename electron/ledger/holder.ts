import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir, userInfo } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { t } from '../../shared/text/index.ts'
import { identity } from './store/header.ts'

// SQLite's lock keeps a second process out; these notes only say who the first one is. One lies beside the file, for other
// machines on a shared drive, and one in this machine's temporary folder under the file's identity, for other links to it.

const note = z.object({ user: z.string().max(200), machine: z.string().max(200), pid: z.int(), at: z.iso.datetime() })

const beside = (path: string): string => join(dirname(path), `.${basename(path)}.open`)
const byIdentity = (key: string): string => join(tmpdir(), 'touchline-open', `${key.replace(':', '-')}.json`)

/** Leaves word that this process has a file; gives what takes it away. A folder that takes no note does not matter. */
export function leaveWord(path: string, key: string): () => void {
  const places = [beside(path), byIdentity(key)]
  const words = JSON.stringify({
    user: userName(),
    machine: hostname(),
    pid: process.pid,
    at: new Date().toISOString(),
  })
  for (const place of places)
    try {
      mkdirSync(dirname(place), { recursive: true })
      writeFileSync(place, words)
    } catch {
      // The lock itself holds without it.
    }
  return () => {
    for (const place of places)
      try {
        rmSync(place, { force: true })
      } catch {
        // The drive may be gone.
      }
  }
}

/** Who has a file, in words: "Ada on meeting-room-2, since 09:12". */
export function whoHas(path: string): string {
  for (const place of [beside(path), byIdentity(identity(path))])
    try {
      const { user, machine, at } = note.parse(JSON.parse(readFileSync(place, 'utf8')))
      const since = new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
      return t('ledger.heldBy', { user, machine, since })
    } catch {
      // No note there, or none of ours.
    }
  return t('ledger.heldBySomebody')
}

function userName(): string {
  try {
    return userInfo().username
  } catch {
    return t('ledger.somebody')
  }
}
