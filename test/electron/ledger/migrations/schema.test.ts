import Sqlite, { type Database } from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrate } from '../../../../electron/ledger/migrations/index.ts'
import { bytesOf, recordTypes, referencesOf, schemas } from '../../../../shared/records/index.ts'

let db: Database
beforeEach(() => {
  db = new Sqlite(':memory:')
  migrate(db, 0)
})
afterEach(() => db.close())

type Column = { name: string; type: string; notnull: number; pk: number }
const columns = (table: string) => db.pragma(`table_info("${table}")`) as Column[]

test.each(recordTypes)('gives %s a column for each field, of its kind, empty only where the field may be', (type) => {
  expect(
    columns(type)
      .map(({ name }) => name)
      .sort(),
  ).toEqual(Object.keys(schemas[type].shape).sort())
  for (const { name, type: kind, notnull } of columns(type)) {
    const schema = schemas[type].shape[name as never] as { safeParse(value: unknown): { success: boolean } }
    expect(Boolean(notnull), name).toBe(!schema.safeParse(null).success)
    const number = schema.safeParse(1).success
    const whole =
      schema.safeParse(true).success || (number && ![0.5, 1.5].some((value) => schema.safeParse(value).success))
    expect(kind, name).toBe(whole ? 'INTEGER' : number ? 'REAL' : 'TEXT')
  }
})

test.each(recordTypes)(
  'ties each reference of %s to its table until the end of a transaction, with an index',
  (type) => {
    const keys = db.pragma(`foreign_key_list("${type}")`) as { from: string; table: string; on_delete: string }[]
    const expected = Object.entries(referencesOf[type]).map(([field, { to }]) => [field, to])
    for (const field of bytesOf[type]) expected.push([field, 'photos'])
    expect(keys.map(({ from, table }) => [from, table]).sort()).toEqual(expected.sort())
    expect(keys.every(({ on_delete }) => on_delete === 'NO ACTION')).toBe(true)
    const sql = db.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').pluck().get(type) as string
    expect(sql.match(/DEFERRABLE INITIALLY DEFERRED/g)?.length ?? 0).toBe(keys.length)
    for (const { from } of keys)
      expect(
        db.prepare(`SELECT 1 FROM sqlite_schema WHERE type = 'index' AND name = ?`).get(`${type}_${from}`),
      ).toBeDefined()
  },
)

test('makes every table strict', () => {
  const tables = db.pragma('table_list') as { name: string; strict: number }[]
  const own = tables.filter(({ name }) => !name.startsWith('sqlite_'))
  expect(own.map(({ name }) => name).sort()).toEqual([...recordTypes, 'edits', 'photos'].sort())
  expect(own.every(({ strict }) => strict === 1)).toBe(true)
})
