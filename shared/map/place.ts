import { bandAt, type MapLayout, type Point, type Rect, type Slot } from './layout.ts'
import { leastCardHeight, measures } from './measures.ts'

/** Where dropped cards would go. `index` counts the cell's cards without those that are moving. */
export type Place = Slot & { line: Rect }

/** The cell at a point; beyond the last column or row none. */
export function cellAt({ columns, rows, width, height }: MapLayout, { x, y }: Point) {
  if (x < 0 || y < 0 || x >= width || y >= height) return null
  return { column: columns[bandAt(columns, x)]!, row: rows[bandAt(rows, y)]! }
}

/** The place nearest to a point: between two cards of the cell, decided by their middles, and the line that shows it. */
export function placeAt(layout: MapLayout, point: Point, moving: ReadonlySet<string>): Place | null {
  const cell = cellAt(layout, point)
  if (!cell) return null
  const { column, row } = cell
  const cards = layout.cells[column.index]![row.index]!.filter(({ id }) => !moving.has(id))
  const after = cards.findIndex((card) => point.y < card.y + card.height / 2)
  const index = after < 0 ? cards.length : after
  const above = cards[index - 1]
  const below = cards[index]
  const top = row.y + measures.rowTop
  const y =
    below && above
      ? (above.y + above.height + below.y) / 2
      : below
        ? below.y - 7
        : above
          ? above.y + above.height + 7
          : top
  const empty = cards.length === 0
  return {
    stage: column.stage.id,
    lane: row.lane?.id ?? null,
    index,
    line: {
      x: column.x + measures.gutter,
      y: empty ? top : y - 1.5,
      width: measures.card.width,
      height: empty ? leastCardHeight : 3,
    },
  }
}
