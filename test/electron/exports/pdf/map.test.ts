import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { run } from '../../../../electron/cli.ts'
import { renderMapPdf } from '../../../../electron/exports/pdf/map/index.ts'
import { parse } from '../../../../electron/exports/pdf/map/parse.ts'
import { drawMaps } from '../../../../electron/exports/svg/index.ts'
import { orientations, pagesFor, paperNames, papers, type Sheets } from '../../../../shared/documents/sheets.ts'
import { apply } from '../../../../shared/edits/apply.ts'
import { update } from '../../../../shared/edits/edit.ts'
import { usualOptions } from '../../../../shared/exporting.ts'
import { sampleRecords } from '../../../fixtures/sample.ts'

const folder = mkdtempSync(join(tmpdir(), 'touchline-map-pdf-'))
afterAll(() => rmSync(folder, { recursive: true }))

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
/** Every page's size in mm, as the file says it. */
const sizes = (bytes: Uint8Array): number[][] =>
  [...latin(bytes).matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, ...points]) =>
    points.map((point) => (Number(point) * 25.4) / 72),
  )
const pdf = (sheets?: Sheets, records = sampleRecords()) =>
  renderMapPdf({ view: records, photo: () => undefined, options: { ...usualOptions, sheets } })
/** What pages are drawn with, inflated. */
const streams = (bytes: Uint8Array): string[] =>
  [...latin(bytes).matchAll(/stream\n([\s\S]*?)\nendstream/g)].flatMap(([, body]) => {
    try {
      return [inflateSync(Buffer.from(body!, 'latin1')).toString('latin1')]
    } catch {
      return []
    }
  })

test('is exactly as large as the paper, to 0.1 mm, A4 to A0, both ways round', async () => {
  for (const paper of paperNames)
    for (const orientation of orientations) {
      const found = sizes(await pdf({ paper, orientation, tiled: false }))
      expect(found).toHaveLength(1)
      const { width, height } = papers[paper]
      const [wide, high] = orientation === 'portrait' ? [width, height] : [height, width]
      expect(Math.abs(found[0]![0]! - wide)).toBeLessThan(0.1)
      expect(Math.abs(found[0]![1]! - high)).toBeLessThan(0.1)
    }
})

test('makes a poster of sheets of A4 with crop marks and the name of each', async () => {
  const bytes = await pdf({ paper: 'A2', orientation: 'landscape', tiled: true })
  const plan = pagesFor({ paper: 'A2', orientation: 'landscape', tiled: true })
  const found = sizes(bytes)
  expect(found).toHaveLength(plan.pages.length)
  expect(plan.pages.length).toBeGreaterThan(3)
  for (const [wide, high] of found) {
    expect(Math.abs(wide! - plan.page.width)).toBeLessThan(0.1)
    expect(Math.abs(high! - plan.page.height)).toBeLessThan(0.1)
  }
  const drawn = streams(bytes).filter((one) => one.includes(' re\nW n'))
  expect(drawn).toHaveLength(plan.pages.length)
  // A cut mark at the top left corner: from 1.5 mm outside the corner 6 mm further up.
  for (const one of drawn) expect(one).toMatch(/10 8\.5 m\n10 2\.5 l/)
})

test('has words as text in embedded fonts, and no picture', async () => {
  const bytes = await pdf()
  const text = latin(bytes)
  expect(text.match(/\/FontFile2 /g)).toHaveLength(2)
  expect(text).toMatch(/\/BaseFont \/[A-Z]{6}\+NotoSans/)
  expect(text).not.toContain('/Subtype /Image')
})

test('draws only what it knows of the drawing, and draws whatever people write', async () => {
  const records = sampleRecords()
  const touchpoint = records.all('touchpoint')[0]!
  apply(records, [update('touchpoint', touchpoint, { title: '<b>&amp; "50%" – 中文 \u0007\ud83d\ude00' })!])
  const { svg } = drawMaps(records)
  const names = new Set<string>()
  const visit = (elements: ReturnType<typeof parse>) => {
    for (const { name, children } of elements) {
      names.add(name)
      visit(children)
    }
  }
  visit(parse(svg))
  expect([...names].sort()).toEqual(['circle', 'g', 'path', 'rect', 'svg', 'text', 'title'])
  const texts: string[] = []
  const collect = (elements: ReturnType<typeof parse>) => {
    for (const { text, children } of elements) {
      texts.push(text)
      collect(children)
    }
  }
  collect(parse(svg))
  expect(texts.filter((text) => text.startsWith('<b>&amp; "50%"'))).toHaveLength(1)
  expect(sizes(await pdf(undefined, records))).toHaveLength(1)
})

test('is written from a terminal, and other formats take no paper', async () => {
  const file = join(folder, 'a.touchline')
  const out = join(folder, 'map.pdf')
  expect(await run(['new', file, '--sample'])).toBe(0)
  expect(await run(['export', file, '--format', 'map-pdf', '--paper', 'A0', '--tiled', '--out', out])).toBe(0)
  expect(sizes(readFileSync(out))).toHaveLength(25)
  expect(await run(['export', file, '--format', 'map-pdf', '--paper', 'B5', '--out', out])).toBe(2)
  expect(await run(['export', file, '--format', 'svg', '--tiled', '--out', out])).toBe(2)
})

test('is read by another program, which finds the words', async ({ skip }) => {
  const out = join(folder, 'one.pdf')
  expect(await run(['export', join(folder, 'a.touchline'), '--format', 'map-pdf', '--out', out])).toBe(0)
  let words: string
  try {
    words = execFileSync('pdftotext', [out, '-'], { encoding: 'utf8' })
  } catch {
    return skip('pdftotext is not installed here')
  }
  for (const title of ['Second call to cancel', 'Promotion ends', 'Alternative', '−2']) expect(words).toContain(title)
})
