import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startHost } from '../../electron/host/host.ts'
import { starter } from '../../electron/host/importing.ts'
import { restore } from '../../electron/host/safety.ts'
import { Backups } from '../../electron/ledger/backups.ts'
import { createLedger, openLedger } from '../../electron/ledger/file.ts'
import { thinned } from '../../electron/ledger/thin.ts'
import { readWhole } from '../../electron/ledger/whole.ts'
import { toEdit } from '../../shared/edits/edit.ts'
import { setField } from '../../shared/edits/fields.ts'
import { contentOf } from '../support/content.ts'
import { shown, times } from '../support/promise.ts'
import { chance } from '../support/random.ts'

let folder: string
let path: string
const at = (name: string) => join(folder, name)
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'touchline-backups-'))
  path = at('a.touchline')
  await (await createLedger(path, starter('Backed up', 'sample'))).close()
})
afterEach(() => rmSync(folder, { recursive: true }))

test('restores each of two hundred that were taken under load, thinned or not, to what the file was', {
  timeout: 600_000,
}, async () => {
  const host = startHost({ dataFolder: at('data'), filesFolder: at('files'), native: null })
  const ledger = await openLedger(path)
  const backups = new Backups(at('data'), path)
  const was = new Map<number, string>()
  ledger.subscribe(({ seq }) => was.set(seq, contentOf(ledger.records)))
  let busy = true
  const load = (async () => {
    for (let n = 0; busy; n++) {
      await ledger.commit(toEdit(setField(ledger.records, 'engagement', 'engagement', 'client', `Client ${n}`)!, 'me'))
      await new Promise((done) => setImmediate(done))
    }
  })()
  const count = times(10, 200)
  const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31))
  const rng = chance(seed)
  let now = Date.now() - 86_400_000 * 20
  // Three at once, then none for hours: of these one at least must go, whatever comes by chance after them.
  const first = [1_000, 1_000, 1_000, 86_400_000 / 4]
  let gone = 0
  let restored = 0
  for (let n = 0; n < count; n++) {
    const before = ledger.seq
    while (ledger.seq === before) await new Promise((done) => setTimeout(done))
    now += first[n] ?? rng.pick([1_000, 60_000, 600_000, 3_600_000, 86_400_000 / 4])
    const older = backups.list()
    const kept = (await backups.take(ledger, new Date(now), async (made) => {
      // While the new one is being read, nothing older has gone.
      expect(backups.list(), `seed ${seed}`).toEqual(older)
      return (await readWhole(made)).seq
    }))!
    const list = backups.list()
    expect(thinned([kept, ...older], new Date(now)).map(({ name }) => name)).toEqual(list.map(({ name }) => name))
    gone += older.length + 1 - list.length
    // Each as soon as it is taken: later it may have been thinned.
    const handle = host.files.remember(path, true)
    const file = host.files.path(await restore(host, host.files.path(handle), kept.name))
    const again = await openLedger(file)
    expect(again.seq).toBe(kept.seq)
    expect(contentOf(again.records), `seed ${seed}, backup ${n}`).toBe(was.get(kept.seq))
    expect(again.check()).toEqual([])
    await again.close()
    rmSync(file)
    restored++
  }
  busy = false
  await load
  // The present file was kept all along.
  const end = contentOf(ledger.records)
  await ledger.close()
  const present = await openLedger(path)
  expect(contentOf(present.records)).toBe(end)
  await present.close()
  expect(gone).toBeGreaterThan(0)
  shown(
    'backups',
    `${restored} under load (${was.size} edits), all restored to what the file was; ${gone} thinned, each after the new one was read`,
  )
})

test('keeps every older one where the new one cannot be read back, is cut off, or lacks an edit', async () => {
  const ledger = await openLedger(path)
  const backups = new Backups(at('data'), path)
  const change = (n: number) =>
    ledger.commit(toEdit(setField(ledger.records, 'engagement', 'engagement', 'client', `Client ${n}`)!, 'me'))
  for (const minute of [0, 1, 2]) {
    await change(minute)
    await backups.take(ledger, new Date(Date.UTC(2027, 2, 12, 10, minute)))
  }
  const older = backups.list()
  expect(older).toHaveLength(3)
  await change(9)
  const dayLater = new Date(Date.UTC(2027, 2, 13, 12))
  const ways = [() => Promise.reject(new Error('unreadable')), () => Promise.resolve(ledger.seq - 1)]
  for (const read of ways)
    await expect(backups.take(ledger, dayLater, read)).rejects.toMatchObject({ code: 'file.cannotWrite' })
  expect(backups.list()).toEqual(older)
  expect(readdirSync(join(older[0]!.path, '..'))).toHaveLength(3)
  expect(await backups.take(ledger, dayLater)).not.toBeNull()
  expect(backups.list().length).toBeLessThan(4)
  expect(statSync(backups.list()[0]!.path).size).toBeGreaterThan(0)
  await ledger.close()
})

test('makes one backup of one state, also where somebody asks while it is read back', async () => {
  const inspect = () => new Promise<void>((done) => setTimeout(done, 2_000))
  const host = startHost({ dataFolder: at('data'), filesFolder: at('files'), native: null, inspect })
  await host.engagements.enter(path)
  const first = host.engagements.backUp(path)
  await new Promise((done) => setTimeout(done, 1_100))
  await Promise.all([first, host.engagements.backUp(path)])
  expect(host.engagements.backups(path).list()).toHaveLength(1)
  await host.engagements.leave(path)
})
