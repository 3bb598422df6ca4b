import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openLedger } from '../../electron/ledger/file.ts'
import { newest } from '../../electron/ledger/migrations/index.ts'
import { fixtures } from '../electron/ledger/migrations/fixture.ts'
import { type Bundle, bundled } from '../support/bundle.ts'
import { dumpOf } from '../support/dump.ts'
import { long, shown } from '../support/promise.ts'
import { hasStrace, injected } from '../support/traced.ts'

const fixture = fixtures()

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

const calls = ['pwrite64', 'fdatasync', 'fsync', 'ftruncate', 'unlink']
/** What a process met at one call: its end, or that call and every later one of its kind failing, the two ways in turns. */
const faults = ['signal=KILL', 'error=ENOSPC', 'error=EIO'] as const
const first = { 'signal=KILL': 1, 'error=ENOSPC': 1, 'error=EIO': 3 }
const step = { 'signal=KILL': 1, 'error=ENOSPC': 4, 'error=EIO': 4 }
const versions = Array.from({ length: newest - 1 }, (_, n) => n + 1)
const ends = ['', '-wal']

/** What lies on the disk, read in a copy, so that to look at it changes nothing. */
function held(path: string): string {
  const look = join(folder, 'look')
  mkdirSync(look, { recursive: true })
  try {
    for (const end of ends) if (existsSync(path + end)) copyFileSync(path + end, join(look, `copy${end}`))
    return dumpOf(join(look, 'copy'))
  } finally {
    rmSync(look, { recursive: true })
  }
}

// In the short form each version meets one of the faults.
for (const fault of faults)
  test.skipIf(!hasStrace).each(versions.filter((version) => long || version % faults.length === faults.indexOf(fault)))(
    `of a file of version %i is all or nothing with ${fault} at any write`,
    { timeout: 1_200_000 },
    async (version) => {
      const before = fixture(version)
      const old = held(before)
      const migrated = fixture(version)
      await (await openLedger(migrated)).close()
      const wanted = held(migrated)
      expect(old).not.toBe(wanted)
      const found = { old: 0, new: 0 }
      let points = 0
      for (const call of calls.filter((_, i) => long || i % faults.length === faults.indexOf(fault)))
        for (let at = long ? first[fault] : 1; ; at += long ? step[fault] : 127) {
          const what = `version ${version}, ${fault} at ${call} ${at}`
          const path = join(folder, `${call}-${at}.touchline`)
          const backup = `${path}.version-${version}.backup`
          copyFileSync(before, path)
          const later = fault === 'signal=KILL' ? '' : '+'
          const { said } = await injected(`${call}:${fault}:when=${at}${later}`, [bundle.script, path, '0'])
          const now = held(path)
          expect([old, wanted], what).toContain(now)
          const done = now === wanted
          found[done ? 'new' : 'old']++
          if (done) expect(held(backup), what).toBe(old)
          // What it said to whom it refused: never that the file is damaged.
          expect(said, what).not.toMatch(/refused (?!file\.cannotWrite)/)
          const ledger = await openLedger(path)
          expect(ledger.records.all('touchpoint'), what).toHaveLength(9)
          expect(ledger.check(), what).toEqual([])
          await ledger.close()
          expect(held(path), what).toBe(wanted)
          for (const end of [...ends, `.version-${version}.backup`]) rmSync(path + end, { force: true })
          if (said.includes('closed') && !said.includes('refused')) break
          points++
        }
      expect(found.old, 'some were stopped before').toBeGreaterThan(0)
      shown(
        'migration',
        `version ${version}, ${fault} at every ${step[fault] > 1 ? 'fourth ' : ''}write: ${points} points, ${found.old} old, ${found.new} new, none between`,
      )
    },
  )

test.runIf(!hasStrace)('is skipped without strace', () => {
  shown('migration', 'skipped: there is no strace on this machine')
})
