import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startHost } from '../../electron/host/host.ts'
import { starter } from '../../electron/host/importing.ts'
import { backupsOf, restore } from '../../electron/host/safety.ts'
import { createLedger, openLedger } from '../../electron/ledger/file.ts'
import { toEdit } from '../../shared/edits/edit.ts'
import { setField } from '../../shared/edits/fields.ts'
import { shown } from '../support/promise.ts'

test('offers the newest backup that is whole for a damaged file, and says what it lacks', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'touchline-offered-'))
  const path = join(folder, 'a.touchline')
  const host = startHost({ dataFolder: join(folder, 'data'), filesFolder: join(folder, 'files'), native: null })
  const ledger = await createLedger(path, starter('Offered', 'sample'))
  const change = (n: number) =>
    ledger.commit(toEdit(setField(ledger.records, 'engagement', 'engagement', 'client', `Client ${n}`)!, 'me'))
  const backups = host.engagements.backups(path)
  const start = Date.now()
  for (const n of [1, 2, 3]) {
    await change(n)
    await backups.take(ledger, new Date(start + n * 1_000))
  }
  for (const n of [4, 5, 6]) await change(n)
  await ledger.close()
  const flip = (file: string, text: string) => {
    const bytes = readFileSync(file)
    for (let at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + 1)) bytes[at]! ^= 1
    writeFileSync(file, bytes)
    return bytes
  }
  const damaged = flip(path, 'Final bill')
  // The newest of them is broken too.
  flip(backups.list()[0]!.path, 'Final bill')
  await expect(openLedger(path)).rejects.toMatchObject({ code: 'file.damaged' })
  const found = await backupsOf(host, path)
  expect(found.seq).toBe(7)
  expect(found.backups.map(({ seq }) => seq)).toEqual([3, 2])
  const handle = host.files.remember(path, true)
  const again = await openLedger(host.files.path(await restore(host, host.files.path(handle), found.backups[0]!.name)))
  expect(again.records.get('engagement', 'engagement')?.client).toBe('Client 2')
  await again.close()
  expect(readFileSync(path).equals(damaged)).toBe(true)
  rmSync(folder, { recursive: true })
  shown(
    'damage',
    `the newest whole backup is offered, a broken one passed over; of ${found.seq} edits it lacks ${found.seq! - found.backups[0]!.seq}, in words`,
  )
})
