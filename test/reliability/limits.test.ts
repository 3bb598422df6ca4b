import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { planOffThread } from '../../electron/imports/offThread.ts'
import { readPhoto } from '../../electron/imports/photo.ts'
import { safeName } from '../../shared/names.ts'
import { blankRecords } from '../fixtures/sample.ts'
import { longestBusy } from '../support/ownTime.ts'
import { chunk, makePng } from '../support/png.ts'
import { long, shown } from '../support/promise.ts'

const MiB = 1024 * 1024
const filled = (start: string, size: number) =>
  Buffer.concat([Buffer.from(start), Buffer.alloc(size - start.length, 'x')])
const records = (term: object[]) => Buffer.from(JSON.stringify({ format: 'touchline', version: 1, records: { term } }))
const book = (sheet: string) =>
  zipSync({
    'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="a" r:id="r1"/></sheets></workbook>'),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': strToU8(sheet),
  })
const cell = '<c t="inlineStr"><is><t>Touchpoint</t></is></c>'
const many = (count: number, one: (n: number) => string) => Array.from({ length: count }, (_, n) => one(n)).join('')

/** Each just over a limit, or made to exhaust its reader; null: taken. */
const imports: [string, string, () => Uint8Array, string | null][] = [
  ['a CSV over 50 MiB', 'a.csv', () => filled('Touchpoint\n', 50 * MiB + 1), 'import.tooLarge'],
  [
    'a CSV of 100,001 rows',
    'a.csv',
    () => Buffer.from(`Touchpoint\n${many(100_001, (n) => `T${n}\n`)}`),
    'import.tooLarge',
  ],
  ['a CSV of 100,000 rows', 'a.csv', () => Buffer.from(`Touchpoint\n${many(100_000, (n) => `T${n}\n`)}`), null],
  ['a CSV of 3 million quotes', 'a.csv', () => Buffer.from(`Touchpoint\n${'"",'.repeat(3_000_000)}`), null],
  ['a JSON over 50 MiB', 'a.json', () => filled('{"a":"', 50 * MiB + 1), 'import.tooLarge'],
  ['a JSON 33 deep', 'a.json', () => Buffer.from('['.repeat(33) + ']'.repeat(33)), 'import.unreadable'],
  ['a JSON 100,000 deep', 'a.json', () => Buffer.from('['.repeat(100_000) + ']'.repeat(100_000)), 'import.unreadable'],
  [
    'a JSON of 100,001 records',
    'a.json',
    () => records(Array.from({ length: 100_001 }, (_, n) => ({ id: `t${n}`, order: 'a0', word: 'x' }))),
    'import.tooLarge',
  ],
  ['an xlsx over 20 MiB', 'a.xlsx', () => filled('PK\x03\x04', 20 * MiB + 1), 'import.tooLarge'],
  [
    'an xlsx of which a part swells beyond 64 MiB',
    'a.xlsx',
    () => book(`<a>${' '.repeat(64 * MiB)}</a>`),
    'import.tooLarge',
  ],
  [
    'an xlsx of 100,002 rows',
    'a.xlsx',
    () => book(`<sheetData>${`<row>${cell}</row>`.repeat(100_002)}</sheetData>`),
    'import.tooLarge',
  ],
  [
    'an xlsx of 12 million empty cells',
    'a.xlsx',
    () => book(`<sheetData><row>${cell}${'<c/>'.repeat(12_000_000)}</row></sheetData>`),
    null,
  ],
  ['a CJML of 5 million elements', 'a.cjml', () => Buffer.from(`<cjml>${'<a>'.repeat(5_000_000)}`), 'import.tooLarge'],
  [
    'a Mermaid of 100,001 tasks',
    'a.mmd',
    () => Buffer.from(`journey\n  section a\n${many(100_001, (n) => `    t${n}: 3: c\n`)}`),
    'import.tooLarge',
  ],
]

test('refuses in words what is over a limit, and waits for nobody meanwhile', { timeout: 300_000 }, async () => {
  let longest = 0
  let slowest = 0
  // What is made to exhaust takes a while, and is left to the long form.
  const tried = imports.filter(([what]) => long || !/million|swells|100,000 rows|100,002/.test(what))
  for (const [what, name, make, code] of tried) {
    const bytes = make()
    const start = performance.now()
    const busy = longestBusy()
    const ended = await planOffThread(bytes, name, blankRecords()).then(
      () => null,
      (error: { code: string; message: string }) => error,
    )
    longest = Math.max(longest, busy())
    slowest = Math.max(slowest, performance.now() - start)
    expect(ended?.code ?? null, `${what}: ${ended?.message}`).toBe(code)
    if (ended)
      expect(ended.message, what).toMatch(/^a\.\w+ (is too large to import|cannot be imported).*Nothing was changed\.$/)
  }
  // Others' edits are answered meanwhile; only handing over what was found is done here.
  expect(longest).toBeLessThan(1_000)
  expect(slowest).toBeLessThan(60_000)

  const over = makePng(2, 2, [chunk('tEXt', Buffer.alloc(10 * MiB, 'a'))])
  for (const picture of [over, makePng(8_000, 5_001)])
    expect(() => readPhoto(picture, 'a.png')).toThrow(/at most 10 MiB and 40 megapixels/)
  for (const name of ['CON', 'nul.txt', 'x'.repeat(300), '字'.repeat(300), '💬💬']) {
    expect(Buffer.byteLength(safeName(name)), name).toBeLessThanOrEqual(150)
    expect(safeName(name), name).not.toMatch(/^(con|nul)(\.|$)|\p{Extended_Pictographic}/iu)
  }
  shown(
    'limits',
    `${tried.length} imports over a limit or made to exhaust, 2 pictures, 5 names; the host never busy for more than ${Math.round(longest)} ms`,
  )
})
