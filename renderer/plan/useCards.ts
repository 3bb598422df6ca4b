import { type KeyboardEvent, type MouseEvent, type RefObject, useLayoutEffect, useRef } from 'react'
import { useClient, useClientState } from '../client/hooks.ts'
import { removeWithNotice } from './removing.ts'
import type { Row } from './rows.ts'
import { howOf, pick, setPlan, usePlan } from './state.ts'

export type Way = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown'
const ways: readonly string[] = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']

/**
 * Keyboard and clicks for cards that lie about (board, matrix, time line, owners): one of them is in the tab order, the
 * arrows go to the nearest in that direction and select it (with Control they only go), Space adds to the selection, Alt
 * with the arrows moves the opportunity, Delete removes. Cards carry `data-card` and `tabIndex` from `tabbable`.
 */
export function useCards(
  root: RefObject<HTMLElement | null>,
  rows: readonly Row[],
  move?: (id: string, way: Way) => void,
) {
  const client = useClient()
  const readOnly = useClientState((state) => state.readOnly)
  const active = usePlan((state) => state.active)
  const refocus = useRef<string | null>(null)
  useLayoutEffect(() => {
    if (!refocus.current) return
    const card = find(root.current, refocus.current)
    refocus.current = null
    if (card && card !== document.activeElement) card.focus()
  })

  const onKeyDown = (event: KeyboardEvent) => {
    const card = (event.target as HTMLElement).closest<HTMLElement>('[data-card]')
    const id = card?.dataset.card
    if (!card || id === undefined) return
    const { selected } = usePlan.getState()
    if (ways.includes(event.key)) {
      if (event.altKey) {
        if (readOnly || !move) return
        refocus.current = id
        setPlan({ active: id })
        move(id, event.key as Way)
      } else {
        const next = nearest(root.current, card, event.key as Way)
        if (next) {
          if (event.ctrlKey || event.metaKey) setPlan({ active: next.dataset.card! })
          else if (event.shiftKey && !selected.includes(next.dataset.card!)) pick(next.dataset.card!, 'toggle')
          else pick(next.dataset.card!, 'only')
          next.focus()
        }
      }
    } else if (event.key === ' ') pick(id, 'toggle')
    else if (event.key === 'Enter') pick(id, 'only')
    else if (event.key === 'Escape') setPlan({ selected: [] })
    else if (event.key === 'Delete' && !readOnly) removeWithNotice(client, selected.includes(id) ? selected : [id])
    else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey))
      setPlan({ selected: rows.map((row) => row.id) })
    else return
    event.preventDefault()
  }
  const onClick = (event: MouseEvent) => {
    const id = (event.target as HTMLElement).closest<HTMLElement>('[data-card]')?.dataset.card
    // Enter and Space on a button click too (detail 0); they have been answered above.
    if (id !== undefined && event.detail > 0) pick(id, event.shiftKey ? 'toggle' : howOf(event))
  }
  const first = rows.some((row) => row.id === active) ? active : (rows[0]?.id ?? null)
  return { onKeyDown, onClick, tabbable: first, refocus }
}

const find = (root: HTMLElement | null, id: string) =>
  root?.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`) ?? null

/** The card whose middle lies nearest in a direction; what lies aside counts three times. */
function nearest(root: HTMLElement | null, from: HTMLElement, way: Way): HTMLElement | null {
  const middle = (element: HTMLElement) => {
    const { left, top, width, height } = element.getBoundingClientRect()
    return { x: left + width / 2, y: top + height / 2 }
  }
  const a = middle(from)
  const across = way === 'ArrowLeft' || way === 'ArrowRight'
  const sign = way === 'ArrowRight' || way === 'ArrowDown' ? 1 : -1
  let best: { card: HTMLElement; cost: number } | null = null
  for (const card of root?.querySelectorAll<HTMLElement>('[data-card]') ?? []) {
    const b = middle(card)
    const along = sign * (across ? b.x - a.x : b.y - a.y)
    if (card === from || along <= 2) continue
    const cost = along + 3 * Math.abs(across ? b.y - a.y : b.x - a.x)
    if (!best || cost < best.cost) best = { card, cost }
  }
  return best?.card ?? null
}
