import { appendFileSync, mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Whether the whole table runs (`npm run test:reliability`), or the short form that is part of `npm test`. */
export const long = process.env.TOUCHLINE_RELIABILITY === 'long'
export const times = (short: number, whole: number): number => (long ? whole : short)

/**
 * Bytes of this process that do not count as what a test takes: those of the tests that it ran before, in the short form;
 * in the long one each file of tests has a process of its own.
 */
export const memoryBefore = (): number => (long ? 0 : process.memoryUsage.rss())

/** The table of what is promised, in the order in which `npm run test:reliability` prints it. */
export const promises = {
  kill: 'kill -9 at any instant loses no acknowledged edit',
  power: 'a power cut loses no acknowledged edit',
  disk: 'a full disk or a failed sync keeps the last good state, and says so',
  second: 'a second process is refused in words that name the first',
  kinds: 'a newer file opens read-only; what is no engagement is refused, untouched',
  migration: 'a migration is all or nothing, with a backup before it',
  damage: 'damage is found, and the newest good backup is offered',
  backups: 'backups are verified before older ones go, and all restore',
  watched: 'a file that is taken away while it is open is noticed within 5 s',
  strangers: 'a stranger’s file neither hangs the app nor runs anything',
  exports: 'exports are whole or absent, and inert',
  deleted: 'deleted text, once forgotten, is gone',
  logs: 'logs and crash reports hold no content',
  quiet: 'no connection leaves the machine',
  served: 'the served mode answers nobody without the secret',
  undo: 'undo goes back over a restart and a reopened file',
  limits: 'imports, pictures and names have limits',
  door: 'nobody gets into the room without its secret or code',
  sight: 'what a guest’s role may not see is never sent',
  anonymous: 'of an anonymous exercise no name and no order is left',
  network: 'a bad network loses and doubles nothing',
  fuzz: 'every parser of foreign input, fuzzed',
} as const
export type Promised = keyof typeof promises

const lines = fileURLToPath(new URL('../../out/reliability.jsonl', import.meta.url))

/** Says what was shown of a promise, or (in words that begin with "skipped") why it could not be here. */
export function shown(promise: Promised, figures: string): void {
  mkdirSync(fileURLToPath(new URL('../../out/', import.meta.url)), { recursive: true })
  appendFileSync(lines, `${JSON.stringify([promise, figures])}\n`)
}
