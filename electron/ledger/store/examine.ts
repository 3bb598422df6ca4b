import Sqlite, { type Database } from 'better-sqlite3'
import { fail } from '../../../shared/errors.ts'
import { recordTypes } from '../../../shared/records/index.ts'
import { t } from '../../../shared/text/index.ts'
import { migrate, newest } from '../migrations/index.ts'

type Item = { type: string; name: string; sql: string | null }

const itemsOf = (db: Database): Item[] =>
  db.prepare(`SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`).all() as Item[]

/**
 * Throws `file.damaged` where a database is not whole, or holds what no Touchline of its version ever made. A file may
 * come from anybody: a view in the place of a table, or a trigger, could run for ever or change what is written. Of a
 * newer version only the tables that we read are looked at.
 */
export function examine(db: Database, path: string): void {
  const version = db.pragma('user_version', { simple: true }) as number
  const found = itemsOf(db)
  const expected = version > newest ? null : madeBy(version)
  const names = new Set(found.map(nameOf))
  const missing = (expected?.map(nameOf) ?? tablesRead).find((item) => !names.has(item))
  // The words that made a table are part of what it is: a CHECK or a generated column is code.
  const made = expected && new Set(expected.map(({ type, name, sql }) => `${type} ${name} ${sql}`))
  const other = made && found.find(({ type, name, sql }) => !made.has(`${type} ${name} ${sql}`))
  const strange = other && nameOf(other)
  const why = missing
    ? t('ledger.missingItem', { item: missing })
    : strange
      ? t('ledger.strangeItem', { item: strange })
      : wholeness(db)
  if (why) throw fail('file.damaged', { file: path, why })
}

const tablesRead = [...recordTypes, 'edits', 'photos'].map((name) => `table ${name}`)

const nameOf = ({ type, name }: Item): string => `${type} ${name}`

function madeBy(version: number): Item[] {
  const db = new Sqlite(':memory:')
  migrate(db, 0, version)
  const items = itemsOf(db)
  db.close()
  return items
}

function wholeness(db: Database): string {
  const found = String(db.pragma('quick_check(1)', { simple: true }))
  return found === 'ok' ? '' : found
}
