import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openLedger } from '../../../../electron/ledger/file.ts'
import { migrate, migrations, newest } from '../../../../electron/ledger/migrations/index.ts'
import { applicationId } from '../../../../electron/ledger/store/header.ts'
import { fixtures } from './fixture.ts'

const fixture = fixtures()

const here = fileURLToPath(new URL('.', import.meta.url))
const sources = fileURLToPath(new URL('../../../../electron/ledger/migrations/', import.meta.url))

test('has a test for every migration, and every migration in the list, numbered without a gap', () => {
  const files = readdirSync(sources).filter((name) => name !== 'index.ts')
  expect(files.every((name) => existsSync(join(here, name.replace(/\.ts$/, '.test.ts'))))).toBe(true)
  expect(files.map((name) => Number(name.slice(0, 4))).sort()).toEqual(migrations.map(({ number }) => number))
  expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, at) => at + 1))
})

test('has a file of every version that has shipped but the newest', () => {
  for (const { number } of migrations.slice(0, -1)) expect(existsSync(fixture(number)), `version ${number}`).toBe(true)
})

test('leaves a file as it was when a step fails, also with what the steps before it did', () => {
  const db = new Sqlite(':memory:')
  const steps = [
    { number: 1, up: () => db.exec('CREATE TABLE one (a)') },
    {
      number: 2,
      up: () => {
        db.exec('CREATE TABLE two (a)')
        throw new Error('no')
      },
    },
  ] as unknown as typeof migrations
  expect(() => migrate(db, 0, 2, steps)).toThrow('no')
  expect(db.pragma('user_version', { simple: true })).toBe(0)
  expect(db.prepare('SELECT name FROM sqlite_schema').pluck().all()).toEqual([])
  db.close()
})

test('backs an older file up beside it before it is migrated', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'touchline-migrate-'))
  const path = join(folder, 'old.touchline')
  const old = new Sqlite(path)
  old.pragma(`application_id = ${applicationId}`)
  old.close()
  const ledger = await openLedger(path)
  await ledger.close()
  const read = (file: string) => {
    const db = new Sqlite(file, { readonly: true })
    const found = [db.pragma('application_id', { simple: true }), db.pragma('user_version', { simple: true })]
    db.close()
    return found
  }
  expect(read(path)).toEqual([applicationId, newest])
  expect(read(`${path}.version-0.backup`)).toEqual([applicationId, 0])
  rmSync(folder, { recursive: true })
})
