import type { Connection } from '../../records/connection.ts'
import type { MapLayout, Placed } from '../layout.ts'
import { columnWidth } from '../measures.ts'

/**
 * Where no card ever is: channel `k` runs down before column `k` (the last one after the last column); a strip runs
 * across, above row `r` (`id` 2r, the last one under the last row), or through row `r` where its cells are empty (2r + 1).
 */
export type Strip = { id: number; y: number }

/**
 * How an arrow goes, before anything is placed to the pixel. Sides: -1 left, +1 right. A straight way runs down or up
 * between neighbours of a column; any other leaves `from` into channel `first`, follows a strip if it must, and enters
 * `to` from channel `last`.
 */
export type Way = {
  connection: Connection
  from: Placed
  to: Placed
  straight: boolean
  out: -1 | 1
  into: -1 | 1
  first: number
  last: number
  strip: Strip | null
  /** Pixels of its length, and what its bends and its running backwards are worth in pixels. */
  cost: number
}

export const middle = ({ y, height }: Placed): number => y + height / 2

const price = { bend: 24, backwards: 70 }
/** No arrow looks at more ways than this. */
const most = 28

/** The ways that an arrow can take, cheapest first. */
export function waysOf(layout: MapLayout, connection: Connection, from: Placed, to: Placed): Way[] {
  const found: Way[] = []
  const [ya, yb] = [middle(from), middle(to)]
  const base = { connection, from, to, out: 1, into: -1, first: 0, last: 0, strip: null, straight: false } as const
  if (from.column === to.column && neighbours(layout, from, to))
    found.push({ ...base, straight: true, cost: Math.abs(yb - ya) - from.height })
  for (const out of [1, -1] as const)
    for (const into of [-1, 1] as const) {
      const first = out > 0 ? from.column + 1 : from.column
      const last = into < 0 ? to.column : to.column + 1
      const turns = (out < 0 ? price.backwards : 0) + (into > 0 ? price.backwards : 0)
      const way = { ...base, out, into, first, last }
      if (first === last) {
        found.push({ ...way, cost: Math.abs(yb - ya) + turns + (ya === yb ? 0 : 2 * price.bend) })
        continue
      }
      const across = Math.abs(last - first) * columnWidth + turns
      for (const strip of stripsOf(layout, Math.min(first, last), Math.max(first, last), from, to)) {
        const bends = (strip.y === ya ? 0 : 2) + (strip.y === yb ? 0 : 2)
        const cost = across + Math.abs(strip.y - ya) + Math.abs(strip.y - yb) + bends * price.bend
        found.push({ ...way, strip, cost })
      }
    }
  return found.sort((a, b) => a.cost - b.cost).slice(0, most)
}

/**
 * A short way without comparing all, for maps with more arrows than can be weighed against each other: straight to a
 * neighbour, else out at the right and in at the left (in one column: at the right), along the row that it goes to.
 */
export function plainWay(layout: MapLayout, connection: Connection, from: Placed, to: Placed): Way {
  const base = { connection, from, to, out: 1, into: -1, strip: null, straight: false, cost: 0 } as const
  const first = from.column + 1
  if (from.column === to.column) {
    if (neighbours(layout, from, to)) return { ...base, straight: true, first, last: first }
    return { ...base, into: 1, first, last: first }
  }
  if (to.column === first) return { ...base, first, last: first }
  const above = from.row <= to.row
  return { ...base, first, last: to.column, strip: stripAbove(layout, above ? to.row : to.row + 1) }
}

function stripAbove({ rows, height }: MapLayout, row: number): Strip {
  const next = rows[row]
  return { id: 2 * row, y: next ? (row === 0 ? 7 : next.y - 4) : height - 11 }
}

function stripsOf(layout: MapLayout, first: number, last: number, a: Placed, b: Placed): Strip[] {
  const { rows, cells } = layout
  const strips: Strip[] = Array.from({ length: rows.length + 1 }, (_, row) => stripAbove(layout, row))
  for (const { index, y, height: tall } of rows) {
    let empty = true
    for (let column = first; column < last && empty; column++) empty = cells[column]![index]!.length === 0
    if (!empty) continue
    const own = [a, b].find(({ row }) => row === index)
    strips.push({ id: 2 * index + 1, y: own ? middle(own) : y + tall / 2 })
  }
  return strips
}

/** Whether no card stands between two of one column. */
function neighbours({ cells }: MapLayout, a: Placed, b: Placed): boolean {
  const [first, last] = a.y < b.y ? [a, b] : [b, a]
  const column = cells[a.column]!
  if (first.row === last.row) return last.index === first.index + 1
  if (column[first.row]!.length > first.index + 1 || last.index > 0) return false
  return column.slice(first.row + 1, last.row).every((cell) => cell.length === 0)
}
