import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { starter } from '../../electron/host/importing.ts'
import { createLedger, openLedger } from '../../electron/ledger/file.ts'
import { shown } from '../support/promise.ts'

const folder = mkdtempSync(join(tmpdir(), 'touchline-kinds-'))
afterAll(() => rmSync(folder, { recursive: true }))
let good: Buffer
beforeAll(async () => {
  const path = join(folder, 'good')
  await (await createLedger(path, starter('Good', 'sample'))).close()
  good = readFileSync(path)
})

const altered = (change: (bytes: Buffer) => void) => () => {
  const bytes = Buffer.from(good)
  change(bytes)
  return bytes
}
const sql = (words: string) => (path: string) => {
  writeFileSync(path, good)
  const db = new Sqlite(path)
  db.unsafeMode()
  db.exec(words)
  db.close()
}
const bytes = (make: () => Buffer | string) => (path: string) => writeFileSync(path, make())

/** Each with the code of its refusal; null: it opens read-only. */
const kinds: [string, (path: string) => void, string | null][] = [
  ['empty', bytes(() => ''), 'file.empty'],
  ['a directory', (path) => mkdirSync(path), 'file.folder'],
  ['text', bytes(() => 'Dear customer'), 'file.foreign'],
  ['a picture', bytes(() => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])), 'file.foreign'],
  ['a zip', bytes(() => Buffer.from('PK\x03\x04 and more')), 'file.foreign'],
  ['zeros', bytes(() => Buffer.alloc(8192)), 'file.foreign'],
  ['only the first words of SQLite', bytes(() => 'SQLite format 3\0'), 'file.damaged'],
  ['another program’s SQLite', (path) => new Sqlite(path).exec('CREATE TABLE a (b)').close(), 'file.foreign'],
  ['another application_id', sql('PRAGMA application_id = 7'), 'file.foreign'],
  ...[1, 99, 100, 4096, 8192, 20_000].map((size): [string, (path: string) => void, string] => [
    `cut off after ${size} bytes`,
    bytes(() => good.subarray(0, size)),
    size < 16 ? 'file.foreign' : 'file.damaged',
  ]),
  ['cut off in the middle', bytes(() => good.subarray(0, Math.floor(good.length / 2))), 'file.damaged'],
  ['without its last page', bytes(() => good.subarray(0, good.length - 4096)), 'file.damaged'],
  ['another page size in its header', bytes(altered((copy) => copy.writeUInt16BE(512, 16))), 'file.damaged'],
  ['noise in its schema', bytes(altered((copy) => copy.fill(0xff, 2_048, 4_096))), 'file.damaged'],
  ['noise in its second page', bytes(altered((copy) => copy.fill(0x55, 4096, 8192))), 'file.damaged'],
  ['a trigger', sql('CREATE TRIGGER t AFTER INSERT ON term BEGIN DELETE FROM journey; END'), 'file.damaged'],
  ['a view', sql('CREATE VIEW v AS SELECT * FROM story'), 'file.damaged'],
  ['a view in the place of a table', sql('DROP TABLE term; CREATE VIEW term AS SELECT 1 AS id'), 'file.damaged'],
  ['a virtual table', sql('CREATE VIRTUAL TABLE f USING fts5 (a)'), 'file.damaged'],
  ['a table too many', sql('CREATE TABLE more (a)'), 'file.damaged'],
  ['a table too few', sql('DROP TABLE term'), 'file.damaged'],
  ['a column too many', sql('ALTER TABLE term ADD COLUMN more TEXT'), 'file.damaged'],
  ['an index on an expression', sql('CREATE INDEX i ON term (lower(word))'), 'file.damaged'],
  ['a row that is no record', sql("UPDATE engagement SET currency = 'no'"), 'file.damaged'],
  ['a row that somebody changed', sql("UPDATE engagement SET client = 'no'"), 'file.damaged'],
  ['a newer version', sql('PRAGMA user_version = 99'), null],
  ['a newer version with more in it', sql('PRAGMA user_version = 99; CREATE TABLE future (a)'), null],
]

let passed = 0
test.each(kinds)('opens nothing and changes nothing when a file is %s', async (name, make, expected) => {
  const path = join(folder, `kind ${kinds.findIndex(([one]) => one === name)}.touchline`)
  make(path)
  const hash = () => (statSync(path).isDirectory() ? '' : createHash('sha256').update(readFileSync(path)).digest('hex'))
  const before = [hash(), readdirSync(folder).join()]
  const opened = await openLedger(path).then(
    async (ledger) => {
      const { readOnly } = ledger
      await ledger.close()
      return readOnly ? null : 'open'
    },
    (error: { code: string; message: string }) => {
      expect(error.message).toContain(path)
      return error.code
    },
  )
  expect(opened).toBe(expected)
  expect([hash(), readdirSync(folder).join()]).toEqual(before)
  if (++passed === kinds.length) shown('kinds', `${passed} kinds, SHA-256 unchanged`)
})
