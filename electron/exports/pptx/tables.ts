import { t } from '../../../shared/text/index.ts'
import { clean, type Deck, direction, font, ink, inner, lineHeight, linesIn, page } from './deck.ts'

export type TableColumn = { title: string; share: number; right?: boolean }

const size = 12
const pad = 0.06
/** More of one cell would fill the slide: the rest is in the other formats. */
const mostLines = 12

/** A native table on as many slides as it needs, its head on each. */
export function tableSlides(
  deck: Deck,
  title: string,
  columns: readonly TableColumn[],
  rows: readonly string[][],
): void {
  if (!rows.length) return
  const sum = columns.reduce((total, column) => total + column.share, 0)
  const widths = columns.map((column) => (inner.width * column.share) / sum)
  const shown = rows.map((row) => row.map((text, i) => cut(text, widths[i]! - 0.25)))
  const heightOf = (row: readonly string[]) =>
    Math.max(...row.map((text, i) => linesIn(text, size, widths[i]! - 0.25))) * lineHeight(size) + 2 * pad + 0.05
  const head = heightOf(columns.map((column) => column.title))
  const parts: string[][][] = [[]]
  let used = head
  for (const row of shown) {
    const height = heightOf(row)
    if (used + height > inner.height && parts.at(-1)!.length) {
      parts.push([])
      used = head
    }
    parts.at(-1)!.push(row)
    used += height
  }
  parts.forEach((part, i) => {
    const named = parts.length > 1 ? t('exports.slides.part', { title, part: i + 1, of: parts.length }) : title
    const cells = [
      columns.map((column) => ({
        text: column.title,
        options: { bold: true, color: ink.muted, fill: { color: ink.head }, align: align(column) },
      })),
      ...part.map((row) =>
        row.map((text, n) => ({ text: clean(text), options: { align: align(columns[n]!), ...direction(text) } })),
      ),
    ]
    deck.slide(named).addTable(cells, {
      x: page.left,
      y: page.top,
      w: inner.width,
      colW: widths,
      fontFace: font,
      fontSize: size,
      color: ink.plain,
      valign: 'top',
      margin: [pad, 0.1, pad, 0.1],
      border: { type: 'solid', pt: 0.5, color: ink.rule },
    })
  })
}

const align = (column: TableColumn) => (column.right ? ('right' as const) : ('left' as const))

function cut(text: string, width: number): string {
  if (linesIn(text, size, width) <= mostLines) return text
  let shown = text.slice(0, Math.floor((mostLines * width * 72) / (size * 0.53)))
  while (linesIn(`${shown}…`, size, width) > mostLines) shown = shown.slice(0, Math.floor(shown.length * 0.9))
  return `${shown.replace(/[\uD800-\uDBFF]$/, '')}…`
}
