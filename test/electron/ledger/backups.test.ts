import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Backups } from '../../../electron/ledger/backups.ts'
import { createLedger, openLedger } from '../../../electron/ledger/file.ts'
import type { Ledger } from '../../../electron/ledger/index.ts'
import { thinned } from '../../../electron/ledger/thin.ts'
import { toEdit } from '../../../shared/edits/edit.ts'
import { blank } from '../../../shared/edits/engagement.ts'
import { setField } from '../../../shared/edits/fields.ts'

let folder: string
let path: string
let ledger: Ledger
const rename = (name: string) =>
  ledger.commit(toEdit(setField(ledger.records, 'engagement', 'engagement', 'client', name)!, 'me'))

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'touchline-backups-'))
  path = join(folder, 'a.touchline')
  ledger = await createLedger(path, blank('Backed up'))
})
afterEach(async () => {
  await ledger.close()
  rmSync(folder, { recursive: true })
})

test('keeps a copy that opens and holds everything, once for each state', async () => {
  const backups = new Backups(folder, path)
  await rename('Northwind')
  const taken = await backups.take(ledger)
  expect(taken).toMatchObject({ seq: 2 })
  expect(await backups.take(ledger)).toBeNull()
  await rename('Southwind')
  const copy = join(folder, 'copy.touchline')
  copyFileSync(taken!.path, copy)
  const again = await openLedger(copy)
  expect(again.records.get('engagement', 'engagement')?.client).toBe('Northwind')
  expect(again.check()).toEqual([])
  await again.close()
})

test('passes over a broken backup, and leaves nothing half made', async () => {
  const backups = new Backups(folder, path)
  await rename('Northwind')
  const good = await backups.take(ledger, new Date('2027-03-12T10:00:00Z'))
  await rename('Southwind')
  const bad = await backups.take(ledger, new Date('2027-03-12T10:01:00Z'))
  writeFileSync(bad!.path, 'no engagement')
  expect(await backups.good()).toEqual([good])
  const kept = readdirSync(join(bad!.path, '..'))
  expect(kept).toHaveLength(2)
})

test('thins: all of the last hour, one an hour for a day, one a day for a month', () => {
  const now = new Date('2027-03-12T12:00:00Z')
  const at = (minutes: number) => ({ at: new Date(now.getTime() - minutes * 60_000).toISOString().replace('.000', '') })
  // A backup every 10 minutes for 40 days.
  const all = Array.from({ length: 40 * 24 * 6 }, (_, n) => at(n * 10))
  const kept = thinned(all, now)
  // 12:00 back to 11:00 are 7; then the hours from 10 back to 0 (11) and of yesterday from 23 back to 12 (12).
  expect(kept.slice(0, 7)).toEqual(all.slice(0, 7))
  const hourly = kept.filter(({ at: time }) => now.getTime() - Date.parse(time) <= 24 * 3_600_000).slice(7)
  expect(hourly.map(({ at: time }) => time.slice(0, 13))).toEqual([
    ...new Set(hourly.map(({ at: time }) => time.slice(0, 13))),
  ])
  expect(hourly.length).toBe(23)
  const daily = kept.slice(7 + hourly.length).map(({ at: time }) => time.slice(0, 10))
  expect(daily).toEqual([...new Set(daily)])
  expect(daily.length).toBe(31)
})
