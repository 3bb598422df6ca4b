import type { Browser, CDPSession, Page } from '@playwright/test'
import { install } from './probe.ts'

/** One page to be measured: Touchline, plain React Flow, or a bare canvas. */
export type Subject = {
  name: 'touchline' | 'react flow' | 'canvas'
  url: string
  /** What must be there before the map can be complete. */
  ready: string
  /** The button that shows the whole map. */
  fit: string
  /** Where to take hold of a card, in client pixels; null: of the first element that is `card`. */
  card: string | null
  /** Brings the text field of the inspector up and into the focus. */
  toField(page: Page): Promise<void>
}

/** Milliseconds, and MB of the JavaScript heap after a collection. */
export type Figures = {
  visible: number
  heap: number
  near: number[]
  far: number[]
  zoom: number[]
  fit: number
  drag: number[]
  key: number[]
}

const viewport = { width: 1280, height: 800 }

/** Opens one subject in a context of its own and measures it from the first byte to the last key. */
export async function measure(browser: Browser, subject: Subject): Promise<Figures & { pane: string }> {
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce' })
  const page = await context.newPage()
  try {
    await page.addInitScript(install)
    const cdp = await context.newCDPSession(page)
    await page.goto(subject.url, { waitUntil: 'commit' })
    await page.locator(subject.ready).first().waitFor({ state: 'attached', timeout: 120_000 })
    const visible = await whenQuiet(page)
    const heap = await heapOf(cdp)
    const pane = await page.evaluate(() => {
      const { width, height } = document.querySelector('.map-pane, .react-flow, #canvas')!.getBoundingClientRect()
      return `${Math.round(width)}x${Math.round(height)}`
    })
    const drag = await dragging(page, subject)
    await subject.toField(page)
    const key = await typing(page)
    const near = await page.evaluate(() => window.probe.frames('pan'))
    const zoom = await page.evaluate(() => window.probe.frames('zoom'))
    const fit = await page.evaluate((selector) => window.probe.click(selector), subject.fit)
    await page.evaluate(() => window.probe.zoom(1.6))
    const far = await page.evaluate(() => window.probe.frames('pan'))
    return { visible, heap, near, far, zoom, fit, drag, key, pane }
  } finally {
    await context.close()
  }
}

/** The heap of a page that only holds the records, in MB. */
export async function dataHeap(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext()
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await page.goto(url)
  await page.getByText('held').waitFor()
  const heap = await heapOf(cdp)
  await context.close()
  return heap
}

async function whenQuiet(page: Page): Promise<number> {
  await page.waitForFunction(
    () => {
      const { changed, painted } = window.probe
      return painted >= changed && changed > 0 && performance.now() - changed > 800
    },
    undefined,
    { timeout: 120_000, polling: 200 },
  )
  return page.evaluate(() => window.probe.painted)
}

async function heapOf(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.enable')
  for (let i = 0; i < 2; i++) await cdp.send('HeapProfiler.collectGarbage')
  const { usedSize } = await cdp.send('Runtime.getHeapUsage')
  await cdp.send('HeapProfiler.disable')
  return usedSize / 1e6
}

async function dragging(page: Page, { card }: Subject): Promise<number[]> {
  const box = card === null ? { x: 20, y: 12 } : (await page.locator(card).first().boundingBox())!
  const from = { x: box.x + 60, y: box.y + 18 }
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + 20, from.y + 10, { steps: 3 })
  await page.evaluate(() => window.probe.listen('pointermove'))
  const until = Date.now() + 6_000
  for (let i = 0; i < 40 && Date.now() < until; i++) {
    await page.mouse.move(from.x + 20 + i * 4, from.y + 10 + i * 3)
    await page.waitForTimeout(24)
  }
  await page.waitForTimeout(150)
  const found = await page.evaluate(() => window.probe.latencies())
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await page.waitForTimeout(200)
  return found
}

async function typing(page: Page): Promise<number[]> {
  await page.evaluate(() => window.probe.listen('keydown'))
  const until = Date.now() + 6_000
  for (const letter of 'They wait until somebody finds the time and call') {
    if (Date.now() > until) break
    await page.keyboard.press(letter === ' ' ? 'Space' : letter)
    await page.waitForTimeout(24)
  }
  await page.waitForTimeout(150)
  return page.evaluate(() => window.probe.latencies())
}
