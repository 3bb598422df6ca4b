// The map beside plain React Flow with a memoised card of the same content, and beside a bare canvas, in one browser and
// one run. `--quick`: one run of 100 and 500 cards. `--runs=N --sizes=100,500`. Exits 1 where a target is missed (see
// README.md beside this file); a quick run only says so.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildRenderer, pages } from '../../build/renderer.ts'
import { startHost } from '../../electron/host/host.ts'
import { serve } from '../../electron/host/http.ts'
import { createLedger } from '../../electron/ledger/file.ts'
import { launch } from '../e2e/support/chromium.ts'
import { generateEngagement } from '../fixtures/generate.ts'
import { dataHeap, type Figures, measure, type Subject } from './map/measure.ts'
import { buildPlain, servePlain } from './map/pages.ts'
import { heading, line, medians, type Row, ratios, stolen } from './map/report.ts'
import { verdicts } from './map/targets.ts'

const option = (name: string) => process.argv.find((word) => word.startsWith(`--${name}=`))?.split('=')[1]
const quick = process.argv.includes('--quick')
const runs = Number(option('runs') ?? (quick ? 1 : 5))
const sizes = (option('sizes') ?? (quick ? '100,500' : '100,500,2000,5000')).split(',').map(Number)
const folder = mkdtempSync(join(tmpdir(), 'touchline-map-bench-'))

const before = stolen()
await buildRenderer()
await buildPlain()
const plain = await servePlain(sizes)
const rows = new Map<number, Record<Subject['name'], Row> & { data: number }>()
console.log(`Milliseconds; frames as mean/p95, latencies as median/p95; medians of ${runs} run(s), 1280 x 800.`)
try {
  for (const size of sizes) {
    const path = join(folder, `${size}.touchline`)
    await (await createLedger(path, generateEngagement(size))).close()
    const found: Record<Subject['name'], Figures[]> = { touchline: [], 'react flow': [], canvas: [] }
    let pane = '760x540'
    let data = 0
    for (let run = 0; run < runs; run++) {
      const host = startHost({ dataFolder: join(folder, 'data'), filesFolder: folder, native: null, opening: path })
      const served = await serve({ host, pages })
      const browser = await launch()
      const subject = (name: 'react flow' | 'canvas'): Subject => ({
        name,
        url: `${plain.origin}/${name === 'canvas' ? 'canvas' : 'index'}.html#${size},${pane}`,
        ready: name === 'canvas' ? '#canvas' : '.react-flow__node',
        fit: '#fit',
        card: name === 'canvas' ? null : '.react-flow__node',
        toField: (page) => page.locator('#field').focus(),
      })
      const touchline: Subject = {
        name: 'touchline',
        url: served.link,
        ready: '.map-card',
        fit: '[aria-label="The whole map"]',
        card: '.map-card',
        toField: async (page) => {
          await page.locator('.map-card').first().click()
          await page.locator('.inspector-contrast textarea').first().focus()
        },
      }
      const own = await measure(browser, touchline)
      pane = own.pane
      found.touchline.push(own)
      found['react flow'].push(await measure(browser, subject('react flow')))
      found.canvas.push(await measure(browser, subject('canvas')))
      if (run === 0) data = await dataHeap(browser, `${plain.origin}/data.html#${size}`)
      await browser.close()
      await served.close()
      await host.engagements.closeAll()
    }
    const row = Object.fromEntries(Object.entries(found).map(([name, list]) => [name, medians(list)]))
    rows.set(size, { ...(row as Record<Subject['name'], Row>), data })
    console.log(`\n${size.toLocaleString('en')} touchpoints in ${pane}; their records alone hold ${data.toFixed(1)} MB`)
    console.log(heading)
    for (const [name, one] of Object.entries(row)) console.log(line(name, one))
    console.log(ratios(row.touchline!, row['react flow']!))
  }
} finally {
  plain.close()
  rmSync(folder, { recursive: true, force: true })
}
const taken = stolen()
if (before && taken) {
  const share = (taken.stolen - before.stolen) / Math.max(1, taken.all - before.all)
  console.log(`\nOther machines on this host took ${(100 * share).toFixed(0)} % of the processors meanwhile.`)
}
console.log('')
const missed = verdicts(rows).filter(({ words, met }) => {
  console.log(`${met ? 'met   ' : 'missed'} ${words}`)
  return !met
})
process.exitCode = missed.length && !quick ? 1 : 0
