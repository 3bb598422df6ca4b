import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLedger, openLedger } from '../../electron/ledger/file.ts'
import { blank } from '../../shared/edits/engagement.ts'
import { type Bundle, bundled, shortLived } from '../support/bundle.ts'
import { shown, times } from '../support/promise.ts'
import { chance } from '../support/random.ts'

/** Four files, a quarter of the kills each, two at once: the processes start on both cores. */
const kills = times(100, 2_000) / 4

let folder: string
let bundle: Bundle

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'touchline-killed-'))
  bundle = await bundled('committer')
  // Which is written by a process that ends, and read by all that are killed.
  const path = join(folder, 'first.touchline')
  await (await createLedger(path, blank('First'))).close()
  execFileSync(process.execPath, [bundle.script, path, '0'], { env: cached() })
})
afterAll(() => {
  rmSync(folder, { recursive: true })
  bundle.remove()
})

type Run = { opened: number | null; kept: number; words: string }

/** With what Node compiled of the script before: a tenth of what a start takes. */
const cached = () => ({ ...process.env, NODE_OPTIONS: '', NODE_COMPILE_CACHE: join(folder, 'compiled') })

/**
 * Lets a process commit, kills it `wait` ms after so many answers (0: after its start, 1: when it has opened the file, 2: when
 * it has kept an edit), and reads what it said.
 */
function run(path: string, wait: number, after: 0 | 1 | 2): Promise<Run> {
  const child = spawn(process.execPath, [...shortLived, bundle.script, path], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: cached(),
  })
  return new Promise((resolve, reject) => {
    let said = ''
    let words = ''
    let armed = false
    const arm = () => {
      if (armed || said.split('\n').length <= after) return
      setTimeout(() => child.kill('SIGKILL'), wait)
      armed = true
    }
    arm()
    child.stdout.setEncoding('utf8').on('data', (text) => {
      said += text
      arm()
    })
    child.stderr.setEncoding('utf8').on('data', (text) => {
      words += text
    })
    child.once('error', reject)
    child.once('close', () => {
      // A line that the kill cut off acknowledges nothing.
      const lines = said.split('\n').slice(0, -1)
      const number = (prefix: string) =>
        lines.filter((line) => line.startsWith(prefix)).map((line) => +line.split(' ')[1]!)
      resolve({ opened: number('opened')[0] ?? null, kept: number('kept').at(-1) ?? 0, words })
    })
  })
}

test('keeps everything acknowledged when its process is killed at any moment', { timeout: 1_800_000 }, async () => {
  const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31))
  const inTurn = async (...files: number[]) => {
    for (const file of files) await killOften(`${file}`, seed + file)
  }
  await Promise.all([inTurn(0, 1), inTurn(2, 3)])
  shown('kill', `${4 * kills} kills, 0 lost`)
})

async function killOften(name: string, seed: number): Promise<void> {
  const rng = chance(seed)
  const path = join(folder, `${name}.touchline`)
  await (await createLedger(path, blank('Killed'))).close()
  let kept = 1
  let crashes = 0
  for (let at = 0; at < kills; at++) {
    // The first one when something is there that could be lost, however slow the machine is.
    const after = at === 0 ? 2 : rng.likely(0.1) ? 0 : 1
    const { opened, kept: now, words } = await run(path, rng.below(after === 0 ? 150 : 25), after)
    expect(words, `seed ${seed}, kill ${at}`).toBe('')
    if (opened !== null) expect(opened, `seed ${seed}, kill ${at}`).toBeGreaterThanOrEqual(kept)
    kept = Math.max(kept, now, opened ?? 0)
    if (existsSync(`${path}-wal`)) crashes++
  }
  expect(crashes).toBeGreaterThan(kills / 2)
  const ledger = await openLedger(path)
  try {
    expect(ledger.seq).toBeGreaterThanOrEqual(kept)
    const numbers = Array.from({ length: ledger.seq - 1 }, (_, index) => index + 2)
    expect(new Set(ledger.records.all('term').map(({ id, word }) => `${id} ${word}`))).toEqual(
      new Set(numbers.map((number) => `n${number} ${number}`)),
    )
    expect(ledger.records.get('engagement', 'engagement')?.note.startsWith(`${ledger.seq} `)).toBe(true)
    expect(ledger.check()).toEqual([])
  } finally {
    await ledger.close()
  }
}
