import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate } from '../../../../electron/ledger/migrations/index.ts'
import { fixtures } from './fixture.ts'

const fixture = fixtures()

const shape = (path: string | null) => {
  const db = new Sqlite(path ?? ':memory:')
  if (path === null) migrate(db, 0, 1)
  const found = db
    .prepare("SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY name")
    .all()
  db.close()
  return found
}

test('makes what files of version 1 hold', () => {
  expect(shape(null)).toEqual(shape(fixture(1)))
})
