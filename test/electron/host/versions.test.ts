import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { starter } from '../../../electron/host/importing.ts'
import { keepVersion, readVersion } from '../../../electron/host/versions.ts'
import { createLedger, openLedger } from '../../../electron/ledger/file.ts'
import type { Ledger } from '../../../electron/ledger/index.ts'
import { toEdit } from '../../../shared/edits/edit.ts'
import { removeTouchpoints } from '../../../shared/edits/touchpoints.ts'
import { listsOf } from '../../../shared/records/lists.ts'

let folder: string
let ledger: Ledger
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'touchline-versions-'))
  ledger = await createLedger(join(folder, 'a.touchline'), starter('Versions', 'sample'))
})
afterEach(async () => {
  await ledger.close()
  rmSync(folder, { recursive: true })
})

test('keeps all records under a name, whatever becomes of them, also over a restart', async () => {
  const before = listsOf(ledger.records)
  const id = await keepVersion(ledger, 'Workshop, 12 March', 'me')
  const ids = ledger.records.all('touchpoint').map((one) => one.id)
  await ledger.commit(toEdit(removeTouchpoints(ledger.records, ids)!, 'me'))
  await ledger.close()
  ledger = await openLedger(join(folder, 'a.touchline'))
  expect(ledger.records.all('touchpoint')).toEqual([])
  expect(readVersion(ledger, id)).toEqual(before)
  expect(ledger.check()).toEqual([])
})

test('takes a kept version back, and says in words when there is none', async () => {
  const id = await keepVersion(ledger, 'Workshop', 'me')
  await ledger.undo('me', 'undo-1')
  expect(ledger.records.all('version')).toEqual([])
  expect(() => readVersion(ledger, id)).toThrow(/cannot be read/)
})
