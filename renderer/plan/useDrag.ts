import { type PointerEvent as Pressed, useCallback, useEffect, useRef, useState } from 'react'
import { useClientState } from '../client/hooks.ts'
import { usePlan } from './state.ts'

export type Dragging = { ids: readonly string[]; title: string; over: string | null }

type Input = {
  /** Where it would go, by the pointer and by the dragged card's left edge; null: nowhere. */
  resolve(x: number, y: number, left: number): string | null
  onDrop(ids: readonly string[], target: string): void
}

const least = 4

/** The place that the page marks with `data-drop` under a point. */
export const markedDrop = (x: number, y: number): string | null =>
  document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-drop]')?.dataset.drop ?? null

const edge = 28
const speed = 10

/** Scrolls what can scroll under a point that is near its edge; whether it did. */
function scrollAtEdge(x: number, y: number): boolean {
  const element = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-drag-scroll]')
  if (!element) return false
  const { left, right, top, bottom } = element.getBoundingClientRect()
  const towards = (at: number, from: number, to: number) => (at < from + edge ? -speed : at > to - edge ? speed : 0)
  const { scrollLeft, scrollTop } = element
  element.scrollBy(towards(x, left, right), towards(y, top, bottom))
  return element.scrollLeft !== scrollLeft || element.scrollTop !== scrollTop
}

/**
 * Dragging cards by the pointer: what is selected goes together, Escape puts everything back, and a press that does not
 * move stays a click. The keyboard's way to the same is Alt with the arrows.
 */
export function useDrag(input: Input) {
  const readOnly = useClientState((state) => state.readOnly)
  const [dragging, setDragging] = useState<Dragging | null>(null)
  const ghost = useRef<HTMLDivElement>(null)
  const latest = useRef(input)
  latest.current = input
  const stop = useRef<(() => void) | null>(null)
  useEffect(() => () => stop.current?.(), [])

  const start = useCallback(
    (event: Pressed, id: string, title: string) => {
      if (readOnly || event.button !== 0 || !event.isPrimary) return
      const begin = { x: event.clientX, y: event.clientY }
      const { left, top } = event.currentTarget.getBoundingClientRect()
      const offset = { x: begin.x - left, y: begin.y - top }
      let now: Dragging | null = null
      let last = begin
      let frame = 0
      const look = () => {
        const { selected } = usePlan.getState()
        const over = latest.current.resolve(last.x, last.y, last.x - offset.x)
        if (!now || over !== now.over) {
          now = { ids: selected.includes(id) ? selected : [id], title, over }
          setDragging(now)
        }
        if (ghost.current) ghost.current.style.translate = `${last.x - offset.x}px ${last.y - offset.y}px`
      }
      const drift = () => {
        if (scrollAtEdge(last.x, last.y)) look()
        frame = requestAnimationFrame(drift)
      }
      const move = (at: PointerEvent) => {
        last = { x: at.clientX, y: at.clientY }
        if (!now && Math.hypot(last.x - begin.x, last.y - begin.y) < least) return
        if (!now) frame = requestAnimationFrame(drift)
        look()
        at.preventDefault()
      }
      const end = (drop: boolean) => {
        cancelAnimationFrame(frame)
        window.removeEventListener('pointermove', move)
        window.removeEventListener('pointerup', up)
        window.removeEventListener('pointercancel', cancel)
        window.removeEventListener('keydown', key, true)
        stop.current = null
        if (!now) return
        setDragging(null)
        // The click that follows the drag is not meant.
        const swallow = (click: MouseEvent) => click.stopPropagation()
        window.addEventListener('click', swallow, { capture: true, once: true })
        setTimeout(() => window.removeEventListener('click', swallow, true), 0)
        if (drop && now.over !== null) latest.current.onDrop(now.ids, now.over)
      }
      const up = () => end(true)
      const cancel = () => end(false)
      const key = (pressed: KeyboardEvent) => {
        if (pressed.key !== 'Escape' || !now) return
        pressed.stopPropagation()
        end(false)
      }
      stop.current?.()
      stop.current = () => end(false)
      window.addEventListener('pointermove', move)
      window.addEventListener('pointerup', up)
      window.addEventListener('pointercancel', cancel)
      window.addEventListener('keydown', key, true)
    },
    [readOnly],
  )
  return { dragging, ghost, start }
}
