// Sixty guests who send as fast as the room takes it, beside an owner who types: how long a key takes to be painted, alone
// and with them, in turns of one run. Then whether every edit is there once, and what the host's memory did.
// `--minutes=10` for the whole of it; 30 s otherwise. Exits 1 where the owner's key takes 1.5 times as long or an edit is
// lost or doubled, or where memory grows.
import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { constants, setPriority, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { buildRenderer, pages } from '../../build/renderer.ts'
import { createLedger, openLedger } from '../../electron/ledger/file.ts'
import { launch } from '../e2e/support/chromium.ts'
import { setupOf } from '../support/exercises.ts'
import { largeEngagement } from './large.ts'
import { install } from './map/probe.ts'
import { Owner } from './room/owner.ts'

const minutes = Number(/--minutes=([\d.]+)/.exec(process.argv.join(' '))?.[1] ?? 0.5)
const limit = 1.5
const folder = mkdtempSync(join(tmpdir(), 'touchline-bench-'))
const script = (name: string) => fileURLToPath(new URL(`./room/${name}.ts`, import.meta.url))
const part = (times: number[], share: number) => times.toSorted((a, b) => a - b)[Math.floor(times.length * share)]!
const ms = (value: number) => `${value.toFixed(1)} ms`

const said = <T>(child: ChildProcess, key: string): Promise<T> =>
  new Promise((done) => {
    const hear = (message: unknown) => {
      if (!(key in (message as object))) return
      child.off('message', hear)
      done((message as Record<string, T>)[key]!)
    }
    child.on('message', hear)
  })
const memoryOf = (child: ChildProcess): Promise<number> => {
  const told = said<number>(child, 'memory')
  child.send('memory')
  return told
}

/** Types into the inspector for a while; milliseconds from each key to the painted frame. */
async function type(page: Page, time: number): Promise<number[]> {
  await page.evaluate(() => window.probe.listen('keydown'))
  const until = Date.now() + time
  for (let n = 0; Date.now() < until; n++) {
    await page.keyboard.press(n % 40 === 39 ? 'Space' : 'abcdefghij'[n % 10]!)
    await page.waitForTimeout(60)
  }
  await page.waitForTimeout(200)
  return page.evaluate(() => window.probe.latencies())
}

let failed = false
const children: ChildProcess[] = []
try {
  await buildRenderer()
  const path = join(folder, 'room.touchline')
  await (await createLedger(path, largeEngagement(100, 200))).close()
  const host = fork(script('host'), [folder, path, pages])
  children.push(host)
  const link = await said<string>(host, 'link')
  const browser = await launch()
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await page.addInitScript(install)
  await page.goto(link)
  await page.locator('.map-card').first().click()
  await page.getByRole('textbox', { name: 'Is' }).or(page.locator('textarea')).first().click()

  const owner = await Owner.open(link)
  const { origin, secret, exercise } = await owner.room(setupOf('collect', { collects: 'story', minutes: 60 }))
  const guests = fork(script('guests'), [origin, secret, exercise])
  children.push(guests)
  // In a workshop they are other machines: here they get what nobody else wants of this one.
  setPriority(guests.pid!, constants.priority.PRIORITY_LOW)
  const ids = await said<string[]>(guests, 'guests')
  for (const [i, guest] of ids.entries())
    if (i < 20) await owner.call('setRole', { guest, role: i < 15 ? 'contributor' : 'viewer' })

  await type(page, 3_000)
  const before = await type(page, 8_000)
  const counted = said<{ given: number; edits: number; words: string[]; told: number; failed: number }>(
    guests,
    'counts',
  )
  guests.send('go')
  await page.waitForTimeout(3_000)
  const loaded: number[] = []
  const memory: number[] = []
  const end = Date.now() + minutes * 60_000
  while (Date.now() < end) {
    loaded.push(...(await type(page, Math.min(8_000, end - Date.now()))))
    memory.push(await memoryOf(host))
  }
  guests.send('stop')
  const { given, edits, words, told, failed: refused } = await counted
  await page.waitForTimeout(1_000)
  const alone = [...before, ...(await type(page, 8_000))]
  await page.waitForTimeout(1_500)
  owner.close()
  await browser.close()
  const gone = new Promise((done) => host.once('exit', done))
  for (const child of children.splice(0)) child.disconnect()
  await gone

  const ledger = await openLedger(path)
  const kept = new Map<string, number>()
  for (const { word } of ledger.records.all('term')) kept.set(word, (kept.get(word) ?? 0) + 1)
  const lost = words.filter((word) => !kept.has(word)).length
  const doubled = [...kept.values()].filter((many) => many > 1).length
  await ledger.close()

  const ratios = [0.5, 0.95].map((share) => part(loaded, share) / part(alone, share))
  const half = memory.slice(Math.floor(memory.length / 2))
  const growth = half.length > 1 ? half.at(-1)! / half[0]! : 1
  failed = ratios[0]! >= limit || lost > 0 || doubled > 0 || growth > 1.25 || refused > 0
  console.log(
    `60 guests, ${minutes} min: ${given} entries (${Math.round(given / minutes / 60)}/s), ${edits} edits (${Math.round(edits / minutes / 60)}/s), ${told} messages to guests' pages, ${refused} refused`,
  )
  console.log(
    `owner's key to paint     alone ${ms(part(alone, 0.5))} (p95 ${ms(part(alone, 0.95))})   with guests ${ms(part(loaded, 0.5))} (p95 ${ms(part(loaded, 0.95))})   ratio ${ratios[0]!.toFixed(2)} (p95 ${ratios[1]!.toFixed(2)})`,
  )
  console.log(`edits                    ${words.length} counted: ${lost} lost, ${doubled} doubled`)
  console.log(
    `memory of the host       ${memory
      .map((bytes) => Math.round(bytes / 1e6))
      .filter((_, i) => i % Math.ceil(memory.length / 8) === 0)
      .join(', ')} MB; second half ${growth.toFixed(2)}`,
  )
} finally {
  for (const child of children) child.kill()
  rmSync(folder, { recursive: true, force: true })
}
process.exitCode = failed ? 1 : 0
