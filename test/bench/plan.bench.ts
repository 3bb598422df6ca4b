// The plan of 1,000 opportunities in a real Chromium: how long each of its views takes to be seen, how evenly the table
// scrolls, and how long a key takes from being pressed to its effect being painted. `--count=N`. Exits 1 where a view
// takes a second or more, a frame of scrolling 50 ms or more at the 95th percentile, or an edit 100 ms or more.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { buildRenderer, pages } from '../../build/renderer.ts'
import { startHost } from '../../electron/host/host.ts'
import { serve } from '../../electron/host/http.ts'
import { createLedger } from '../../electron/ledger/file.ts'
import type { Change, Intent } from '../../shared/edits/edit.ts'
import { create } from '../../shared/edits/edit.ts'
import { opportunityStatuses } from '../../shared/records/opportunity.ts'
import { launch } from '../e2e/support/chromium.ts'
import { generateEngagement, seeded } from '../fixtures/generate.ts'

const count = Number(process.argv.find((word) => word.startsWith('--count='))?.split('=')[1] ?? 1_000)
const limits = { view: 1_000, frame: 50, edit: 100 }

/** The generated engagement with opportunities that differ: owners, days over two years, statuses, some dependencies. */
function plannedEngagement(): Intent {
  const random = seeded(7)
  const upTo = (most: number) => Math.floor(random() * most)
  const { changes, ...intent } = generateEngagement(count)
  const varied = changes.map((change): Change => {
    if (change.type !== 'opportunity') return change
    const day = new Date(Date.UTC(2026, 9, 1 + upTo(730))).toISOString().slice(0, 10)
    const values = {
      ...{ title: `Opportunity ${change.id}`, impact: 1 + upTo(5), effort: 1 + upTo(5), owner: `Owner ${upTo(15)}` },
      ...{ due: random() < 0.1 ? null : day, status: opportunityStatuses[upTo(5)] },
    }
    return { ...change, to: { ...change.to, ...values } }
  })
  for (let n = 2; n <= count; n += 20)
    varied.push(create('dependency', { opportunity: `opportunity-${n}`, needs: `opportunity-${n - 1}` }))
  return { ...intent, changes: varied }
}

const at = (times: number[], part: number) =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))]!
const ms = (value: number) => `${value.toFixed(1)} ms`

/** From pressing a view's button to the frame in which `ready` is there. */
const switchTo = (page: Page, button: string, ready: string): Promise<number> =>
  page.evaluate(
    async ([name, selector]) => {
      const buttons = [...document.querySelectorAll<HTMLElement>('button')]
      const start = performance.now()
      buttons.find((one) => one.textContent === name)!.click()
      while (!document.querySelector(selector!)) await new Promise(requestAnimationFrame)
      await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted, 0)))
      return performance.now() - start
    },
    [button, ready],
  )

/** Frame times while the table is scrolled from the top to the end, 90 pixels a frame. */
const scroll = (page: Page): Promise<number[]> =>
  page.evaluate(async () => {
    const element = document.querySelector<HTMLElement>('.pt')!
    const frames: number[] = []
    let last = await new Promise<number>(requestAnimationFrame)
    while (element.scrollTop + element.clientHeight < element.scrollHeight - 1 && frames.length < 600) {
      element.scrollTop += 90
      const now = await new Promise<number>(requestAnimationFrame)
      frames.push(now - last)
      last = now
    }
    element.scrollTop = 0
    return frames
  })

/** Presses keys where the focus is; for each, from its event until the next frame is painted. */
async function press(page: Page, keys: readonly string[]): Promise<number[]> {
  await page.evaluate(() => {
    const state = window as unknown as { found?: number[] }
    if (!state.found)
      window.addEventListener(
        'keydown',
        ({ timeStamp }) =>
          requestAnimationFrame(() => setTimeout(() => state.found!.push(performance.now() - timeStamp), 0)),
        true,
      )
    state.found = []
  })
  for (let n = 0; n < 60; n++) {
    await page.keyboard.press(keys[n % keys.length]!)
    await page.waitForTimeout(60)
  }
  return page.evaluate(() => (window as unknown as { found: number[] }).found)
}

const folder = mkdtempSync(join(tmpdir(), 'touchline-plan-bench-'))
let failed = false
try {
  await buildRenderer()
  const path = join(folder, 'plan.touchline')
  await (await createLedger(path, plannedEngagement())).close()
  const host = startHost({ dataFolder: join(folder, 'data'), filesFolder: folder, native: null, opening: path })
  const served = await serve({ host, pages })
  const browser = await launch()
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await page.goto(served.link)
  await page.locator('.map-card').first().waitFor()

  const views = [
    ['Plan', '.pt-body .pt-row', 'the table, first'],
    ['Board', '.board-card', 'the board'],
    ['Matrix', '.matrix-plane .plan-chip', 'the matrix'],
    ['Time line', '.timeline-days .plan-chip', 'the time line'],
    ['What I own', '.owner-line', 'what each owner owns'],
    ['Table', '.pt-body .pt-row', 'the table, again'],
  ] as const
  console.log(`${count.toLocaleString('en')} opportunities, 1280 x 800`)
  for (const [button, ready, name] of views) {
    const took = await switchTo(page, button, ready)
    failed ||= took >= limits.view
    console.log(`${name.padEnd(24)} seen after ${ms(took)}`)
  }
  const frames = await scroll(page)
  failed ||= at(frames, 0.95) >= limits.frame
  console.log(
    `scrolling the table      ${frames.length} frames: median ${ms(at(frames, 0.5))}, p95 ${ms(at(frames, 0.95))}, longest ${ms(Math.max(...frames))}`,
  )
  await page.locator('.pt-body .pt-row').nth(4).getByRole('gridcell').nth(1).click()
  const idle = await press(page, ['Shift'])
  const edits = await press(page, ['1', '2', '3', '4', '5'])
  failed ||= at(edits, 0.95) >= limits.edit
  console.log(
    `a figure typed           ${edits.length} edits: median ${ms(at(edits, 0.5))}, p95 ${ms(at(edits, 0.95))} from the key to the painted table`,
  )
  console.log(
    `a key that does nothing  median ${ms(at(idle, 0.5))}, p95 ${ms(at(idle, 0.95))}: what this machine takes now`,
  )
  await browser.close()
  await served.close()
  await host.engagements.closeAll()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exitCode = failed ? 1 : 0
