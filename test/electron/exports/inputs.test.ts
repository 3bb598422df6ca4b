import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Ledger } from '../../../electron/ledger/index.ts'
import { exportFormats } from '../../../shared/protocol.ts'
import { Bench, exported, inputs, recordsOf, written } from '../../support/ledgers.ts'
import { paragraphsOf, sheetsIn } from '../../support/office.ts'
import { pixelsOf } from '../../support/png.ts'
import { allNamed, parseXml, textIn } from '../../support/xml.ts'

const columns = ['Touchpoint', 'Standard', 'Activity', 'Story', 'Cause', 'Opportunity']
const bench = new Bench()
afterAll(() => bench.done())

/** Signs that Markdown escapes, as a reader of Markdown shows them. */
const shown = (markdown: string) => markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1')
const squeezed = (text: string) => text.replace(/\s+/g, '')

describe.each(Object.entries(inputs))('the %s', (name, input) => {
  let ledger: Ledger
  const files = {} as Record<(typeof exportFormats)[number], Uint8Array>
  beforeAll(async () => {
    ledger = await bench.imported(input)
    for (const format of exportFormats) files[format] = await exported(ledger, format)
  })
  const text = (format: 'md' | 'svg' | 'csv' | 'json') => Buffer.from(files[format]).toString('utf8')
  const all = columns.flatMap((column) => written(input, column).map((words) => [column, words] as const))

  test('holds what the input says', () => {
    const { touchpoint, standard, activity, story, cause, opportunity } = recordsOf(ledger.records)
    const counts = [touchpoint, standard, activity, story, cause, opportunity].map((list) => list!.length)
    expect(counts).toEqual(name === 'restaurant' ? [47, 0, 0, 0, 0, 0] : [10, 8, 5, 5, 7, 8])
  })

  test('is in the docx to the last word', () => {
    const paragraphs = paragraphsOf(files.docx).join('\n')
    expect(all.filter(([, words]) => !paragraphs.includes(words))).toEqual([])
  })

  test('is in the xlsx to the last word, each in a cell of its own on the sheet of its kind', () => {
    const sheets = new Map(
      sheetsIn(files.xlsx).map((sheet) => [sheet.name, sheet.rows.flat().map(({ value }) => value)]),
    )
    const named: Record<string, string> = { Activity: 'Activities', Story: 'Stories', Opportunity: 'Opportunities' }
    const missing = all.filter(([column, words]) => !sheets.get(named[column] ?? `${column}s`)!.includes(words))
    expect(missing).toEqual([])
  })

  test('is in the Markdown to the last word', () => {
    const markdown = shown(text('md'))
    expect(all.filter(([, words]) => !markdown.includes(words))).toEqual([])
  })

  test('gives the same rows in the CSV', () => {
    const rows = parse(Buffer.from(files.csv), { columns: true, bom: true }) as Record<string, string>[]
    for (const column of columns)
      expect([...new Set(rows.map((row) => row[column]).filter(Boolean))].sort()).toEqual(written(input, column).sort())
  })

  test('draws every touchpoint, stage and lane in the SVG, in nothing but shapes and words', () => {
    const svg = parseXml(text('svg'))
    const words = squeezed(allNamed(svg, 'text').map(textIn).join(''))
    for (const column of ['Stage', 'Lane'])
      for (const one of written(input, column)) expect(words).toContain(squeezed(one))
    // A title longer than its card ends in an ellipsis.
    for (const { title } of ledger.records.all('touchpoint')) expect(words).toContain(squeezed(title).slice(0, 24))
    expect(allNamed(svg, 'text').length).toBeGreaterThan(ledger.records.all('touchpoint').length)
  })

  test('draws the same as a PNG of twice the size', () => {
    const { width, height } = parseXml(text('svg')).attributes
    const picture = pixelsOf(files.png)
    expect(Math.abs(picture.width - 2 * Number(width))).toBeLessThanOrEqual(2)
    expect(Math.abs(picture.height - 2 * Number(height))).toBeLessThanOrEqual(2)
    // Words and lines are there: without them it would be paper, cards and hairlines only.
    expect(picture.colours).toBeGreaterThan(50)
  })

  test('is equal after a trip through JSON', async () => {
    const path = bench.path(`${name}.json`)
    const { writeFileSync } = await import('node:fs')
    writeFileSync(path, files.json)
    const again = await bench.imported(path)
    expect(recordsOf(again.records)).toEqual(recordsOf(ledger.records))
  })
})

describe('the figures of the subscription', () => {
  let ledger: Ledger
  beforeAll(async () => {
    ledger = await bench.imported(inputs.subscription)
  })
  const figures = [
    ['Waste, USD a year', '127,320.00', 127_320, '#,##0.00'],
    ['Customers’ time on waste, hours a year', '18,833', 18_833, '#,##0'],
    ['Required work, USD a year', '15,750.00', 15_750, '#,##0.00'],
  ] as const

  test('are in the docx, each after its name', async () => {
    const paragraphs = paragraphsOf(await exported(ledger, 'docx'))
    for (const [label, figure] of figures) expect(paragraphs[paragraphs.indexOf(label) + 1]).toBe(figure)
  })

  test('are in the xlsx as numbers, shown as in the docx', async () => {
    const rows = sheetsIn(await exported(ledger, 'xlsx')).find(({ name }) => name === 'Summary')!.rows
    for (const [label, , value, format] of figures) {
      const cell = rows.find(([first]) => first?.value === label)![1]!
      expect(cell.value).toBeTypeOf('number')
      expect(Math.round(cell.value as number)).toBe(value)
      expect(cell.format).toBe(format)
    }
  })

  test('are in the Markdown, each after its name', async () => {
    const markdown = Buffer.from(await exported(ledger, 'md')).toString('utf8')
    for (const [label, figure] of figures) expect(markdown).toContain(`| ${label} | ${figure} |`)
  })

  test('follow from the costs of the activities in the xlsx', async () => {
    const { rows } = sheetsIn(await exported(ledger, 'xlsx')).find(({ name }) => name === 'Activities')!
    const head = rows[0]!.map(({ value }) => value)
    expect(head).toContain('USD a year')
    const costs = rows.flat().filter(({ value, format }) => typeof value === 'number' && format === '#,##0.00')
    const values = costs.map(({ value }) => value)
    // 6 x 18,000 / 60 x 28, 12 x 9,000 / 60 x 28, 18 x 2,600 / 60 x 34, 5 x 4,200 / 60 x 45
    for (const cost of [50_400, 26_520, 15_750]) expect(values).toContain(cost)
  })
})
