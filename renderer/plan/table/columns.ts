import type { SortColumn } from '../order.ts'

/** How a cell is edited in place; null: it is not. */
export type Editor = 'line' | 'choice' | 'steps' | 'day'
export type ColumnId = 'select' | SortColumn
export type Column = {
  id: ColumnId
  /** In pixels; what is left goes to the title. */
  width: number
  editor: Editor | null
  figure?: boolean
}

export const rowHeight = 36
const titleLeast = 240

const all: Column[] = [
  { id: 'select', width: 36, editor: null },
  { id: 'title', width: titleLeast, editor: 'line' },
  { id: 'touchpoints', width: 200, editor: null },
  { id: 'intervention', width: 116, editor: 'choice' },
  { id: 'impact', width: 66, editor: 'steps', figure: true },
  { id: 'effort', width: 62, editor: 'steps', figure: true },
  { id: 'priority', width: 92, editor: null, figure: true },
  { id: 'owner', width: 122, editor: 'line' },
  { id: 'due', width: 124, editor: 'day' },
  { id: 'status', width: 92, editor: 'choice' },
]

/** The columns for a width: where it is narrow, what the panel shows anyway is left out. The title takes the rest. */
export function columnsFor(width: number): Column[] {
  const sum = (list: Column[]) => list.reduce((total, one) => total + one.width, 0)
  let shown = all
  for (const id of ['touchpoints', 'intervention'] as const)
    if (sum(shown) > width) shown = shown.filter((one) => one.id !== id)
  const rest = Math.max(0, width - sum(shown))
  return shown.map((one) => (one.id === 'title' ? { ...one, width: one.width + rest } : one))
}

export const template = (columns: readonly Column[]): string => columns.map(({ width }) => `${width}px`).join(' ')

/** The fields that are edited in place. */
export type EditedField = 'title' | 'intervention' | 'impact' | 'effort' | 'owner' | 'due' | 'status'
