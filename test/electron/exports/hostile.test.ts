import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runImport } from '../../../electron/host/importing.ts'
import { createLedger, owner } from '../../../electron/ledger/file.ts'
import type { Ledger } from '../../../electron/ledger/index.ts'
import { toEdit } from '../../../shared/edits/edit.ts'
import { everyFieldIs } from '../../support/hostile.ts'
import { Bench, exported, recordsOf } from '../../support/ledgers.ts'
import { officeParts, paragraphsOf, sheetsIn } from '../../support/office.ts'
import { makePng, pixelsOf } from '../../support/png.ts'
import { allNamed, elementsIn, parseXml, textIn } from '../../support/xml.ts'

const bench = new Bench()
afterAll(() => bench.done())

const hostile = [
  `<script>alert(1)</script><img src=x onerror="alert('1')">`,
  `=cmd|'/C calc'!A0`,
  '+1+1',
  '-2+3+cmd|x',
  '@SUM(A1)',
  `'=1+1`,
  '\uff1d1+1',
  '"]]>&amp;<w:t/>{{t}}$& # * _a_ `b` [c](javascript:d)',
]

describe.each(hostile)('%s in every field', (text) => {
  let ledger: Ledger
  let fields: string[] = []
  beforeAll(async () => {
    ledger = await createLedger(bench.path(`${hostile.indexOf(text)}.touchline`))
    const picture = makePng(4, 4)
    const made = everyFieldIs([text], { hash: await ledger.addPhoto(picture), size: picture.length })
    fields = made.fields
    await ledger.commit(toEdit({ label: 'Fill', changes: made.changes }, owner))
  })
  afterAll(() => ledger.close())
  const read = async (format: 'md' | 'svg' | 'csv') => Buffer.from(await exported(ledger, format)).toString('utf8')

  test('fills more than 30 fields', () => expect(fields.length).toBeGreaterThan(30))

  test('stays text in the docx', async () => {
    const bytes = await exported(ledger, 'docx')
    const paragraphs = paragraphsOf(bytes).filter((one) => one.includes(text))
    // Title, heading, contrast, table rows, quotation, causes, caption, backlog, glossary, ...
    expect(paragraphs.length).toBeGreaterThan(15)
    for (const [name, part] of officeParts(bytes))
      for (const { name: element, attributes, children } of elementsIn(part)) {
        if (element === 'w:instrText')
          expect(String(children[0]).trim()).toMatch(/^(PAGE|NUMPAGES|TOC [\\a-z0-9" -]+|PAGEREF \w+ \\h)$/)
        expect(element, name).not.toMatch(/^w:(fldSimple|object|script)$|^(script|img)$/)
        expect(attributes.TargetMode, name).toBeUndefined()
      }
  })

  test('stays text in the xlsx: no formula of it, no link, no cell of another kind', async () => {
    const bytes = await exported(ledger, 'xlsx')
    for (const [name, part] of officeParts(bytes)) {
      // Costs recalculate by formulas of the app's own making, in which no text of the team stands.
      for (const { children } of allNamed(part, 'f')) {
        expect(children.join(), name).not.toContain(text)
        expect(children.join(), name).not.toMatch(/cmd|script|HYPERLINK|WEBSERVICE|DDE|\[|\|/i)
      }
      expect(allNamed(part, 'hyperlink'), name).toEqual([])
      expect(name).not.toMatch(/externalLink/)
    }
    const sheets = sheetsIn(bytes)
    for (const name of [
      'Plan',
      'Touchpoints',
      'Standards',
      'Activities',
      'Stories',
      'Causes',
      'Opportunities',
      'Connections',
      'Glossary',
    ])
      expect(
        sheets.find((sheet) => sheet.name === name)!.rows[1]!.map(({ value }) => value),
        name,
      ).toContain(text)
  })

  test('begins no cell of the CSV as a formula, and is the same when it comes back', async () => {
    const csv = await read('csv')
    const cells = (parse(csv, { bom: true }) as string[][]).flat()
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
    expect(cells.filter((cell) => cell.includes(text)).length).toBeGreaterThan(10)
    const again = await bench.blank()
    await runImport(again, Buffer.from(csv), 'again.csv', owner)
    for (const type of [
      'stage',
      'lane',
      'touchpoint',
      'standard',
      'activity',
      'story',
      'cause',
      'opportunity',
    ] as const) {
      const [before, after] = [ledger, again].map(({ records }) => records.all(type)[0] as Record<string, unknown>)
      const written = fields
        .filter((field) => field.startsWith(`${type}.`))
        .map((field) => field.slice(type.length + 1))
      // What the CSV has no column for: the senses, the place, who observed it, notes, what only the plan screen asks.
      const without = ['place', 'sees', 'hears', 'feels', 'smells', 'tastes', 'observedBy', 'note', 'effect', 'reason']
      for (const field of written.filter((one) => !without.includes(one)))
        expect(after![field], `${type}.${field}`).toBe(before![field])
    }
  })

  test('is escaped in the Markdown', async () => {
    const markdown = await read('md')
    expect(markdown.replace(/\\[<`[]/g, '')).not.toMatch(/[<`[]/)
    expect(markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1').split(text).length).toBeGreaterThan(15)
    // A row of a table keeps its number of cells, so no | of a text was read as a border.
    const tables = markdown.split('\n\n').filter((part) => part.startsWith('| '))
    for (const table of tables) {
      const cells = table
        .trim()
        .split('\n')
        .map((line) => line.replaceAll('\\|', '').split('|').length)
      expect(new Set(cells).size).toBe(1)
    }
  })

  test('is escaped in the SVG, which holds shapes and words only', async () => {
    const svg = parseXml(await read('svg'))
    const known = new Set(['svg', 'g', 'rect', 'path', 'text', 'circle', 'title'])
    for (const { name, attributes } of elementsIn(svg)) {
      expect(known).toContain(name)
      expect(Object.keys(attributes).filter((one) => /^on|href|style/i.test(one))).toEqual([])
    }
    expect(allNamed(svg, 'text').map(textIn)).toContain(`${text} · ${text}`)
  })

  test('can be drawn as a PNG', async () => {
    expect(pixelsOf(await exported(ledger, 'png')).colours).toBeGreaterThan(20)
  })

  test('is equal after a trip through JSON, with its picture', async () => {
    const again = await bench.blank()
    await runImport(again, await exported(ledger, 'json'), 'all.json', owner)
    expect(recordsOf(again.records)).toEqual(recordsOf(ledger.records))
    const [{ hash } = { hash: '' }] = again.records.all('photo')
    expect(Buffer.from(again.photo(hash)!)).toEqual(makePng(4, 4))
    expect(again.check()).toEqual([])
  })
})
