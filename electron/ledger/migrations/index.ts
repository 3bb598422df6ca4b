import type { Database } from 'better-sqlite3'
import { up as first } from './0001-first.ts'

export type Migration = { number: number; up(db: Database): void }

/** Append only: a migration that has shipped never changes. `user_version` is the number of the last one done. */
export const migrations: readonly Migration[] = [{ number: 1, up: first }]

export const newest = migrations.at(-1)!.number

/** Brings an open file from `from` to the newest version; each step is one transaction with its `user_version`. */
export function migrate(db: Database, from: number): void {
  for (const { number, up } of migrations) {
    if (number <= from) continue
    db.transaction(() => {
      up(db)
      db.pragma(`user_version = ${number}`)
    })()
  }
}
