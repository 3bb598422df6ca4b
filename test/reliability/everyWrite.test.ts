import { spawn } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLedger, openLedger } from '../../electron/ledger/file.ts'
import { blank } from '../../shared/edits/engagement.ts'
import { type Bundle, bundled, shortLived } from '../support/bundle.ts'
import { long, shown } from '../support/promise.ts'
import { hasStrace, injected, type Traced } from '../support/traced.ts'

// Every call that changes a file or makes it last, one after the other, is the last one of a process, or fails.
const calls = ['pwrite64', 'fdatasync', 'fsync', 'ftruncate', 'unlink'] as const
const edits = 3
let folder: string
let bundle: Bundle
/** Files to begin with, the edit that each ends with: a new one, and one that a killed process left with its log. */
let fresh: string
let crashed: string
let least: number

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'touchline-every-write-'))
  bundle = await bundled('committer')
  fresh = join(folder, 'fresh.touchline')
  await (await createLedger(fresh, blank('Every write'))).close()
  crashed = join(folder, 'crashed.touchline')
  copyFileSync(fresh, crashed)
  least = await killedAt(crashed, 30)
  expect(statSync(`${crashed}-wal`).size).toBeGreaterThan(10_000)
})
afterAll(() => {
  rmSync(folder, { recursive: true })
  bundle.remove()
})

/** Lets a process commit until it has kept so many edits, and kills it; the last that it acknowledged. */
function killedAt(path: string, edits: number): Promise<number> {
  const child = spawn(process.execPath, [...shortLived, bundle.script, path], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
    if (said.includes(`kept ${edits}\n`)) child.kill('SIGKILL')
  })
  return new Promise((done) => child.once('close', () => done(kept({ said, words: '', killed: true, code: null }))))
}

const kept = ({ said }: Traced) => Math.max(1, ...[...said.matchAll(/^kept (\d+)$/gm)].map((match) => Number(match[1])))

async function run(name: string, inject: string, from: string): Promise<{ path: string; run: Traced }> {
  const path = join(folder, `${name}.touchline`)
  copyFileSync(from, path)
  if (from === crashed) copyFileSync(`${from}-wal`, `${path}-wal`)
  return {
    path,
    run: await injected(inject, [bundle.script, path, String(edits)]),
  }
}

async function holds(path: string, least: number, what: string): Promise<void> {
  const ledger = await openLedger(path)
  try {
    expect(ledger.seq, what).toBeGreaterThanOrEqual(least)
    expect(ledger.check(), what).toEqual([])
  } finally {
    await ledger.close()
    for (const end of ['', '-wal']) rmSync(path + end, { force: true })
  }
}

test.skipIf(!hasStrace).each(['at work', 'while it recovers from the last kill'])(
  'loses nothing acknowledged when killed %s at any single write or sync',
  { timeout: 1_200_000 },
  async (when) => {
    const from = when === 'at work' ? fresh : crashed
    let points = 0
    for (const call of calls)
      for (let at = 1; long || at === 1 || call === 'pwrite64'; at += long ? 1 : 20) {
        const { path, run: done } = await run(`${call}-${at}`, `${call}:signal=KILL:when=${at}`, from)
        const whole = done.said.includes('closed')
        await holds(path, Math.max(kept(done), from === crashed ? least : 1), `${when}, ${call} ${at}`)
        if (whole) break
        points++
      }
    // At least one in each kind of call.
    expect(points).toBeGreaterThanOrEqual(calls.length)
    shown('kill', `${when}, at every single write and sync: ${points} points, 0 lost`)
  },
)

for (const error of ['ENOSPC', 'EIO'] as const)
  test.skipIf(!hasStrace)(
    `keeps the last good state when a write fails with ${error}, and says so`,
    { timeout: 1_200_000 },
    async () => {
      let points = 0
      let refusals = 0
      for (const call of calls.slice(0, 3))
        for (let at = 1; long || at === 1; at++) {
          // From this call on, each one fails.
          const { path, run: done } = await run(`${error}-${call}-${at}`, `${call}:error=${error}:when=${at}+`, fresh)
          refusals += done.said.includes('refused file.') ? 1 : 0
          expect(done.said, `${call} ${at}`).not.toMatch(/refused (?!file\.(cannotWrite|damaged))/)
          expect(existsSync(path)).toBe(true)
          await holds(path, kept(done), `${error} ${call} ${at}`)
          if (kept(done) === edits + 1 && !done.said.includes('refused')) break
          points++
        }
      expect(refusals).toBeGreaterThan(0)
      shown('disk', `edits, ${error} at every write: ${points} points, 0 lost, ${refusals} refused in words`)
    },
  )

test.runIf(!hasStrace)('is skipped without strace', () => {
  for (const promise of ['kill', 'disk'] as const)
    shown(promise, 'at every single write: skipped, there is no strace on this machine')
})
