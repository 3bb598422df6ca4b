import type { KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import type { Direction } from '../../shared/map/walk.ts'
import { follow } from '../journeys/actions.ts'
import { chordOf } from '../map/keys.ts'
import { addBeside, duplicate, mark, moveRow, rate, removeRow, sayPlace, type Tools } from './actions.ts'
import { type Row, rowKey, rowOf, useOutline } from './state.ts'

const moves: Record<string, Direction> = {
  'Alt+ArrowUp': 'up',
  'Alt+ArrowDown': 'down',
  'Alt+ArrowLeft': 'left',
  'Alt+ArrowRight': 'right',
}

/** A key on a row: the same as on the map. `fresh` gives the tools as they are after a change. */
export function keyDown(tools: Tools, event: KeyboardEvent<HTMLElement>, fresh: () => Tools): void {
  const key = (event.target as HTMLElement).dataset.row
  if (!key || event.nativeEvent.isComposing || event.defaultPrevented) return
  const chord = chordOf(event.nativeEvent)
  const row = rowOf(key)
  const did = walk(event.currentTarget, key, row, chord) || (!isReadOnly(tools) && change(tools, row, chord, fresh))
  if (did || (row.kind === 'touchpoint' && chord === 'g')) event.preventDefault()
  if (row.kind === 'touchpoint' && chord === 'g') follow(tools.client, row.id)
}

const isReadOnly = ({ client }: Tools) => client.state.getState().readOnly

/** Arrow keys go from row to row; left goes to the heading above. */
function walk(root: HTMLElement, key: string, row: Row, chord: string): boolean {
  const rows = [...root.querySelectorAll<HTMLElement>('[data-row]')]
  const index = rows.findIndex((one) => one.dataset.row === key)
  const up = () => {
    const own = level(row)
    return rows.slice(0, index).findLast((one) => level(rowOf(one.dataset.row!)) < own)
  }
  const to: Record<string, () => HTMLElement | undefined> = {
    ArrowDown: () => rows[index + 1],
    ArrowRight: () => rows[index + 1],
    ArrowUp: () => rows[index - 1],
    ArrowLeft: up,
    Home: () => rows[0],
    End: () => rows.at(-1),
  }
  if (!to[chord]) return false
  to[chord]()?.focus()
  return true
}

const level = (row: Row): number => ({ tray: 1, stage: 1, cell: 2, touchpoint: 3 })[row.kind]

function change(tools: Tools, row: Row, chord: string, fresh: () => Tools): boolean {
  const direction = moves[chord]
  if (direction) {
    flushSync(() => moveRow(tools, row, direction))
    if (row.kind === 'touchpoint') sayPlace(fresh(), row.id)
    return true
  }
  // At once: a field that opens must have the keyboard before the next key.
  const now = (act: () => void) => {
    flushSync(act)
    return true
  }
  if (chord === 'Enter') return now(() => addBeside(tools, row, 1))
  if (chord === 'Shift+Enter') return now(() => addBeside(tools, row, 0))
  if (chord === 'F2' && row.kind !== 'tray') return now(() => useOutline.setState({ typing: { kind: 'name', row } }))
  if (chord === 'Delete' || chord === 'Backspace') return now(() => row.kind !== 'tray' && removeRow(tools, row))
  return row.kind === 'touchpoint' && changeTouchpoint(tools, row.id, chord)
}

function changeTouchpoint(tools: Tools, id: string, chord: string): boolean {
  const digit = /^(Shift\+)?([0-5])$/.exec(chord)
  if (digit) rate(tools, id, digit[1] ? 'idealRating' : 'currentRating', digit[2] === '0' ? null : Number(digit[2]) - 3)
  else if (chord === 'm') mark(tools, id)
  else if (chord === 'Mod+d') duplicate(tools, id)
  else return false
  return true
}

/** Where the Tab key comes to: the last row, or the first there is. */
export const tabStop = (at: string | null, rows: readonly Row[]): string | null => {
  const keys = rows.map(rowKey)
  return at && keys.includes(at) ? at : (keys[0] ?? null)
}
