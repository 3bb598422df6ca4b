import Sqlite, { type Database } from 'better-sqlite3'
import { fail } from '../../../shared/errors.ts'
import { recordTypes } from '../../../shared/records/index.ts'
import { t } from '../../../shared/text/index.ts'
import { migrate, newest } from '../migrations/index.ts'

type Item = { type: string; name: string }

const itemsOf = (db: Database): Item[] =>
  db.prepare(`SELECT type, name FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`).all() as Item[]

/**
 * Throws `file.damaged` where a database is not whole, or holds what no Touchline of its version ever made. A file may
 * come from anybody: a view in the place of a table, or a trigger, could run for ever or change what is written. Of a
 * newer version only the tables that we read are looked at.
 */
export function examine(db: Database, path: string): void {
  const version = db.pragma('user_version', { simple: true }) as number
  const found = itemsOf(db).map(({ type, name }) => `${type} ${name}`)
  const expected = version > newest ? tablesRead : madeBy(version)
  const missing = expected.find((item) => !found.includes(item))
  const strange = version > newest ? undefined : found.find((item) => !expected.includes(item))
  const why = missing
    ? t('ledger.missingItem', { item: missing })
    : strange
      ? t('ledger.strangeItem', { item: strange })
      : wholeness(db)
  if (why) throw fail('file.damaged', { file: path, why })
}

const tablesRead = [...recordTypes, 'edits', 'photos'].map((name) => `table ${name}`)

function madeBy(version: number): string[] {
  const db = new Sqlite(':memory:')
  migrate(db, 0, version)
  const items = itemsOf(db).map(({ type, name }) => `${type} ${name}`)
  db.close()
  return items
}

function wholeness(db: Database): string {
  const found = String(db.pragma('quick_check(1)', { simple: true }))
  return found === 'ok' ? '' : found
}
