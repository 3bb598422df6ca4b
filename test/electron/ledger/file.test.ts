import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { starter } from '../../../electron/host/importing.ts'
import { createLedger, openLedger } from '../../../electron/ledger/file.ts'
import { newest } from '../../../electron/ledger/migrations/index.ts'
import { columnsOf } from '../../../electron/ledger/store/rows.ts'
import { sumAgain } from '../../../electron/ledger/store/sums.ts'
import { toEdit } from '../../../shared/edits/edit.ts'
import { blank } from '../../../shared/edits/engagement.ts'
import { setField } from '../../../shared/edits/fields.ts'
import { parseRecord, recordTypes } from '../../../shared/records/index.ts'
import { contentOf } from '../../support/content.ts'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'touchline test '))
  path = join(folder, 'client.touchline')
})
afterEach(() => rmSync(folder, { recursive: true }))

const hash = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')
const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'opened',
    (error: { code: string }) => error.code,
  )
const make = async () => (await createLedger(path, blank('Test'))).close()

/** Opening must refuse with `expected` and leave the folder as it is, to the byte. */
async function refuses(expected: string) {
  const before = readdirSync(folder).map((name) => [name, hash(join(folder, name))])
  expect(await code(openLedger(path))).toBe(expected)
  expect(readdirSync(folder).map((name) => [name, hash(join(folder, name))])).toEqual(before)
}

test('keeps a file’s settings and leaves nothing beside it when it is closed', async () => {
  await make()
  const db = new Sqlite(path)
  expect(db.pragma('application_id', { simple: true })).toBe(0x5463684c)
  expect(db.pragma('user_version', { simple: true })).toBe(newest)
  expect(db.pragma('journal_mode', { simple: true })).toBe('wal')
  db.close()
  expect(readdirSync(folder)).toEqual(['client.touchline'])
})

test('has a column for each field of each record type, and no other', async () => {
  await make()
  const db = new Sqlite(path)
  for (const type of recordTypes) {
    const columns = (db.pragma(`table_info("${type}")`) as { name: string }[]).map(({ name }) => name)
    expect(columns.sort(), type).toEqual(columnsOf(type).sort())
  }
  db.close()
})

test('does not overwrite a file that is there', async () => {
  writeFileSync(path, 'mine')
  expect(await code(createLedger(path))).toBe('file.exists')
  expect(readFileSync(path, 'utf8')).toBe('mine')
  expect(readdirSync(folder)).toEqual(['client.touchline'])
})

test('refuses a missing file', () => refuses('file.missing'))
test('refuses an empty file', async () => {
  writeFileSync(path, '')
  await refuses('file.empty')
})
test('refuses a file of another program', async () => {
  writeFileSync(path, 'PK\u0003\u0004 something else')
  await refuses('file.foreign')
})
test('refuses another program’s SQLite database', async () => {
  const db = new Sqlite(path)
  db.exec('CREATE TABLE a (b); INSERT INTO a VALUES (1)')
  db.close()
  await refuses('file.foreign')
})
test.each([16, 99, 100, 4_095, 8_192, -1])('refuses a file that was cut off at byte %i', async (length) => {
  await make()
  truncateSync(path, length < 0 ? statSync(path).size + length : length)
  await refuses('file.damaged')
})
test('refuses a file whose pages are scrambled', async () => {
  await make()
  const bytes = readFileSync(path)
  bytes.fill(0xa5, 4_096, 40_960)
  writeFileSync(path, bytes)
  await refuses('file.damaged')
})
test('refuses a row that does not fit its record', async () => {
  await make()
  const db = new Sqlite(path)
  db.exec(`UPDATE engagement SET currency = 'not a currency'`)
  // Whoever did it knows how sums are made.
  sumAgain(db)
  db.close()
  await refuses('file.damaged')
})

test('takes the rows of a file that is trusted as they are, and only those that the last edit left', async () => {
  const ledger = await createLedger(path, starter('Test', 'sample'))
  await ledger.commit(
    toEdit(setField(ledger.records, 'engagement', 'engagement', 'client', 'A “client” \\ \n😀')!, 'me'),
  )
  const content = contentOf(ledger.records)
  await ledger.close()
  for (const trusted of [false, true]) {
    const again = await openLedger(path, trusted)
    expect(contentOf(again.records)).toBe(content)
    for (const type of recordTypes)
      for (const record of again.records.all(type)) expect(record).toEqual(parseRecord(type, record))
    expect(again.check()).toEqual([])
    await again.close()
  }
  const db = new Sqlite(path)
  db.exec(`UPDATE touchpoint SET title = 'Another'`)
  db.close()
  expect(await code(openLedger(path, true))).toBe('file.damaged')
})

test('opens a newer file read-only and leaves it untouched', async () => {
  await make()
  const db = new Sqlite(path)
  db.pragma('user_version = 99')
  db.exec('CREATE TABLE future (a); ALTER TABLE term ADD COLUMN later TEXT')
  db.close()
  const before = hash(path)
  const ledger = await openLedger(path)
  expect(ledger.readOnly).toBe(true)
  expect(ledger.records.all('journey')).toHaveLength(1)
  const rename = setField(ledger.records, 'engagement', 'engagement', 'name', 'x')!
  expect(await code(ledger.commit(toEdit(rename, 'me')))).toBe('file.newer')
  expect(await code(ledger.addPhoto(new Uint8Array(3)))).toBe('file.newer')
  await ledger.close()
  expect(hash(path)).toBe(before)
  expect(readdirSync(folder)).toEqual(['client.touchline'])
})

test('reads what a crash left in the log of a newer file', async () => {
  await make()
  const db = new Sqlite(path)
  db.pragma('journal_mode = WAL')
  db.pragma('user_version = 99')
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.exec(`UPDATE engagement SET name = 'in the log'`)
  const crashed = join(folder, 'crashed.touchline')
  cpSync(path, crashed)
  cpSync(`${path}-wal`, `${crashed}-wal`)
  db.close()
  const ledger = await openLedger(crashed)
  expect(ledger.records.get('engagement', 'engagement')?.name).toBe('in the log')
  await ledger.close()
})

test('is open once only, also under another name', async () => {
  await make()
  const ledger = await openLedger(path)
  expect(await code(openLedger(path))).toBe('file.locked')
  const { linkSync } = await import('node:fs')
  linkSync(path, join(folder, 'linked.touchline'))
  expect(await code(openLedger(join(folder, 'linked.touchline')))).toBe('file.locked')
  await ledger.close()
  const again = await openLedger(path)
  await again.close()
})
