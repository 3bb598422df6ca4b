import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { type Block, type Cell, plainOf, type Run } from '../../../shared/documents/document.ts'
import { xmlText } from '../plainText.ts'
import { full } from './page.ts'
import { ink } from './styles.ts'
import { isRightToLeft, runsOf } from './text.ts'

const size = 18
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const hairline = { style: BorderStyle.SINGLE, size: 4, color: ink.rule }
const rules = {
  top: hairline,
  bottom: hairline,
  left: none,
  right: none,
  insideHorizontal: hairline,
  insideVertical: none,
}
const margins = { top: 50, bottom: 50, left: 90, right: 90 }

/** A table whose head is repeated on every page and whose rows never break. */
export function dataTable({ columns, rows }: Extract<Block, { kind: 'table' }>): Table {
  const sum = columns.reduce((total, column) => total + column.width, 0)
  const widths = columns.map((column) => Math.floor((full * column.width) / sum))
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      (column, i) =>
        new TableCell({
          width: { size: widths[i]!, type: WidthType.DXA },
          margins,
          shading: { fill: ink.head },
          verticalAlign: VerticalAlign.BOTTOM,
          children: [
            new Paragraph({
              alignment: column.figure ? AlignmentType.RIGHT : undefined,
              spacing: { after: 0 },
              keepNext: true,
              children: [new TextRun({ text: column.title, bold: true, size, color: ink.muted })],
            }),
          ],
        }),
    ),
  })
  const body = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: row.map(
          (cell, i) =>
            new TableCell({
              width: { size: widths[i]!, type: WidthType.DXA },
              margins,
              children: [cellParagraph(cell, columns[i]?.figure ?? false)],
            }),
        ),
      }),
  )
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: full, type: WidthType.DXA },
    columnWidths: widths,
    borders: rules,
    rows: [head, ...body],
  })
}

/** Current beside ideal. */
export function contrastTable({ current, ideal }: Extract<Block, { kind: 'contrast' }>): Table {
  const half = Math.floor(full / 2)
  const cell = (runs: readonly Run[], left: boolean) =>
    new TableCell({
      width: { size: half, type: WidthType.DXA },
      margins: { top: 60, bottom: 60, left: left ? 0 : 200, right: left ? 200 : 0 },
      borders: { top: none, bottom: none, right: none, left: left ? none : hairline },
      children: [
        new Paragraph({
          spacing: { after: 0 },
          bidirectional: isRightToLeft(plainOf(runs.slice(1))) || undefined,
          children: runsOf(runs),
        }),
      ],
    })
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: full, type: WidthType.DXA },
    columnWidths: [half, half],
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    rows: [new TableRow({ children: [cell(current, true), cell(ideal, false)] })],
  })
}

function cellParagraph(cell: Cell, figure: boolean): Paragraph {
  const runs = cell.kind === 'figure' ? [new TextRun({ text: xmlText(cell.text), size })] : runsOf(cell.runs, size)
  const text = cell.kind === 'figure' ? '' : plainOf(cell.runs)
  return new Paragraph({
    alignment: figure || cell.kind === 'figure' ? AlignmentType.RIGHT : undefined,
    bidirectional: isRightToLeft(text) || undefined,
    spacing: { after: 0, line: 252, lineRule: LineRuleType.AUTO },
    children: runs,
  })
}
