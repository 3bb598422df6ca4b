import { fail } from '../../../shared/errors.ts'
import { findColumns } from '../csv/columns.ts'
import { limits, type Row, type Table } from '../csv/table.ts'
import { tokens } from '../xml.ts'
import { dateStyles, dayOf } from './dates.ts'
import { readZip } from './zip.ts'

const parts = /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/

/**
 * The sheet of a workbook that holds most of the columns we know, else the first, as a table of texts. Formulas are not
 * reckoned: their last values count. Throws `import.tooLarge`, `import.unreadable`, `import.columns`.
 */
export function readXlsx(bytes: Uint8Array, file: string): Table {
  const entries = readZip(bytes, file, (name) => parts.test(name))
  const shared = strings(entries.get('xl/sharedStrings.xml') ?? '', file)
  const dates = dateStyles(entries.get('xl/styles.xml') ?? '', file)
  const tables = sheets(entries, file).map((xml) => table(xml, shared, dates, file))
  if (!tables.length) throw fail('import.unreadable', { file, why: 'it holds no sheet' })
  const known = (one: Table) =>
    findColumns(one.header).at.size + (findColumns(one.header).at.has('touchpoint') ? 100 : 0)
  return tables.reduce((best, one) => (known(one) > known(best) ? one : best))
}

/** The sheets' XML in the order of the workbook. */
function sheets(entries: Map<string, string>, file: string): string[] {
  const targets = new Map<string, string>()
  for (const one of tokens(entries.get('xl/_rels/workbook.xml.rels') ?? '', file))
    if (one.kind === 'open' && one.name === 'Relationship')
      targets.set(one.attributes.Id ?? '', (one.attributes.Target ?? '').replace(/^\/?(xl\/)?/, 'xl/'))
  const found: string[] = []
  for (const one of tokens(entries.get('xl/workbook.xml') ?? '', file)) {
    if (one.kind !== 'open' || one.name !== 'sheet') continue
    const xml = entries.get(targets.get(one.attributes.id ?? '') ?? '')
    if (xml !== undefined) found.push(xml)
  }
  return found
}

/** The texts that cells refer to by number; those of several looks are one text, their pronunciation is left out. */
function strings(xml: string, file: string): string[] {
  const found: string[] = []
  let [inText, inSound] = [false, false]
  for (const one of tokens(xml, file)) {
    if (one.kind === 'text') {
      if (inText && !inSound) found[found.length - 1] += one.text
      continue
    }
    const open = one.kind === 'open' && !one.empty
    if (one.name === 'si' && one.kind === 'open') found.push('')
    else if (one.name === 't') inText = open
    else if (one.name === 'rPh') inSound = open
  }
  return found
}

function table(xml: string, shared: readonly string[], dates: ReadonlySet<number>, file: string): Table {
  const rows: Row[] = []
  let row: Row | null = null
  let cell: { column: number; type: string; style: number; text: string } | null = null
  let inValue = false
  for (const one of tokens(xml, file)) {
    if (one.kind === 'text') {
      if (cell && inValue) cell.text += one.text
      continue
    }
    const open = one.kind === 'open'
    if (one.name === 'row' && open) {
      row = { number: Number(one.attributes.r) || (rows.at(-1)?.number ?? 0) + 1, cells: [] }
      rows.push(row)
      if (rows.length > limits.rows + 1) throw fail('import.tooLarge', { file, why: `more than ${limits.rows} rows` })
    } else if (one.name === 'c' && open && row) {
      const column = columnOf(one.attributes.r) ?? row.cells.length
      if (column >= limits.columns) throw fail('import.columns', { file, count: column + 1, most: limits.columns })
      cell = { column, type: one.attributes.t ?? 'n', style: Number(one.attributes.s ?? 0), text: '' }
      if (one.empty) cell = null
    } else if (one.name === 'c' && !open) {
      if (cell && row) {
        while (row.cells.length < cell.column) row.cells.push('')
        row.cells[cell.column] = textOf(cell, shared, dates)
      }
      cell = null
    } else if (one.name === 'v' || one.name === 't') inValue = open && !one.empty
  }
  const [header, ...rest] = rows.filter(({ cells }) => cells.some((text) => text.trim()))
  return { header: header?.cells ?? [], rows: rest }
}

function textOf(
  cell: { type: string; style: number; text: string },
  shared: readonly string[],
  dates: ReadonlySet<number>,
): string {
  if (cell.type === 's') return shared[Number(cell.text)] ?? ''
  if (cell.type === 'b') return cell.text === '1' ? 'yes' : 'no'
  // #REF! and the like say nothing.
  if (cell.type === 'e') return ''
  if (cell.type === 'n' && cell.text && dates.has(cell.style)) return dayOf(Number(cell.text)) ?? cell.text
  return cell.text
}

/** "AB12" is column 27, counted from 0. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0]
  if (!letters) return null
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
