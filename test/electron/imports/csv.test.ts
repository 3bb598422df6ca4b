import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { runImport } from '../../../electron/host/importing.ts'
import { columns } from '../../../electron/imports/csv/columns.ts'
import { limits } from '../../../electron/imports/csv/table.ts'
import { planImport } from '../../../electron/imports/index.ts'
import { owner } from '../../../electron/ledger/file.ts'
import { newId } from '../../../shared/id.ts'
import { blankRecords } from '../../fixtures/sample.ts'
import { Bench, inputs, recordsOf } from '../../support/ledgers.ts'
import { ownTime } from '../../support/ownTime.ts'
import { previewOf } from '../../support/preview.ts'

const bench = new Bench()
afterAll(() => bench.done())

const bytesOf = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding)
const preview = (bytes: Uint8Array | string, name = 'input.csv') =>
  previewOf(typeof bytes === 'string' ? bytesOf(bytes) : bytes, name)
const refusal = (bytes: Uint8Array | string) => {
  try {
    preview(bytes)
  } catch (error) {
    return (error as { code: string; message: string }).message
  }
  return 'taken'
}

/** The values of the records that a CSV makes, without ids. */
function made(bytes: Uint8Array | string) {
  const given = typeof bytes === 'string' ? bytesOf(bytes) : bytes
  const { intent } = planImport(given, 'input.csv', blankRecords())
  return (type: string) => intent!.changes.filter((one) => one.type === type && one.from === null).map((one) => one.to!)
}

describe('encodings', () => {
  const text = 'Stage;Lane;Touchpoint;Current\r\nÄnderung;Café;Rückgabe;„schön“ – ça va €\r\n'
  const utf16 = (little: boolean, mark: boolean) => {
    const bytes = bytesOf((mark ? '\ufeff' : '') + text, 'utf16le')
    return little ? bytes : bytes.swap16()
  }
  const windows1252 = Buffer.concat(
    [...text].map((sign) => Buffer.from([{ '„': 0x84, '“': 0x93, '–': 0x96, '€': 0x80 }[sign] ?? sign.charCodeAt(0)])),
  )
  test.each([
    ['UTF-8', bytesOf(text)],
    ['UTF-8 with its mark', bytesOf(`\ufeff${text}`)],
    ['UTF-16 LE with its mark', utf16(true, true)],
    ['UTF-16 BE with its mark', utf16(false, true)],
    ['UTF-16 LE without', utf16(true, false)],
    ['UTF-16 BE without', utf16(false, false)],
    ['Windows-1252, as spreadsheets on Windows write it', windows1252],
  ])('reads %s', (_, bytes) => {
    const of = made(bytes)
    expect(of('stage')[0]!.name).toBe('Änderung')
    expect(of('lane')[0]!.name).toBe('Café')
    expect(of('touchpoint')[0]).toMatchObject({ title: 'Rückgabe', current: '„schön“ – ça va €' })
  })

  test('reads Latin-1', () => {
    const of = made(bytesOf('Touchpoint,Owner\nRückgabe,Señor Müller\n', 'latin1'))
    expect(of('touchpoint')[0]).toMatchObject({ title: 'Rückgabe', owner: 'Señor Müller' })
  })
})

describe('separators and cells', () => {
  test.each([
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs', '\t'],
  ])('reads %s', (_, separator) => {
    const of = made(
      `Stage${separator}Lane${separator}Touchpoint\nPay${separator}Post${separator}"Bill${separator} late"\n`,
    )
    expect(of('stage')[0]!.name).toBe('Pay')
    expect(of('touchpoint')[0]!.title).toBe(`Bill${separator} late`)
  })

  test('takes the separator that a spreadsheet names in the first line', () => {
    expect(made('sep=;\r\nTouchpoint;Owner\r\nBill, late;Ann\r\n')('touchpoint')[0]).toMatchObject({
      title: 'Bill, late',
      owner: 'Ann',
    })
  })

  test('reads line breaks and quotes in quoted cells, and numbers the rows as a spreadsheet does', () => {
    const text = 'Touchpoint,Story,Importance\r\nBill,"One.\nTwo ""quoted"".\n\nThree.",3\r\n\r\nPost,,9\r\n'
    expect(made(text)('story')[0]!.text).toBe('One.\nTwo "quoted".\n\nThree.')
    expect(preview(text).problems).toEqual([{ row: 4, reason: 'Importance is 9; it goes from 1 to 5.' }])
  })

  test('reads line ends of all three kinds', () => {
    for (const end of ['\n', '\r\n', '\r']) expect(preview(['Touchpoint', 'Bill', 'Post', ''].join(end)).used).toBe(2)
  })

  test('knows headers in any order and case, and names those it does not use', () => {
    const names = Object.values(columns)
      .reverse()
      .map((name, i) => (i % 2 ? name.toUpperCase() : ` ${name.toLowerCase()} `))
    const cells = names.map((name) => (name.trim().toLowerCase() === 'touchpoint' ? 'Bill' : ''))
    const { used, ignored } = preview(`Colour,${names.join(',')},Touchpoint\nred,${cells.join(',')},no\n`)
    expect(used).toBe(1)
    expect(ignored).toEqual(['Colour', 'Touchpoint'])
    expect(made(`Owner,OWNER,touchpoint\nAnn,Bob,Bill\n`)('touchpoint')[0]).toMatchObject({
      title: 'Bill',
      owner: 'Ann',
    })
  })

  test('reads numbers in the English and the continental way', () => {
    const of = made(
      'Touchpoint;Activity;Times per year;Hourly cost\nA;a;24,000;28.50\nA;b;24.000,5;"1.234,5"\nA;c;1 200;2,5\n',
    )
    expect(of('activity').map(({ timesPerYear, hourlyCost }) => [timesPerYear, hourlyCost])).toEqual([
      [24_000, 2_850],
      [24_000.5, 123_450],
      [1_200, 250],
    ])
  })
})

describe('rows that cannot be used', () => {
  test.each([
    ['Touchpoint,Owner\n,Ann', 'It names no touchpoint.'],
    ['Touchpoint,Current rating\nBill,3', 'Current rating is 3; it goes from -2 to 2.'],
    ['Touchpoint,Ideal rating\nBill,1.5', 'Ideal rating is “1.5”, not a number that can be used here.'],
    ['Touchpoint,Moment of truth\nBill,perhaps', 'Moment of truth is “perhaps”, neither yes nor no.'],
    ['Touchpoint,Opportunity,Due\nBill,Improve,31.3.2027', 'Due is “31.3.2027”, not a day like 2027-03-31.'],
    ['Touchpoint,Opportunity,Due\nBill,Improve,2027-02-30', 'Due is “2027-02-30”, not a day like 2027-03-31.'],
    ['Touchpoint,Standard,Standard status\nBill,Fast,maybe', 'Standard status is “maybe”; known are exists, needed.'],
    ['Touchpoint,Activity,Minutes each\nBill,Wait,-5', 'Minutes each is -5; it goes from 0 to 1000000000000.'],
    ['Touchpoint,Minutes each\nBill,5', 'Minutes each is filled in, but the row names no activity.'],
    ['Touchpoint,Standard,Supports\nBill,Fast,Faster', 'Supports names a standard that is not in the file: “Faster”.'],
    ['Touchpoint\nlong', 'Touchpoint is longer than 500 characters.'],
  ])('%j is named with its reason', (text, reason) => {
    const { problems, used } = preview(`${text.replace('long', 'x'.repeat(501))}\n`)
    expect({ problems, used }).toEqual({ problems: [{ row: 2, reason }], used: 0 })
  })

  test('are left out whole, the others are used', async () => {
    const ledger = await bench.blank()
    const text =
      'Stage,Lane,Touchpoint,Current,Story,Importance\nPay,Post,Bill,dear,"One",2\nPay,Post,Bill,cheap,"Two",\nPay,Post,Bill,,"Three",x\n,,Notice,,,\n'
    const { preview: seen } = await runImport(ledger, bytesOf(text), 'bills.csv', owner)
    expect(seen.problems).toEqual([
      { row: 3, reason: 'Current is “cheap”, an earlier row of this touchpoint says “dear”.' },
      { row: 4, reason: 'Importance is “x”, not a number that can be used here.' },
    ])
    expect([seen.rows, seen.used]).toEqual([4, 2])
    expect(ledger.records.all('story').map(({ text: words }) => words)).toEqual(['One'])
    // Without a stage and a lane it waits in the tray.
    expect(ledger.records.all('touchpoint').find(({ title }) => title === 'Notice')).toMatchObject({
      stage: null,
      lane: null,
    })
  })
})

describe('one edit', () => {
  test.each(Object.entries(inputs))('the %s comes in one edit and goes in one step', async (_, input) => {
    const ledger = await bench.blank()
    const before = recordsOf(ledger.records)
    const { seq } = ledger
    await runImport(ledger, readFileSync(input), 'input.csv', owner)
    expect(ledger.seq).toBe(seq + 1)
    const after = recordsOf(ledger.records)
    expect(after.touchpoint!.length).toBeGreaterThan(9)
    await ledger.undo(owner, newId())
    expect(recordsOf(ledger.records)).toEqual(before)
    await ledger.redo(owner, newId())
    expect(recordsOf(ledger.records)).toEqual(after)
  })

  test('adds to what is there, by stage, lane and touchpoint in any case, and takes only that back', async () => {
    const ledger = await bench.imported(inputs.subscription)
    const before = recordsOf(ledger.records)
    const text = 'Stage,Lane,Touchpoint,Story\n leaving ,POST,final  bill,It was wrong again.\nLeaving,Post,Receipt,\n'
    await runImport(ledger, bytesOf(text), 'more.csv', owner)
    expect(ledger.records.all('touchpoint')).toHaveLength(11)
    expect(ledger.records.all('stage')).toHaveLength(4)
    const bill = ledger.records.all('touchpoint').find(({ title }) => title === 'Final bill')!
    expect(ledger.records.of('story', 'touchpoint', bill.id).map((one) => one.text)).toEqual(['It was wrong again.'])
    await ledger.undo(owner, newId())
    expect(recordsOf(ledger.records)).toEqual(before)
  })

  test('is refused and leaves nothing where no row can be used', async () => {
    const ledger = await bench.blank()
    const { seq } = ledger
    await expect(runImport(ledger, bytesOf('Touchpoint,Owner\n,Ann\n'), 'none.csv', owner)).rejects.toMatchObject({
      code: 'import.unreadable',
      message:
        'none.csv cannot be imported: nothing in it can be used (row 2: It names no touchpoint.). Nothing was changed.',
    })
    expect(ledger.seq).toBe(seq)
  })
})

describe('files that are refused', () => {
  test.each([
    ['an empty file', '', 'input.csv cannot be imported: it is empty. Nothing was changed.'],
    ['bytes that are no text', Buffer.from([1, 0, 0, 0, 5, 0, 0, 9]), 'it is not a text file'],
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'), 'it is not a text file'],
    ['a table without touchpoints', 'Name,Owner\nBill,Ann\n', 'input.csv has no column named "Touchpoint".'],
    ['a quote that never ends', 'Touchpoint\n"Bill\nPost\n', 'cannot be imported'],
  ])('%s', (_, bytes, words) => {
    expect(refusal(bytes)).toContain(words)
  })

  test('a million columns, at once', () => {
    const header = `Touchpoint${',a'.repeat(999_999)}`
    const started = ownTime()
    expect(refusal(`${header}\nBill\n`)).toBe(
      'input.csv has 1000000 columns; an import takes at most 500. Nothing was changed.',
    )
    expect(ownTime() - started).toBeLessThan(10_000)
  })

  test('a million columns in a later row are not used', () => {
    const { used, touchpoints } = preview(`Touchpoint\nBill${',a'.repeat(999_999)}\n`)
    expect([used, touchpoints]).toEqual([1, 1])
  })

  test('more rows than the limit', () => {
    expect(refusal(`Touchpoint\n${'a\n'.repeat(limits.rows + 1)}`)).toContain('more than 100000 rows')
  })

  test('as many rows as the limit are used', () => {
    const rows = Array.from({ length: limits.rows }, (_, i) => `T${i % 1_000}\n`).join('')
    expect(preview(`Touchpoint\n${rows}`)).toMatchObject({ used: limits.rows, touchpoints: 1_000 })
  })
})
