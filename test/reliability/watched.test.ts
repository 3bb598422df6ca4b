import { copyFileSync, mkdtempSync, readFileSync, renameSync, rmSync, unlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Engagements } from '../../electron/host/engagements.ts'
import { createLedger } from '../../electron/ledger/file.ts'
import { toEdit } from '../../shared/edits/edit.ts'
import { blank } from '../../shared/edits/engagement.ts'
import { setField } from '../../shared/edits/fields.ts'
import { shown } from '../support/promise.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'touchline-watched-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

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
test.each(ways)('notices within five seconds that a file was %s, and writes nothing more', async (_, code, take) => {
  const path = join(folder, 'a.touchline')
  const other = join(folder, 'other.touchline')
  for (const one of [path, other]) await (await createLedger(one, blank('Watched'))).close()
  const told: string[] = []
  const engagements = new Engagements(join(folder, 'data'), (_path, trouble) => told.push(trouble.code))
  const ledger = await engagements.enter(path)
  take(path, other)
  const inPlace = code === 'file.replaced' ? readFileSync(path) : null
  await expect.poll(() => told, { timeout: 5_000 }).toEqual([code])
  const rename = setField(ledger.records, 'engagement', 'engagement', 'name', 'Later')!
  await expect(ledger.commit(toEdit(rename, 'me'))).rejects.toMatchObject({ code })
  if (inPlace) expect(readFileSync(path).equals(inPlace)).toBe(true)
  await engagements.closeAll()
  if (inPlace) expect(readFileSync(path).equals(inPlace)).toBe(true)
  shown(`a file that is ${_}`, 'noticed within 5 s, nothing overwritten')
})
