import writeXlsxFile from 'write-excel-file/node'
import { tintOf } from '../../../shared/documents/brand.ts'
import type { Source } from '../index.ts'
import { xmlText } from '../plainText.ts'
import { rowHeight } from './heights.ts'
import { complete } from './package.ts'
import { sheetsOf } from './sheets.ts'

/** `formula`: without its =, for the row that it stands in; `number` is what it makes. */
export type Figure = { number: number; format?: string; formula?(row: number): string }
export type Value = string | null | Figure | { date: string }
export type Sheet = { name: string; columns: { title: string; width: number }[]; rows: Value[][] }

/** The most letters that Excel takes in one cell. */
const longest = 32_767

/** A workbook: the plan, the figures, and a sheet for each kind of record, with names instead of ids. */
export async function renderXlsx({ view, leftOut, report }: Source): Promise<Uint8Array> {
  const tables = sheetsOf(view, leftOut)
  report?.(0.2)
  const head = headOf(tintOf(view.all('engagement')[0]?.colour ?? '', 0.12))
  const sheets = tables.map(({ name, columns, rows }) => {
    const widths = columns.map(({ width }) => width)
    return {
      sheet: name,
      stickyRowsCount: 1,
      columns: columns.map(({ width }) => ({ width })),
      data: [
        inRow(
          columns.map(({ title }) => head(title)),
          widths,
          true,
        ),
        ...rows.map((row) => inRow<{ value: unknown }>(row.map(cell), widths)),
      ],
    }
  })
  const file = writeXlsxFile(sheets as Parameters<typeof writeXlsxFile>[0], { fontFamily: 'Calibri', fontSize: 11 })
  const bytes = new Uint8Array(await file.toBuffer())
  report?.(0.8)
  return complete(bytes, tables)
}

/** A row's height stands at its cells, where the library looks for it. */
function inRow<T extends { value: unknown }>(cells: (T | null)[], widths: number[], bold = false) {
  const texts = cells.map((one) => (typeof one?.value === 'string' ? one.value : ''))
  const height = rowHeight(texts, widths, bold)
  return cells.map((one) => one && { ...one, height })
}

const headOf = (colour: string) => (title: string) => ({
  value: title,
  type: String,
  fontWeight: 'bold',
  backgroundColor: `#${colour}`,
  wrap: true,
  alignVertical: 'top',
})

/** `type: String` keeps a text that begins with = a text. */
function cell(value: Value) {
  if (value === null || value === '') return null
  const alignVertical = 'top'
  if (typeof value === 'string')
    return { value: xmlText(value).slice(0, longest), type: String, wrap: true, alignVertical }
  if ('date' in value)
    return { value: new Date(`${value.date}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd', alignVertical }
  return { value: value.number, type: Number, format: value.format, alignVertical }
}
