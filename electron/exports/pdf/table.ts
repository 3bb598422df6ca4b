import type { Block, Cell } from '../../../shared/documents/document.ts'
import { ink, styled } from './ink.ts'
import type { Line } from './lines.ts'
import { leading, margin, type Sheet } from './sheet.ts'

type Table = Extract<Block, { kind: 'table' }>
type Set = { lines: Line[]; right: boolean }[]

const size = 8.8
const step = size * leading
/** A column that holds no more than a number, points. */
const narrowest = 32
const pad = { x: 5, y: 3.5 }

/** A table whose head comes again on every page and whose rows do not break, unless one is higher than a page. */
export function drawTable(sheet: Sheet, { caption, columns, rows }: Table): void {
  const sum = columns.reduce((total, column) => total + column.width, 0)
  const least = columns.map((column) => Math.max(narrowest, (sheet.width * column.width) / sum))
  const over = sheet.width / least.reduce((a, b) => a + b, 0)
  const widths = least.map((width) => width * over)
  const lefts = widths.map((_, i) => sheet.left + widths.slice(0, i).reduce((a, b) => a + b, 0))
  const setRow = (cells: Set) => ({
    cells,
    height: Math.max(...cells.map(({ lines }) => lines.length)) * step + 2 * pad.y,
  })
  const head = setRow(
    columns.map(({ title, figure }, i) => ({
      lines: sheet.lines([{ text: title, strong: true, colour: ink.muted }], size, widths[i]! - 2 * pad.x),
      right: figure ?? false,
    })),
  )
  const cellOf = (cell: Cell, i: number) => ({
    lines: sheet.lines(
      cell.kind === 'figure' ? [{ text: cell.text, colour: ink.plain }] : cell.runs.map(styled),
      size,
      widths[i]! - 2 * pad.x,
    ),
    right: cell.kind === 'figure' || (columns[i]?.figure ?? false),
  })
  const set = rows.map((one) => setRow(one.map(cellOf)))
  // The head never stands alone at the foot of a page.
  const first = set[0]?.height ?? 0
  sheet.y += 6
  sheet.text('Caption', [{ text: caption, colour: ink.muted }], { size, keep: head.height + Math.min(first, 200) })
  sheet.y += 2
  const table = sheet.pdf.struct('Table')
  sheet.root.add(table)

  const background = (height: number) =>
    sheet.artifact(() => sheet.pdf.rect(sheet.left, sheet.y, sheet.width, height).fill(`#${ink.head}`))
  const put = (cells: Set, i: number, from: number, to: number): void => {
    for (const [n, line] of cells[i]!.lines.slice(from, to).entries()) {
      const y = sheet.y + pad.y + n * step
      sheet.draw(line, lefts[i]! + pad.x, widths[i]! - 2 * pad.x, size, cells[i]!.right, y)
    }
  }
  const row = (cells: Set, tag: 'TH' | 'TD', from: number, to: number) => {
    const element = sheet.pdf.struct('TR')
    table.add(element)
    cells.forEach((_, i) => {
      sheet.element(element, tag, () => put(cells, i, from, to))
    })
    element.end()
  }
  const again = () => {
    sheet.newPage()
    background(head.height)
    sheet.artifact(() => {
      for (const i of head.cells.keys()) put(head.cells, i, 0, 99)
    })
    sheet.y += head.height
  }

  background(head.height)
  row(head.cells, 'TH', 0, 99)
  sheet.y += head.height
  for (const { cells, height } of set) {
    const page = sheet.bottom - margin.top - head.height
    if (sheet.y + height > sheet.bottom) again()
    let from = 0
    const longest = Math.max(...cells.map(({ lines }) => lines.length))
    const most = Math.max(1, Math.floor((page - 2 * pad.y) / step))
    while (from < longest) {
      const to = Math.min(longest, from + most)
      row(cells, 'TD', from, to)
      sheet.y += (to - from) * step + 2 * pad.y
      from = to
      if (from < longest) again()
    }
    sheet.rule(sheet.left, sheet.y, sheet.width, ink.rule)
  }
  table.end()
  sheet.y += 10
}
