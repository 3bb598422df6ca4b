import { create } from 'zustand'

/** A row of the outline: a heading of a stage, of a lane in a stage, of the tray, or a touchpoint. */
export type Row =
  | { kind: 'stage'; stage: string }
  | { kind: 'cell'; stage: string; lane: string | null }
  | { kind: 'tray' }
  | { kind: 'touchpoint'; id: string }

/** A row as an attribute of its button. */
export const rowKey = (row: Row): string =>
  row.kind === 'tray'
    ? 'tray'
    : row.kind === 'stage'
      ? `stage ${row.stage}`
      : row.kind === 'cell'
        ? `cell ${row.stage} ${row.lane ?? ''}`
        : `touchpoint ${row.id}`

export function rowOf(key: string): Row {
  const [kind, first = '', second = ''] = key.split(' ')
  if (kind === 'stage') return { kind, stage: first }
  if (kind === 'cell') return { kind, stage: first, lane: second || null }
  return kind === 'touchpoint' ? { kind, id: first } : { kind: 'tray' }
}

/** What is being typed: another name for a row, a touchpoint in a cell (or the tray) at an index, or a stage at one. */
export type Typing =
  | { kind: 'name'; row: Row }
  | { kind: 'touchpoint'; stage: string | null; lane: string | null; index: number }
  | { kind: 'stage'; index: number }

type Outline = {
  /** The row that the Tab key comes to. */
  at: string | null
  typing: Typing | null
  /** The row that is to have the keyboard as soon as it is there. */
  pull: string | null
}

export const emptyOutline: Outline = { at: null, typing: null, pull: null }
export const useOutline = create<Outline>()(() => emptyOutline)

/** Puts the keyboard on a row. */
export const goToRow = (row: Row): void => {
  const key = rowKey(row)
  useOutline.setState({ at: key, pull: key, typing: null })
}
