import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { copyBytes } from '../../electron/ledger/copy.ts'
import { createLedger, openLedger } from '../../electron/ledger/file.ts'
import { create, toEdit } from '../../shared/edits/edit.ts'
import { blank } from '../../shared/edits/engagement.ts'
import { canMount, mountDisk } from '../support/disk.ts'
import { shown } from '../support/promise.ts'

let disk: NonNullable<ReturnType<typeof mountDisk>>
beforeAll(() => {
  if (canMount) disk = mountDisk('1m')!
})
afterAll(() => disk?.remove())

test.skipIf(!canMount)(
  'keeps the last good state on a full disk, gives a copy of everything, and goes on when there is room',
  async () => {
    const path = join(disk.path, 'full.touchline')
    const ledger = await createLedger(path, blank('Full'))
    const edit = (n: number) =>
      toEdit({ label: 'Add', changes: [create('term', { word: `${n}`, meaning: 'x'.repeat(9_000) }, `t${n}`)] }, 'me')
    let kept = 0
    let refused = null
    for (let n = 0; n < 1_000 && !refused; n++)
      await ledger.commit(edit(n)).then(
        () => kept++,
        (error: { code: string }) => {
          refused = error.code
        },
      )
    expect(refused).toBe('file.cannotWrite')
    expect(ledger.records.all('term')).toHaveLength(kept)
    // What could not be kept and what could, elsewhere.
    const waiting = edit(5_000)
    const copy = join(disk.elsewhere, 'copy.touchline')
    writeFileSync(copy, copyBytes(ledger, [waiting], 'me'))
    const elsewhere = await openLedger(copy)
    expect(elsewhere.records.all('term')).toHaveLength(kept + 1)
    expect(elsewhere.check()).toEqual([])
    await elsewhere.close()
    disk.resize('4m')
    await ledger.commit(waiting)
    expect(ledger.check()).toEqual([])
    await ledger.close()
    const again = await openLedger(path)
    expect(again.records.all('term')).toHaveLength(kept + 1)
    await again.close()
    shown('disk', `a disk of 1 MiB, full after ${kept} edits: last good state, a copy elsewhere, on again with room`)
  },
)

test.runIf(!canMount)('is skipped where no disk can be mounted', () => {
  shown('disk', 'a disk of 1 MiB: skipped, this user cannot mount a disk of 1 MiB')
})
