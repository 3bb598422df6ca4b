import {
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { flushSync } from 'react-dom'
import { setOpportunities } from '../../../shared/edits/opportunities.ts'
import type { Opportunity } from '../../../shared/records/opportunity.ts'
import { useClient, useClientState } from '../../client/hooks.ts'
import type { Line, SortColumn } from '../order.ts'
import { removeWithNotice } from '../removing.ts'
import { howOf, pick, setPlan, usePlan } from '../state.ts'
import { reveal } from '../useWindow.ts'
import { type Column, rowHeight } from './columns.ts'

export const lineKey = (line: Line): string => (line.kind === 'row' ? line.row.id : `group:${line.key}`)

type At = { line: string; column: number }
type Input = {
  grid: RefObject<HTMLDivElement | null>
  scroller: RefObject<HTMLDivElement | null>
  lines: readonly Line[]
  /** Where each line stands, by its key. */
  places: ReadonlyMap<string, number>
  columns: readonly Column[]
  onFormula(id: string, cell: HTMLElement): void
}

const page = 12

/**
 * The table's keyboard and mouse, as the ARIA grid pattern has it: arrows, Home, End, Page Up and Down move (up and down
 * select, with Shift they extend, with Control they only move), Space selects, Enter, F2 or a letter edits, 1 to 5 judge
 * impact and effort, Backspace empties a cell, Delete removes what is selected.
 */
export function useTable({ grid, scroller, lines, places, columns, onFormula }: Input) {
  const client = useClient()
  const readOnly = useClientState((state) => state.readOnly)
  const [at, setAt] = useState<At>({ line: '', column: 1 })
  const [editing, setEditing] = useState(false)
  const wantsFocus = useRef(false)
  const column = Math.min(at.column, columns.length - 1)
  const known = at.line === 'head' || places.has(at.line)
  const line = known ? at.line : lines[0] ? lineKey(lines[0]) : 'head'

  useLayoutEffect(() => {
    if (!wantsFocus.current) return
    wantsFocus.current = false
    grid.current?.querySelector<HTMLElement>('[data-at]')?.focus({ preventScroll: true })
  })

  const rowIds = () => lines.flatMap((one) => (one.kind === 'row' ? [one.row.id] : []))
  const goTo = (next: At, edit = false) => {
    reveal(scroller.current, places.get(next.line) ?? -1, rowHeight, rowHeight)
    wantsFocus.current = !edit
    setAt(next)
    setEditing(edit)
  }
  const canEdit = (i: number) => !readOnly && columns[i]?.editor != null
  const isRow = (key: string) => key !== 'head' && !key.startsWith('group:')

  const close = useCallback(
    (how: 'stay' | 'next' | 'before' | 'left') => {
      setEditing(false)
      if (how === 'left') return
      wantsFocus.current = true
      const by = how === 'next' ? 1 : how === 'before' ? -1 : 0
      if (by) setAt((old) => ({ ...old, column: Math.max(0, Math.min(columns.length - 1, old.column + by)) }))
    },
    [columns.length],
  )

  /** What pressing a cell does: by the mouse, or by Enter on it. */
  const act = (key: string, i: number, event: MouseEvent | KeyboardEvent) => {
    const id = columns[i]!.id
    if (key === 'head') {
      if (id === 'select') {
        const ids = rowIds()
        setPlan({ selected: usePlan.getState().selected.length < ids.length ? ids : [] })
      } else sortBy(id)
    } else if (!isRow(key)) fold(key.slice('group:'.length))
    else if (id === 'select') pick(key, event.shiftKey ? 'range' : 'toggle', rowIds())
    else if (id === 'priority') {
      pick(key, 'only')
      const cell = grid.current?.querySelector<HTMLElement>(`[data-line="${key}"] [data-column="${i}"]`)
      if (cell) onFormula(key, cell)
    }
  }

  const onClick = (event: MouseEvent) => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-column]')
    const key = cell?.closest<HTMLElement>('[data-line]')?.dataset.line
    if (!cell || key === undefined || cell.dataset.editing) return
    const i = Number(cell.dataset.column)
    const id = columns[i]!.id
    const again = key === line && i === column && cell.contains(document.activeElement)
    const how = howOf(event)
    goTo({ line: key, column: i })
    if (!isRow(key) || id === 'select' || id === 'priority') act(key, i, event)
    else if (how !== 'only') pick(key, how, rowIds())
    else {
      const { selected } = usePlan.getState()
      const alone = selected.length === 1 && selected[0] === key
      pick(key, 'only')
      if (again && alone && canEdit(i)) goTo({ line: key, column: i }, true)
    }
  }

  const step = (by: number, event: KeyboardEvent) => {
    const from = line === 'head' ? -1 : places.get(line)!
    const to = Math.max(-1, Math.min(lines.length - 1, from + by))
    const target = to < 0 ? 'head' : lineKey(lines[to]!)
    goTo({ line: target, column })
    if (!isRow(target) || event.ctrlKey || event.metaKey) return
    if (event.shiftKey) {
      if (usePlan.getState().anchor === null && isRow(line)) setPlan({ anchor: line })
      pick(target, 'range', rowIds())
    } else pick(target, 'only')
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (editing || event.altKey) return
    const command = event.ctrlKey || event.metaKey
    const moves: Record<string, () => void> = {
      ArrowDown: () => step(1, event),
      ArrowUp: () => step(-1, event),
      PageDown: () => step(page, event),
      PageUp: () => step(-page, event),
      ArrowRight: () => goTo({ line, column: Math.min(columns.length - 1, column + 1) }),
      ArrowLeft: () => goTo({ line, column: Math.max(0, column - 1) }),
      Home: () => (command ? step(-lines.length, event) : goTo({ line, column: 0 })),
      End: () => (command ? step(lines.length, event) : goTo({ line, column: columns.length - 1 })),
      ' ': () => (isRow(line) ? pick(line, event.shiftKey ? 'range' : 'toggle', rowIds()) : act(line, column, event)),
      Enter: () => (isRow(line) && canEdit(column) ? goTo({ line, column }, true) : act(line, column, event)),
      F2: () => isRow(line) && canEdit(column) && goTo({ line, column }, true),
      Escape: () => setPlan({ selected: [] }),
      Backspace: () => isRow(line) && empty(),
      Delete: () => isRow(line) && !readOnly && removeWithNotice(client, selectedOr(line)),
    }
    if (command && event.key.toLowerCase() === 'a') setPlan({ selected: rowIds() })
    else if (moves[event.key]) moves[event.key]!()
    else if (command || event.key.length !== 1 || !isRow(line) || !canEdit(column)) return
    else if (columns[column]!.editor === 'steps') {
      if (!/^[1-5]$/.test(event.key)) return
      set({ [columns[column]!.id]: Number(event.key) })
    } else if (columns[column]!.editor === 'line') {
      // The letter goes into the field, which has the focus before the letter arrives.
      flushSync(() => goTo({ line, column }, true))
      return
    } else return
    event.preventDefault()
  }

  const set = (values: Partial<Opportunity>) => client.commit(setOpportunities(client.view, [line], values))
  const empty = () => {
    const { id, editor } = columns[column]!
    if (!readOnly && editor && id !== 'status' && id !== 'title') set({ [id]: id === 'owner' ? '' : null })
  }

  return { at: { line, column }, editing, close, onClick, onKeyDown, isReadOnly: readOnly }
}

const selectedOr = (id: string): readonly string[] => {
  const { selected } = usePlan.getState()
  return selected.includes(id) ? selected : [id]
}

function sortBy(column: SortColumn): void {
  const { sort } = usePlan.getState()
  // What is judged is read from much to little first, words and days from the beginning.
  const downFirst = column === 'impact' || column === 'priority'
  setPlan({ sort: { column, descending: sort.column === column ? !sort.descending : downFirst } })
}

function fold(key: string): void {
  const { folded } = usePlan.getState()
  setPlan({ folded: folded.includes(key) ? folded.filter((one) => one !== key) : [...folded, key] })
}
