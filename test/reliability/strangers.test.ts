import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { starter } from '../../electron/host/importing.ts'
import { forkInspector } from '../../electron/host/inspector.ts'
import { createLedger } from '../../electron/ledger/file.ts'
import { shown, times } from '../support/promise.ts'
import { type Chance, chance } from '../support/random.ts'

const folder = mkdtempSync(join(tmpdir(), 'touchline-strangers-'))
afterAll(() => rmSync(folder, { recursive: true }))
const good = join(folder, 'good.touchline')
beforeAll(async () => (await createLedger(good, starter('Good', 'sample'))).close())

const hit = join(folder, 'hit')
/** What would run for ever, fill the memory, or do something, if anybody ran it. */
const hostile = [
  'CREATE VIEW v AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n',
  'DROP TABLE term; CREATE VIEW term AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS id FROM n',
  'CREATE TRIGGER t AFTER INSERT ON edits BEGIN DELETE FROM touchpoint; END',
  `CREATE TRIGGER t BEFORE UPDATE ON touchpoint BEGIN SELECT writefile('${hit}', 'x'); END`,
  'CREATE VIRTUAL TABLE f USING fts5 (a)',
  'CREATE VIRTUAL TABLE r USING rtree (a, b, c)',
  'ALTER TABLE term ADD COLUMN big BLOB AS (zeroblob(9999999)) VIRTUAL',
  'DROP TABLE term; CREATE TABLE term (id TEXT PRIMARY KEY, "order" TEXT, word TEXT, meaning TEXT CHECK (length(randomblob(99999999)) > 0))',
  'CREATE INDEX slow ON story (length(hex(zeroblob(9999))))',
  "UPDATE term SET meaning = printf('%.*c', 30000000, 'x')",
  "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = NULL WHERE name = 'term'",
  "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = 2 WHERE name = 'term'",
  "PRAGMA writable_schema = ON; INSERT INTO sqlite_schema VALUES ('table', 'x', 'x', 0, 'CREATE VIRTUAL TABLE x USING fts5 (a)')",
]

function make(n: number, path: string, rng: Chance): void {
  copyFileSync(good, path)
  const words = hostile[n]
  if (words) {
    const db = new Sqlite(path)
    db.unsafeMode()
    db.exec(words)
    db.close()
    return
  }
  const bytes = readFileSync(path)
  // Mostly in the first pages, where the schema is.
  const within = rng.likely(0.5) ? 8_192 : bytes.length
  for (let flips = 1 + rng.below(200); flips > 0; flips--) bytes[rng.below(within)]! ^= 1 << rng.below(8)
  writeFileSync(path, bytes)
}

test('looks at strangers’ files in another process, which neither hangs nor runs what they hold', {
  timeout: 1_200_000,
}, async () => {
  const files = times(40, 500)
  const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31))
  const rng = chance(seed)
  let refused = 0
  let slowest = 0
  const one = async (n: number) => {
    const path = join(folder, `${n}.touchline`)
    make(n, path, rng)
    const before = readFileSync(path)
    const start = performance.now()
    const code = await forkInspector(path).then(
      () => null,
      (error: { code: string }) => error.code,
    )
    slowest = Math.max(slowest, performance.now() - start)
    if (n < hostile.length) expect(code, `seed ${seed}, ${hostile[n]}`).toBe('file.damaged')
    if (code !== null) {
      refused++
      expect(code, `seed ${seed}, file ${n}`).toMatch(/^file\./)
    }
    expect(readFileSync(path).equals(before), `seed ${seed}, file ${n}`).toBe(true)
    rmSync(path)
  }
  for (let n = 0; n < files; n += 2) await Promise.all([one(n), one(n + 1)])
  expect(existsSync(hit)).toBe(false)
  expect(slowest).toBeLessThan(20_000)
  shown(
    'strangers',
    `${files} files, ${refused} refused in another process, none ran, slowest ${Math.round(slowest)} ms`,
  )
})

test('lets an honest file through', async () => {
  await expect(forkInspector(good)).resolves.toBeUndefined()
})

test('refuses what cannot be looked at', async () => {
  await expect(forkInspector(join(folder, 'missing.touchline'))).rejects.toMatchObject({ code: 'file.missing' })
})
