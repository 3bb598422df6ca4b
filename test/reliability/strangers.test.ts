import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startHost } from '../../electron/host/host.ts'
import { starter } from '../../electron/host/importing.ts'
import { forkInspector, forkOf, type Inspect } from '../../electron/host/inspector.ts'
import { openSession } from '../../electron/host/session.ts'
import { createLedger, openLedger } from '../../electron/ledger/file.ts'
import { toEdit } from '../../shared/edits/edit.ts'
import { blank } from '../../shared/edits/engagement.ts'
import type { Reply } from '../../shared/protocol.ts'
import { type Bundle, bundled } from '../support/bundle.ts'
import { contentOf } from '../support/content.ts'
import { long, shown, times } from '../support/promise.ts'
import { type Chance, chance } from '../support/random.ts'

const folder = mkdtempSync(join(tmpdir(), 'touchline-strangers-'))
const good = join(folder, 'good.touchline')
let bundle: Bundle
let inspect: Inspect
beforeAll(async () => {
  // As the built app does, which starts its inspection from one file.
  bundle = await bundled('../../electron/inspect')
  inspect = forkOf(bundle.script)
  await (await createLedger(good, starter('Good', 'sample'))).close()
})
afterAll(() => {
  rmSync(folder, { recursive: true })
  bundle.remove()
})

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
  const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31))
  const rng = chance(seed)
  // In the short form every other of the hostile ones, from the first or the second on, and two that are damaged.
  const files = Array.from({ length: times(hostile.length + 2, 500) }, (_, n) => n).filter(
    (n) => long || n >= hostile.length || n % 2 === seed % 2,
  )
  let refused = 0
  let slowest = 0
  const one = async (n: number) => {
    const path = join(folder, `${n}.touchline`)
    make(n, path, rng)
    const before = readFileSync(path)
    const start = performance.now()
    const code = await inspect(path).then(
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
  for (let n = 0; n < files.length; n += 2) await Promise.all(files.slice(n, n + 2).map(one))
  expect(existsSync(hit)).toBe(false)
  expect(slowest).toBeLessThan(20_000)
  shown(
    'strangers',
    `${files.length} files, ${refused} refused in another process, none ran, slowest ${Math.round(slowest)} ms`,
  )
})

test('looks again at a file that somebody put in the place of one it knew', async () => {
  const looked: string[] = []
  const host = startHost({
    dataFolder: join(folder, 'data'),
    filesFolder: join(folder, 'files'),
    native: null,
    inspect: (path, to) => {
      looked.push(path)
      return inspect(path, to)
    },
  })
  const path = join(folder, 'known.touchline')
  copyFileSync(good, path)
  const file = host.files.remember(path)
  const replies: Reply[] = []
  const screen = openSession(host, (frame) => 'n' in frame && replies.push(frame))
  const call = async (n: number, name: string, input: object) => {
    screen.receive({ n, call: name, input })
    await expect.poll(() => replies.find((one) => one.n === n), { timeout: 10_000 }).toBeDefined()
    return replies.find((one) => one.n === n)!
  }
  await call(1, 'open', { file, since: null })
  await call(2, 'commit', { edit: { ...toEdit(blank('Renamed'), 'owner'), changes: [] } })
  await call(3, 'close', {})
  await call(4, 'open', { file, since: null })
  await call(5, 'close', {})
  expect(looked).toEqual([path])
  const db = new Sqlite(path)
  db.exec(hostile[2]!)
  db.close()
  expect(await call(6, 'open', { file, since: null })).toMatchObject({ error: { code: 'file.damaged' } })
  expect(looked).toEqual([path, path])
  await screen.close()
})

test('opens of an upload only a new file of the rows that could be read', async () => {
  const to = join(folder, 'rebuilt.touchline')
  // A page that nothing leads to, with something in it: it is no row.
  const padded = join(folder, 'padded.touchline')
  copyFileSync(good, padded)
  const db = new Sqlite(padded)
  db.exec("CREATE TABLE spare (a); INSERT INTO spare VALUES ('left in a free page'); DROP TABLE spare")
  db.close()
  expect(readFileSync(padded).includes('left in a free page')).toBe(true)
  await inspect(padded, to)
  expect(readFileSync(to).includes('left in a free page')).toBe(false)
  const [one, other] = [await openLedger(good), await openLedger(to)]
  expect(contentOf(other.records)).toBe(contentOf(one.records))
  expect(other.since(0)).toEqual(one.since(0))
  expect(other.check()).toEqual([])
  await one.close()
  await other.close()
})

test('lets an honest file through', async () => {
  await expect(forkInspector(good)).resolves.toBeUndefined()
})

test('refuses what cannot be looked at', async () => {
  await expect(inspect(join(folder, 'missing.touchline'))).rejects.toMatchObject({ code: 'file.missing' })
})
