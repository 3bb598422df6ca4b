import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { render } from '../../../electron/exports/index.ts'
import { expand } from '../../../shared/edits/expand.ts'
import { usualOptions } from '../../../shared/exporting.ts'
import { yearlyCost, yearlyCustomerHours } from '../../../shared/insight/cost.ts'
import { summary } from '../../../shared/insight/summary.ts'
import type { ExportFormat } from '../../../shared/protocol.ts'
import { RecordSet } from '../../../shared/records/set.ts'
import { generateEngagement } from '../../fixtures/generate.ts'
import { sampleRecords } from '../../fixtures/sample.ts'

const has = (command: string) =>
  spawnSync(command, ['--version']).status === 0 || spawnSync(command, ['-v']).status === 0
const office = has('soffice')
const poppler = has('pdftotext')
if (!office) console.warn('LibreOffice is not here: what it makes of the exports is not looked at.')
if (!poppler) console.warn('pdftotext is not here: the texts of PDFs are not read.')

const foreign = {
  chinese: '客户等了十一分钟，没有人说要多久。',
  japanese: 'お客様は待っています。',
  emoji: 'Angry 😀🚌 customer',
  arabic: 'انتظرت عشر دقائق ولم يجبني أحد',
  hebrew: 'שלום לכולם',
  cyrillic: 'Долго ждали Ωμέγα',
  formula: '=HYPERLINK("http://x","y")',
  markup: '<b>&amp; "quoted"</b> ]]>',
}

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'touchline-deliverables-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The sample, with a touchpoint of each script. */
function sample(): RecordSet {
  const view = sampleRecords()
  const list = Object.entries(foreign)
  view.all('touchpoint').forEach((one, i) => {
    const [, words] = list[i % list.length]!
    view.put('touchpoint', { ...one, current: `${one.current} ${words}`, ideal: words })
  })
  view.all('opportunity').forEach((one, i) => {
    view.put('opportunity', { ...one, title: `${one.title}. ${list[i % list.length]![1]}` })
  })
  view.put('engagement', { ...view.all('engagement')[0]!, client: 'Müller & Söhne', colour: '#ffee00' })
  return view
}
function large(): RecordSet {
  const view = new RecordSet()
  expand(view, generateEngagement(200).changes)
  return view
}
const made = async (view: RecordSet, format: ExportFormat, options = usualOptions) =>
  (await render({ view, photo: () => undefined, options }, format)).files[0]!

const squeezed = (text: string) => text.normalize('NFC').replace(/[\s\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const stripped = (xml: string) =>
  xml
    .replace(/<style[\s\S]*?<\/style>|<[^>]*>/g, '')
    .replace(/&(?:#(\d+)|(\w+));/g, (_, code, name) => (code ? String.fromCodePoint(Number(code)) : entities[name]!))

/** Every letter of a package's XML, by nobody who wrote it. */
const textOfPackage = (bytes: Uint8Array) =>
  Object.entries(unzipSync(bytes))
    .filter(([name]) => name.endsWith('.xml'))
    .map(([, xml]) => stripped(strFromU8(xml)))
    .join('\n')

function textOfPdf(bytes: Uint8Array): string {
  const path = join(folder, 'read.pdf')
  writeFileSync(path, bytes)
  return execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8', maxBuffer: 1 << 26 })
}

/** Lets LibreOffice open a file and write it as another format; what it cannot load it does not write. */
function converted(bytes: Uint8Array, from: string, to: string): string[] {
  const work = mkdtempSync(join(folder, 'office-'))
  writeFileSync(join(work, `plan.${from}`), bytes)
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const filter = to === 'csv' ? 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1' : to
  execFileSync(
    'soffice',
    [profile, '--headless', '--convert-to', filter, '--outdir', work, join(work, `plan.${from}`)],
    {
      stdio: 'ignore',
      timeout: 240_000,
    },
  )
  return readdirSync(work)
    .filter((name) => name.endsWith(`.${to}`))
    .map((name) => join(work, name))
}
const pagesOf = (path: string) =>
  Number(/Pages:\s+(\d+)/.exec(execFileSync('pdfinfo', [path], { encoding: 'utf8' }))?.[1])

const words = (view: RecordSet) => [
  ...view.all('touchpoint').flatMap((one) => [one.title, one.current, one.ideal, one.owner]),
  ...view.all('standard').map((one) => one.text),
  ...view.all('activity').map((one) => one.text),
  ...view.all('story').map((one) => one.text),
  ...view.all('cause').map((one) => one.text),
  ...view.all('opportunity').map((one) => one.title),
  ...view.all('term').flatMap((one) => [one.word, one.meaning]),
]
/** Slides tell of the moments of truth, not of every touchpoint's content. */
const wordsOfSlides = (view: RecordSet) => [
  ...view.all('touchpoint').map((one) => one.title),
  ...view.all('touchpoint').flatMap((one) => (one.momentOfTruth ? [one.current, one.ideal] : [])),
  ...view.all('activity').flatMap((one) => (one.kind === 'waste' ? [one.text] : [])),
  ...view.all('cause').map((one) => one.text),
  ...view.all('opportunity').map((one) => one.title),
]
const missing = (text: string, wanted: string[]) => {
  const all = squeezed(text)
  return wanted.filter((one) => !all.includes(squeezed(one)))
}

describe.each([
  ['the sample in many scripts', sample],
  ['200 touchpoints', large],
])('%s', (_, view) => {
  test.each(['docx', 'xlsx', 'html'] as const)('is whole in %s, as an independent reader finds it', async (format) => {
    const records = view()
    const bytes = await made(records, format)
    const text = format === 'html' ? stripped(String(Buffer.from(bytes))) : textOfPackage(bytes)
    expect(missing(text, words(records))).toEqual([])
  })

  test('is on the slides, as an independent reader finds it', async () => {
    const records = view()
    expect(missing(textOfPackage(await made(records, 'pptx')), wordsOfSlides(records))).toEqual([])
  })

  test.skipIf(!poppler)('is whole in the PDF, with bookmarks and tags, on A4 and Letter', async () => {
    const records = view()
    for (const [paper, size] of [
      ['a4', '595.28 x 841.89'],
      ['letter', '612 x 792'],
    ] as const) {
      const bytes = await made(records, 'pdf', { ...usualOptions, paper })
      const text = textOfPdf(bytes)
      const rightToLeft = /[\u0590-\u08ff]/
      const wanted = words(records)
      expect(
        missing(
          text,
          wanted.filter((one) => !rightToLeft.test(one)),
        ),
      ).toEqual([])
      // Readers of PDF put words of such scripts into their order line by line: every word must be there.
      const found = squeezed(text.normalize('NFKC'))
      for (const word of wanted.filter((one) => rightToLeft.test(one)).flatMap((one) => one.split(/\s+/)))
        expect(found.includes(word) || found.includes([...word].reverse().join('')), word).toBe(true)
      const info = execFileSync('pdfinfo', [join(folder, 'read.pdf')], { encoding: 'utf8' })
      expect(info).toMatch(/Tagged:\s+yes/)
      expect(info).toContain(size)
      expect(Buffer.from(bytes).toString('latin1')).toContain('/Outlines')
      const fonts = execFileSync('pdffonts', [join(folder, 'read.pdf')], { encoding: 'utf8' })
        .trim()
        .split('\n')
        .slice(2)
      expect(fonts.length).toBeGreaterThan(1)
      for (const font of fonts) expect(font).toMatch(/\s(yes)\s+(yes|no)\s+(yes)\s/)
    }
  })

  test.skipIf(!office || !poppler).each(['docx', 'pptx'] as const)(
    'opens in LibreOffice as %s and has pages',
    async (format) => {
      const [pdf] = converted(await made(view(), format), format, 'pdf')
      expect(pagesOf(pdf!)).toBeGreaterThan(5)
    },
    300_000,
  )

  test.skipIf(!office)(
    'opens in LibreOffice as a workbook whose formulas make what the app has reckoned',
    async () => {
      const records = view()
      const entries = unzipSync(await made(records, 'xlsx'))
      let formulas = 0
      for (const [name, xml] of Object.entries(entries)) {
        if (!name.includes('worksheets/sheet')) continue
        // Without the values that we wrote, LibreOffice must reckon them itself.
        const bare = strFromU8(xml).replace(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, (_, formula: string) => {
          formulas++
          return formula
        })
        entries[name] = strToU8(bare)
      }
      expect(formulas).toBeGreaterThan(records.all('activity').length)
      const sheets = converted(zipSync(entries), 'xlsx', 'csv')
      const read = (sheet: string) => readFileSync(sheets.find((path) => path.endsWith(`-${sheet}.csv`))!, 'utf8')
      const figures = summary(records)
      expect(read('Summary')).toMatch(new RegExp(`Waste, \\w+ a year",${figures.wasteCost / 100}\n`))
      const sum = (column: number) =>
        read('Activities')
          .trim()
          .split('\n')
          .slice(1)
          .reduce((total, line) => total + Number(line.split(',').at(column)), 0)
      const all = records.all('activity')
      expect(sum(-2)).toBeCloseTo(all.reduce((total, one) => total + (yearlyCost(one) ?? 0), 0) / 100, 4)
      expect(sum(-1)).toBeCloseTo(
        all.reduce((total, one) => total + (yearlyCustomerHours(one) ?? 0), 0),
        4,
      )
    },
    300_000,
  )
})

describe('a workbook', () => {
  test('has filters, frozen heads, and no text that begins a formula', async () => {
    const entries = unzipSync(await made(sample(), 'xlsx'))
    const sheets = Object.entries(entries).filter(([name]) => /worksheets\/sheet\d+\.xml$/.test(name))
    expect(sheets.length).toBeGreaterThan(9)
    for (const [, bytes] of sheets) {
      const xml = strFromU8(bytes)
      expect(xml).toMatch(/<autoFilter ref="A1:[A-Z]+\d+"\/>/)
      expect(xml).toContain('state="frozen"')
      // The only formulas are our own.
      for (const [, formula] of xml.matchAll(/<f>([^<]*)<\/f>/g)) expect(formula).toMatch(/^(ROUND|SUMIFS|[A-Z]\d+\*)/)
    }
  })
})

test('a client’s copy holds no secret in any format, and says what was left out', async () => {
  const view = sample()
  const secret = 'Zanzibar'
  view.put('touchpoint', { ...view.all('touchpoint')[0]!, note: secret })
  for (const one of view.all('story')) view.put('story', { ...one, teller: secret })
  const cause = view.all('cause')[0]!
  view.put('cause', { ...cause, text: secret, confidential: true })
  const texts: Partial<Record<ExportFormat, (bytes: Uint8Array) => string>> = {
    docx: textOfPackage,
    pptx: textOfPackage,
    xlsx: textOfPackage,
    html: (bytes) => stripped(String(Buffer.from(bytes))),
    md: (bytes) => String(Buffer.from(bytes)),
    csv: (bytes) => String(Buffer.from(bytes)),
    json: (bytes) => String(Buffer.from(bytes)),
    jira: (bytes) => String(Buffer.from(bytes)),
    cjml: (bytes) => String(Buffer.from(bytes)),
    ...(poppler && { pdf: textOfPdf }),
  }
  for (const [format, textOf] of Object.entries(texts)) {
    const whole = textOf(await made(view, format as ExportFormat))
    const copy = textOf(await made(view, format as ExportFormat, { ...usualOptions, clientCopy: true }))
    if (!['pptx', 'cjml'].includes(format)) expect(whole, format).toContain(secret)
    expect(copy, format).not.toContain(secret)
    if (['docx', 'pptx', 'xlsx', 'html', 'md', 'pdf'].includes(format))
      expect(squeezed(copy), format).toContain('Clientcopy.Leftout:')
  }
})
