import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createLedger, openLedger } from '../../../electron/ledger/file.ts'
import { blank } from '../../../shared/edits/engagement.ts'

const holder = fileURLToPath(new URL('../../support/holder.ts', import.meta.url))

let folder: string
let path: string
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'touchline-crashed-'))
  path = join(folder, 'client.touchline')
  await (await createLedger(path, blank('Test'))).close()
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Another process that has the file open, or (with `sql`) writes into it past the ledger. */
async function hold(sql = '') {
  const child = spawn(process.execPath, [holder, path, ...(sql ? [sql] : [])], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  return async () => {
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
}

const bytes = () =>
  readdirSync(folder).map((name) => [
    name,
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex'),
  ])
async function refuses(expected: string) {
  const before = bytes()
  await expect(openLedger(path)).rejects.toMatchObject({ code: expected })
  expect(bytes()).toEqual(before)
}

test('refuses a file that another process has open, and opens it with all that was kept when that is killed', async () => {
  const kill = await hold()
  try {
    await refuses('file.locked')
  } finally {
    await kill()
  }
  expect(existsSync(`${path}-wal`)).toBe(true)
  const ledger = await openLedger(path)
  expect(ledger.records.get('term', 'held')?.word).toBe('held')
  expect(ledger.check()).toEqual([])
  await ledger.close()
  expect(readdirSync(folder)).toEqual(['client.touchline'])
})

test.each([
  ['a row that does not fit its record', `UPDATE engagement SET currency = 'none'`],
  ['a trigger', 'CREATE TRIGGER t AFTER INSERT ON term BEGIN DELETE FROM journey; END'],
  ['a missing table', 'DROP TABLE term'],
])('leaves file and log of a crash untouched when there is %s in the log', async (_, sql) => {
  await (await hold(sql))()
  expect(existsSync(`${path}-wal`)).toBe(true)
  await refuses('file.damaged')
})

test('opens a file whose newer version is still in the log read-only, and leaves both untouched', async () => {
  await (await hold("PRAGMA user_version = 99; UPDATE engagement SET name = 'newer'"))()
  const before = bytes()
  const ledger = await openLedger(path)
  expect([ledger.readOnly, ledger.records.get('engagement', 'engagement')?.name]).toEqual([true, 'newer'])
  expect(ledger.check()).toEqual([])
  await ledger.close()
  expect(bytes()).toEqual(before)
})

test.each([
  [
    'a view in the place of a table',
    'DROP TABLE term; CREATE VIEW term AS WITH RECURSIVE r(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM r) SELECT id FROM r',
  ],
  ['a trigger', 'CREATE TRIGGER t AFTER INSERT ON term BEGIN DELETE FROM journey; END'],
  ['a table of somebody else', 'CREATE TABLE other (a)'],
])('refuses a file with %s, untouched', async (_, sql) => {
  const db = new Sqlite(path)
  db.exec(sql)
  db.close()
  await refuses('file.damaged')
})

test('refuses a newer file with a view in the place of a table, untouched', async () => {
  const db = new Sqlite(path)
  db.exec('DROP TABLE term; CREATE VIEW term AS SELECT 1 AS id; PRAGMA user_version = 99')
  db.close()
  await refuses('file.damaged')
})

test('refuses a folder', async () => {
  await expect(openLedger(folder)).rejects.toMatchObject({ code: 'file.folder' })
})

test('leaves nothing behind when a new file cannot be made', async () => {
  const bad = { label: 'Bad', changes: [{ type: 'term' as const, id: 'x', from: null, to: { word: 7 } }] }
  await expect(createLedger(join(folder, 'new.touchline'), bad)).rejects.toMatchObject({ code: 'edit.invalid' })
  await expect(createLedger(join(folder, 'no', 'new.touchline'))).rejects.toMatchObject({ code: 'file.cannotWrite' })
  expect(readdirSync(folder)).toEqual(['client.touchline'])
})

test('a file can be opened again after it was refused', async () => {
  const db = new Sqlite(path)
  db.exec('CREATE TABLE other (a)')
  db.close()
  await refuses('file.damaged')
  const again = new Sqlite(path)
  again.exec('DROP TABLE other')
  again.close()
  await (await openLedger(path)).close()
})
