import { copyFileSync, mkdtempSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { Engagements } from '../../electron/host/engagements.ts'
import { copyBytes } from '../../electron/ledger/copy.ts'
import { createLedger, openLedger } from '../../electron/ledger/file.ts'
import type { Ledger } from '../../electron/ledger/index.ts'
import { toEdit } from '../../shared/edits/edit.ts'
import { blank } from '../../shared/edits/engagement.ts'
import { setField } from '../../shared/edits/fields.ts'
import { canMount, mountDisk } from '../support/disk.ts'
import { shown } from '../support/promise.ts'

// At the same time, each in a folder of its own: what they all do is wait.
const folders = mkdtempSync(join(tmpdir(), 'touchline-watched-'))
afterAll(() => rmSync(folders, { recursive: true }))
const ownFolder = () => mkdtempSync(join(folders, 'a'))

const rename = (ledger: Ledger, name: string) =>
  toEdit(setField(ledger.records, 'engagement', 'engagement', 'name', name)!, 'me')

/** A file that the host has open, and what it was told of it. */
async function watched(path: string, folder: string) {
  await (await createLedger(path, blank('Watched'))).close()
  const told: (string | null)[] = []
  const engagements = new Engagements(join(folder, 'data'), (_path, trouble) => told.push(trouble?.code ?? null))
  const ledger = await engagements.enter(path)
  await ledger.commit(rename(ledger, 'Kept'))
  return { engagements, ledger, told }
}

/** That it is told in time, that nothing is kept any more, and that all of it can be saved elsewhere. */
async function stops(ledger: Ledger, told: (string | null)[], code: string): Promise<number> {
  const folder = ownFolder()
  const start = performance.now()
  await vi.waitFor(() => expect(told).toEqual([code]), { timeout: 5_000, interval: 50 })
  const waited = performance.now() - start
  await expect(ledger.commit(rename(ledger, 'Later'))).rejects.toMatchObject({ code })
  const copy = join(folder, 'copy.touchline')
  writeFileSync(copy, copyBytes(ledger, [rename(ledger, 'Waiting')], 'me'))
  const saved = await openLedger(copy)
  expect(saved.records.get('engagement', 'engagement')?.name).toBe('Waiting')
  expect(saved.check()).toEqual([])
  await saved.close()
  return waited
}

const ways: [string, string, (path: string, other: string) => void][] = [
  ['removed', 'file.gone', (path) => unlinkSync(path)],
  ['moved away', 'file.gone', (path) => renameSync(path, `${path}.moved`)],
  ['replaced by a rename', 'file.replaced', (path, other) => renameSync(other, path)],
  [
    'replaced as a sync does',
    'file.replaced',
    (path, other) => {
      unlinkSync(path)
      copyFileSync(other, path)
    },
  ],
]
test.concurrent.each(ways)(
  'notices within five seconds that a file was %s, and writes nothing more',
  async (way, code, take) => {
    const folder = ownFolder()
    const path = join(folder, 'a.touchline')
    const other = join(folder, 'other.touchline')
    await (await createLedger(other, blank('Other'))).close()
    const { engagements, ledger, told } = await watched(path, folder)
    take(path, other)
    const inPlace = code === 'file.replaced' ? readFileSync(path) : null
    const waited = await stops(ledger, told, code)
    if (inPlace) expect(readFileSync(path).equals(inPlace)).toBe(true)
    await engagements.closeAll()
    if (inPlace) expect(readFileSync(path).equals(inPlace)).toBe(true)
    shown(
      'watched',
      `${way}: noticed after ${(waited / 1000).toFixed(1)} s, nothing overwritten, all of it saved elsewhere`,
    )
  },
)

test.skipIf(!canMount).concurrent('notices that the drive was unplugged', { timeout: 20_000 }, async () => {
  const disk = mountDisk('8m')!
  const { engagements, ledger, told } = await watched(join(disk.path, 'a.touchline'), ownFolder())
  expect(disk.unplug()).toBe(true)
  const waited = await stops(ledger, told, 'file.gone')
  await engagements.closeAll()
  disk.remove()
  shown('watched', `drive unplugged: noticed after ${(waited / 1000).toFixed(1)} s, all of it saved elsewhere`)
})

test.skipIf(!canMount).concurrent(
  'notices that the drive can only be read, and that it can be written again',
  {
    timeout: 20_000,
  },
  async () => {
    const disk = mountDisk('8m')!
    const path = join(disk.path, 'a.touchline')
    const { engagements, ledger, told } = await watched(path, ownFolder())
    expect(disk.readOnly()).toBe(true)
    const content = () => readFileSync(path).toString('latin1') + readFileSync(`${path}-wal`).toString('latin1')
    const before = content()
    const waited = await stops(ledger, told, 'file.cannotWrite')
    expect(content()).toBe(before)
    expect(disk.writable()).toBe(true)
    await vi.waitFor(() => expect(told).toEqual(['file.cannotWrite', null]), { timeout: 5_000, interval: 50 })
    await ledger.commit(rename(ledger, 'On again'))
    await engagements.closeAll()
    const again = await openLedger(path)
    expect(again.records.get('engagement', 'engagement')?.name).toBe('On again')
    await again.close()
    disk.remove()
    shown(
      'watched',
      `drive read-only: noticed after ${(waited / 1000).toFixed(1)} s, nothing written, on again when it can be`,
    )
  },
)

test.runIf(!canMount)('is skipped where no disk can be mounted', () => {
  shown('watched', 'drive unplugged or read-only: skipped, this user cannot mount a disk')
})
