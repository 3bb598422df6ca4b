import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Bundle, bundled } from '../support/bundle.ts'
import { long, shown } from '../support/promise.ts'
import { hasStrace, injected } from '../support/traced.ts'

let folder: string
let bundle: Bundle
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'touchline-whole-'))
  bundle = await bundled('wholeWriter')
})
afterAll(() => {
  rmSync(folder, { recursive: true })
  bundle.remove()
})

test.skipIf(!hasStrace)(
  'leaves a file as it was or whole when the writing process is killed at any call',
  { timeout: 600_000 },
  async () => {
    const path = join(folder, 'plan.docx')
    let points = 0
    // Node itself opens, writes and closes much before it comes to the export.
    for (const call of ['openat', 'write', 'fsync', 'rename', 'close'])
      for (let at = 1; ; at += long ? 1 : call === 'rename' || call === 'fsync' ? 1 : 40) {
        writeFileSync(path, 'what was there before')
        const { said } = await injected(`${call}:signal=KILL:when=${at}`, [bundle.script, path])
        expect(existsSync(path)).toBe(true)
        const now = readFileSync(path, 'utf8')
        expect(now === 'what was there before' || now === 'new '.repeat(100_000), `${call} ${at}: ${now.length}`).toBe(
          true,
        )
        points++
        if (said.includes('done')) break
      }
    // Parts that a kill left behind are hidden files, never under the chosen name.
    expect(readdirSync(folder).filter((name) => !name.startsWith('.'))).toEqual(['plan.docx'])
    shown('exports', `killed at every call while writing: ${points} points, whole or as before each time`)
  },
)

test.runIf(!hasStrace)('is skipped without strace', () => {
  shown('exports', 'killed at every call: skipped, there is no strace on this machine')
})
