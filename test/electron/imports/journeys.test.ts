import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { render } from '../../../electron/exports/index.ts'
import { planImport } from '../../../electron/imports/index.ts'
import { dayOf } from '../../../electron/imports/xlsx/dates.ts'
import { expand } from '../../../shared/edits/expand.ts'
import { asRefusal } from '../../../shared/errors.ts'
import { allInOrder } from '../../../shared/insight/route.ts'
import type { View } from '../../../shared/records/set.ts'
import { blankRecords, sampleRecords } from '../../fixtures/sample.ts'

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text))
const photo = () => undefined
const refusalOf = (run: () => unknown) => {
  try {
    run()
  } catch (error) {
    return asRefusal(error)
  }
  throw new Error('nothing was thrown')
}
const imported = (bytes: Uint8Array, file: string) => {
  const records = blankRecords()
  const plan = planImport(bytes, file, records)
  expand(records, plan.intent!.changes)
  return { records, preview: plan.preview }
}
const shape = (view: View) =>
  allInOrder(view).map((one) => ({
    stage: view.get('stage', one.stage ?? '')?.name,
    lane: view.get('lane', one.lane ?? '')?.name,
    title: one.title,
    current: one.currentRating,
  }))

describe('Mermaid and CJML', () => {
  test.each([
    ['mermaid', 'x.mmd'],
    ['cjml', 'x.xml'],
  ] as const)('%s out and in again gives the same stages, lanes, touchpoints and ratings', async (format, file) => {
    const sample = sampleRecords()
    const { files } = await render({ view: sample, photo }, format)
    const { records, preview } = imported(files[0]!, file)
    expect(preview.problems).toEqual([])
    expect(shape(records)).toEqual(shape(sample))
  })

  test('CJML keeps hostile words, and what is said of a touchpoint', async () => {
    const sample = sampleRecords()
    const [one] = sample.all('touchpoint')
    const hostile = 'a "b" <c> & \u202e ]]> &#x0; 😀\nnext'
    sample.put('touchpoint', { ...one!, current: hostile, title: 'x<y & "z"' })
    const { files } = await render({ view: sample, photo }, 'cjml')
    const { records } = imported(files[0]!, 'x.xml')
    const back = records.all('touchpoint').find((other) => other.title === 'x<y & "z"')!
    expect(back.current).toBe(hostile)
    expect(back.ideal).toBe(one!.ideal)
  })

  test('CJML with references that lead nowhere is read as far as it goes', () => {
    const xml = `<c:cjml xmlns:c="urn:x"><c:actors><c:actor id="a" name="Patient"/></c:actors>
      <c:communicationPoint name="Letter" initiator="gone" receiver="also gone" channel="Post" phase="nowhere"/>
      <c:touchpoint initiator="a"><name>Visit</name><description>They wait.</description></c:touchpoint></c:cjml>`
    const { records } = imported(bytesOf(xml), 'x.cjml')
    expect(shape(records)).toEqual([
      { stage: 'nowhere', lane: 'Post', title: 'Letter', current: null },
      { stage: 'Journey', lane: 'Patient', title: 'Visit', current: null },
    ])
  })

  test.each([
    ['<!DOCTYPE cjml [<!ENTITY a "aaaa">]><cjml>&a;</cjml>'],
    ['<?xml version="1.0"?><!doctype cjml SYSTEM "file:///etc/passwd"><cjml/>'],
    ['<cjml><touchpoint name="a'],
  ])('refuses %s', (xml) => {
    expect(refusalOf(() => planImport(bytesOf(xml), 'x.xml', blankRecords())).code).toBe('import.unreadable')
  })

  test('reads Mermaid with notes, several actors and missing scores', () => {
    const text =
      '```mermaid\njourney\n  title A day\n  %% a note\n  section Go\n    Walk: 5: Me, Cat\n    Rest: x\n```\n'
    expect(shape(imported(bytesOf(text), 'day.txt').records)).toEqual([
      { stage: 'Go', lane: 'Me', title: 'Walk', current: 2 },
      { stage: 'Go', lane: 'Touchpoints', title: 'Rest', current: null },
    ])
  })
})

describe('Excel', () => {
  const book = async (rows: unknown[][]) => new Uint8Array(await writeXlsxFile(rows as never).toBuffer())
  const cell = (value: unknown) => ({
    value,
    type: typeof value === 'number' ? Number : value instanceof Date ? Date : String,
    ...(value instanceof Date && { format: 'yyyy-mm-dd' }),
  })

  test('is read with its texts, figures and days', async () => {
    const rows = [
      ['Stage', 'Lane', 'Touchpoint', 'Current rating', 'Opportunity', 'Due'],
      ['Start', 'Phone', 'Ärger & <Wut> 客户', -2, 'Fix it', new Date('2027-03-31T00:00:00Z')],
      ['Start', 'Phone', '=1+1', 1, '', ''],
    ]
    const bytes = await book(rows.map((row) => row.map((one) => (one === '' ? null : cell(one)))))
    const { records, preview } = imported(bytes, 'x.xlsx')
    expect(preview).toMatchObject({ kind: 'xlsx', rows: 2, used: 2, problems: [] })
    expect(shape(records)).toEqual([
      { stage: 'Start', lane: 'Phone', title: 'Ärger & <Wut> 客户', current: -2 },
      { stage: 'Start', lane: 'Phone', title: '=1+1', current: 1 },
    ])
    expect(records.all('opportunity')[0]!.due).toBe('2027-03-31')
  })

  test('whose columns go by other names is used as somebody chose', async () => {
    const bytes = await book([['Phase', 'Step'].map(cell), ['Start', 'Call'].map(cell)])
    const records = blankRecords()
    expect(refusalOf(() => planImport(bytes, 'x.xlsx', records)).code).toBe('import.noTouchpoint')
    const { preview } = planImport(bytes, 'x.xlsx', records, { lenient: true })
    expect(preview.header).toEqual([
      { name: 'Phase', column: null },
      { name: 'Step', column: null },
    ])
    const chosen = planImport(bytes, 'x.xlsx', records, { mapping: { Phase: 'Stage', Step: 'Touchpoint' } })
    expand(records, chosen.intent!.changes)
    expect(shape(records)).toMatchObject([{ stage: 'Start', title: 'Call' }])
  })

  test('that is no archive, is cut off, or swells beyond its limit is refused', async () => {
    const good = await book([['Touchpoint'].map(cell), ['Call'].map(cell)])
    const attempt = (bytes: Uint8Array) => refusalOf(() => planImport(bytes, 'x.xlsx', blankRecords())).code
    expect(attempt(bytesOf('no archive'))).toBe('import.unreadable')
    expect(attempt(good.subarray(0, good.length / 3))).toBe('import.unreadable')
    const bomb = zipSync({
      'xl/workbook.xml': bytesOf('<workbook/>'),
      'xl/sharedStrings.xml': new Uint8Array(70 * 1024 * 1024),
    })
    expect(bomb.length).toBeLessThan(200_000)
    expect(attempt(bomb)).toBe('import.tooLarge')
    expect(attempt(new Uint8Array(21 * 1024 * 1024).fill(0x50))).toBe('import.tooLarge')
    const typed = zipSync({ 'xl/workbook.xml': bytesOf('<!DOCTYPE x><workbook/>') })
    expect(attempt(typed)).toBe('import.unreadable')
  })

  // Excel: 1 January 2000 is 36526, 31 March 2027 is 46477.
  test.each([
    [36_526, '2000-01-01'],
    [46_477.75, '2027-03-31'],
    [60, null],
    [Number.NaN, null],
  ])('day %s is %s', (serial, day) => expect(dayOf(serial)).toBe(day))
})
