import type { Database } from 'better-sqlite3'
import { sumAgain } from '../store/sums.ts'
import { up as first } from './0001-first.ts'
import { up as second } from './0002-journeys-plan-versions.ts'
import { up as third } from './0003-sums.ts'
import { up as fourth } from './0004-workshop-walkthrough.ts'

export type Migration = { number: number; up(db: Database): void }

/**
 * Append only: a migration that has shipped never changes. `user_version` is the number of the last one done. One that
 * renames a field renames it in `edits.changes` too: undo and the check of a file read them.
 */
export const migrations: readonly Migration[] = [
  { number: 1, up: first },
  { number: 2, up: second },
  { number: 3, up: third },
  { number: 4, up: fourth },
]

/** From this version on edits hold sums. */
export const summed = 3

export const newest = migrations.at(-1)!.number

/**
 * Brings an open file from version `from` to version `to`, all steps in one transaction with its `user_version`: a process
 * that is killed on the way, or a step that fails, leaves the file as it was.
 */
export function migrate(db: Database, from: number, to: number = newest, steps = migrations): void {
  const wanted = steps.filter(({ number }) => number > from && number <= to)
  if (!wanted.length) return
  db.transaction(() => {
    for (const { up } of wanted) up(db)
    const { number } = wanted.at(-1)!
    if (steps === migrations && number >= summed) sumAgain(db)
    db.pragma(`user_version = ${number}`)
  })()
}
