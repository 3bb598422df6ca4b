import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openLedger } from '../../electron/ledger/file.ts'
import { newest } from '../../electron/ledger/migrations/index.ts'
import { fixture } from '../electron/ledger/migrations/fixture.ts'
import { type Bundle, bundled } from '../support/bundle.ts'
import { long, shown } from '../support/promise.ts'
import { hasStrace, injected } from '../support/traced.ts'

let folder: string
let bundle: Bundle
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'touchline-migrated-'))
  bundle = await bundled('committer')
})
afterAll(() => {
  rmSync(folder, { recursive: true })
  bundle.remove()
})

test.skipIf(!hasStrace)(
  'is all or nothing when its process is killed at any write',
  { timeout: 1_200_000 },
  async () => {
    const old = fixture(1)
    const seen = new Set<number>()
    let points = 0
    for (const call of ['pwrite64', 'fdatasync', 'fsync', 'unlink'])
      for (let at = 1; ; at += long ? 1 : 11) {
        const path = join(folder, `${call}-${at}.touchline`)
        copyFileSync(old, path)
        const { said } = await injected(`${call}:signal=KILL:when=${at}`, [bundle.script, path, '0'])
        // What a crash leaves is read as the app reads it: file and log together.
        const ledger = await openLedger(path)
        expect(ledger.records.all('touchpoint'), `${call} ${at}`).toHaveLength(9)
        expect(ledger.check(), `${call} ${at}`).toEqual([])
        await ledger.close()
        const db = new Sqlite(path, { readonly: true })
        seen.add(db.pragma('user_version', { simple: true }) as number)
        db.close()
        for (const end of ['', '-wal', '.version-1.backup', '.version-2.backup']) rmSync(path + end, { force: true })
        if (said.includes('closed')) break
        points++
      }
    expect([...seen]).toEqual([newest])
    expect(points).toBeGreaterThan(3)
    shown('a migration', `${points} kills at every write: opens whole afterwards, each step all or nothing`)
  },
)

test.runIf(!hasStrace)('is skipped without strace', () => {
  shown('a migration', 'skipped: there is no strace on this machine')
})
