import type { MapLayout, Placed, Slot } from './layout.ts'

/** Where the keyboard is: on a card (of the map or of the tray), on an empty cell, or on the empty tray. */
export type Cursor =
  | { kind: 'card'; id: string }
  | { kind: 'cell'; stage: string; lane: string | null }
  | { kind: 'tray' }
export type Direction = 'left' | 'right' | 'up' | 'down' | 'first' | 'last'

type Spot = { column: number; row: number; index: number }

/** The next place in a direction: cards within the cell first, then the next lane or stage; null at the edge. */
export function walk(layout: MapLayout, cursor: Cursor | null, direction: Direction): Cursor | null {
  const last = layout.columns.length - 1
  if (!cursor) return last < 0 ? trayAt(layout, 0) : firstOf(layout)
  const trayIndex = cursor.kind === 'tray' ? 0 : cursor.kind === 'card' ? layout.tray.indexOf(cursor.id) : -1
  if (cursor.kind === 'tray' || trayIndex >= 0) return walkTray(layout, trayIndex, direction)
  const at = spotOf(layout, cursor)
  if (!at) return firstOf(layout)
  const { column, row, index } = at
  if (direction === 'first') return column === 0 ? null : into(layout, 0, row, index)
  if (direction === 'last') return column === last ? null : into(layout, last, row, index)
  if (direction === 'left') return column === 0 ? trayAt(layout, index) : sideways(layout, at, column - 1)
  if (direction === 'right') return column === last ? null : sideways(layout, at, column + 1)
  const cell = layout.cells[column]![row]!
  const next = cell[direction === 'up' ? index - 1 : index + 1]
  if (next) return { kind: 'card', id: next.id }
  if (direction === 'up') return row === 0 ? null : into(layout, column, row - 1, Number.POSITIVE_INFINITY)
  return row === layout.rows.length - 1 ? null : into(layout, column, row + 1, 0)
}

/** The next card in a direction, over empty cells; beyond them the nearest card of a farther stage or lane; null if none. */
export function walkToCard(layout: MapLayout, cursor: Cursor | null, direction: Direction): Cursor | null {
  let next = walk(layout, cursor, direction)
  while (next && next.kind !== 'card') next = walk(layout, next, direction)
  const from = cursor && spotOf(layout, cursor)
  if (next?.kind === 'card' && layout.cards.has(next.id)) return next
  if (!from || (direction !== 'left' && direction !== 'right')) return null
  const by = direction === 'left' ? -1 : 1
  for (let column = from.column + by; layout.cells[column]; column += by) {
    const cards = layout.cells[column]!.flat()
    const near = cards.toSorted((a, b) => Math.abs(a.row - from.row) - Math.abs(b.row - from.row))[0]
    if (near) return { kind: 'card', id: near.id }
  }
  return null
}

/** Where the keyboard lands when these cards go: the one after, the one before, or their empty cell. */
export function afterRemoval(layout: MapLayout, ids: readonly string[]): Cursor | null {
  const card = ids.length ? layout.cards.get(ids.at(-1)!) : undefined
  const list = card ? layout.cells[card.column]![card.row]!.map(({ id }) => id) : layout.tray
  const from = list.indexOf(ids.at(-1) ?? '')
  const stays = (id: string) => !ids.includes(id)
  const id = list.slice(from + 1).find(stays) ?? list.slice(0, Math.max(0, from)).findLast(stays)
  if (id) return { kind: 'card', id }
  return card ? cellCursor(layout, card.column, card.row) : { kind: 'tray' }
}

/** All cards of the map in its order: stage by stage, lane by lane, from top to bottom; then the tray. */
export function mapOrder(layout: MapLayout): string[] {
  const placed = layout.cells.flatMap((column) => column.flatMap((cell) => cell.map(({ id }) => id)))
  return [...placed, ...layout.tray]
}

/** The place one step away for a card that is moved by the keyboard; null at the edge. From the tray: the first cell. */
export function nudge(layout: MapLayout, id: string, direction: Direction): Slot | 'tray' | null {
  const card = layout.cards.get(id)
  if (!card) return layout.columns.length && direction === 'right' ? slot(layout, 0, 0, Number.POSITIVE_INFINITY) : null
  const { column, row, index } = card
  const cell = layout.cells[column]![row]!
  if (direction === 'up') {
    if (index > 0) return slot(layout, column, row, index - 1)
    return row > 0 ? slot(layout, column, row - 1, Number.POSITIVE_INFINITY) : null
  }
  if (direction === 'down') {
    if (index < cell.length - 1) return slot(layout, column, row, index + 1)
    return row < layout.rows.length - 1 ? slot(layout, column, row + 1, 0) : null
  }
  if (direction === 'left') return column > 0 ? slot(layout, column - 1, row, index) : 'tray'
  return column < layout.columns.length - 1 ? slot(layout, column + 1, row, index) : null
}

/** Column, row and index of a card or cell of the map. */
export function spotOf(layout: MapLayout, cursor: Cursor): Spot | null {
  if (cursor.kind === 'card') return layout.cards.get(cursor.id) ?? null
  if (cursor.kind === 'tray') return null
  const column = layout.columns.findIndex(({ stage }) => stage.id === cursor.stage)
  const row = layout.rows.findIndex(({ lane }) => (lane?.id ?? null) === cursor.lane)
  return column < 0 || row < 0 ? null : { column, row, index: 0 }
}

export function cellCursor(layout: MapLayout, column: number, row: number): Cursor {
  return { kind: 'cell', stage: layout.columns[column]!.stage.id, lane: layout.rows[row]!.lane?.id ?? null }
}

function walkTray(layout: MapLayout, index: number, direction: Direction): Cursor | null {
  const { tray, columns } = layout
  if (direction === 'right') return columns.length ? firstOf(layout) : null
  const to = { up: index - 1, down: index + 1, first: 0, last: tray.length - 1, left: -1 }[direction]
  const id = to === index ? undefined : tray[to]
  return id ? { kind: 'card', id } : null
}

const firstOf = (layout: MapLayout): Cursor => into(layout, 0, 0, 0)

function trayAt({ tray }: MapLayout, index: number): Cursor {
  const id = tray[Math.min(index, tray.length - 1)]
  return id ? { kind: 'card', id } : { kind: 'tray' }
}

/** To the card of the neighbouring stage that stands nearest in height. */
function sideways(layout: MapLayout, { row, column, index }: Spot, to: number): Cursor {
  const cell = layout.cells[to]![row]!
  const own = layout.cells[column]![row]![index]
  if (!own || !cell.length) return into(layout, to, row, 0)
  const away = (card: Placed) => Math.abs(card.y + card.height / 2 - own.y - own.height / 2)
  const nearest = cell.reduce((best, card) => (away(card) < away(best) ? card : best))
  return { kind: 'card', id: nearest.id }
}

function into(layout: MapLayout, column: number, row: number, index: number): Cursor {
  const cell = layout.cells[column]![row]!
  const card = cell[Math.min(index, cell.length - 1)]
  return card ? { kind: 'card', id: card.id } : cellCursor(layout, column, row)
}

function slot(layout: MapLayout, column: number, row: number, index: number): Slot {
  const count = layout.cells[column]![row]!.length
  return {
    stage: layout.columns[column]!.stage.id,
    lane: layout.rows[row]!.lane?.id ?? null,
    index: Math.min(index, count),
  }
}
