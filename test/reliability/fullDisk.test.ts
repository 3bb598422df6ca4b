import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { copyBytes } from '../../electron/ledger/copy.ts'
import { createLedger, openLedger } from '../../electron/ledger/file.ts'
import { create, toEdit } from '../../shared/edits/edit.ts'
import { blank } from '../../shared/edits/engagement.ts'
import { shown } from '../support/promise.ts'

const folder = mkdtempSync(join(tmpdir(), 'touchline-full-'))
const disk = join(folder, 'disk')
const mounted =
  process.platform === 'linux' &&
  spawnSync('mkdir', [disk]).status === 0 &&
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'none', disk], { stdio: 'ignore' }).status === 0
afterAll(() => {
  if (mounted) spawnSync('umount', [disk])
  rmSync(folder, { recursive: true })
})

test.skipIf(!mounted)(
  'keeps the last good state on a full disk, gives a copy of everything, and goes on when there is room',
  async () => {
    const path = join(disk, 'full.touchline')
    const ledger = await createLedger(path, blank('Full'))
    const filler = join(disk, 'filler')
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
    const copy = join(folder, 'copy.touchline')
    writeFileSync(copy, copyBytes(ledger, [waiting], 'me'))
    const elsewhere = await openLedger(copy)
    expect(elsewhere.records.all('term')).toHaveLength(kept + 1)
    expect(elsewhere.check()).toEqual([])
    await elsewhere.close()
    rmSync(filler, { force: true })
    spawnSync('mount', ['-o', 'remount,size=4m', disk])
    await ledger.commit(waiting)
    expect(ledger.check()).toEqual([])
    await ledger.close()
    const again = await openLedger(path)
    expect(again.records.all('term')).toHaveLength(kept + 1)
    await again.close()
    shown('a full disk', `after ${kept} edits: last good state, a copy elsewhere, on again with room`)
  },
)

test.runIf(!mounted)('is skipped where no disk can be mounted', () => {
  shown('a full disk', 'skipped: this user cannot mount a disk of 1 MiB')
})
