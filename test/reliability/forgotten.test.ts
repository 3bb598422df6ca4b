import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest'
import { starter } from '../../electron/host/importing.ts'
import { Backups } from '../../electron/ledger/backups.ts'
import { createLedger, openLedger } from '../../electron/ledger/file.ts'
import { create, toEdit } from '../../shared/edits/edit.ts'
import { setField } from '../../shared/edits/fields.ts'
import { removeRecord } from '../../shared/edits/lists.ts'
import { contentOf } from '../support/content.ts'
import { shown, times } from '../support/promise.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'touchline-canaries-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function everything(under: string): Buffer[] {
  return readdirSync(under).flatMap((name) => {
    const path = join(under, name)
    return statSync(path).isDirectory() ? everything(path) : [readFileSync(path)]
  })
}

test('leaves no trace of what was deleted once it is forgotten, in the file, its log and its backups', async () => {
  const path = join(folder, 'a.touchline')
  // Its temporary files lie where they are looked for too.
  const before = process.env.TMPDIR
  process.env.TMPDIR = folder
  onTestFinished(() => {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  })
  const ledger = await createLedger(path, starter('Canaries', 'sample'))
  const backups = new Backups(folder, path)
  const count = times(100, 200)
  const touchpoint = ledger.records.all('touchpoint')[0]!.id
  const canary = (n: number) => `canary-${n}-${'z'.repeat(n % 40)}`
  const commit = (intent: Parameters<typeof toEdit>[0] | null) => ledger.commit(toEdit(intent!, 'me'))
  for (let n = 0; n < count; n++) {
    const story = create('story', { touchpoint, text: canary(n) })
    await commit({ label: 'Tell', changes: [story] })
    // Half of them are overwritten, half removed.
    if (n % 2) await commit(setField(ledger.records, 'story', story.id, 'text', 'Something else'))
    else await commit(removeRecord(ledger.records, 'story', story.id))
    if (n % 25 === 0) await backups.take(ledger, new Date(Date.now() + n * 1000))
  }
  const found = () => {
    const all = everything(folder)
    return Array.from({ length: count }, (_, n) => canary(n)).filter((text) =>
      all.some((bytes) => bytes.includes(text)),
    )
  }
  expect(found().length).toBe(count)
  // What was kept beside the file before a migration, and what a crash left half made among the backups.
  await ledger.backup(`${path}.version-2.backup`)
  await ledger.backup(join(backups.list()[0]!.path, '..', '.halfmade'))
  const content = contentOf(ledger.records)
  await ledger.forget('me')
  backups.clear()
  await backups.take(ledger)
  expect(found()).toEqual([])
  await ledger.close()
  expect(found()).toEqual([])
  const again = await openLedger(path)
  expect(contentOf(again.records)).toBe(content)
  expect(again.check()).toEqual([])
  await again.close()
  shown('deleted', `0 of ${count} found`)
})
