import { type RefObject, useCallback, useEffect, useLayoutEffect, useState } from 'react'

const ahead = 8
const step = 4

/**
 * Which of `count` items of `size` pixels below one another are to be rendered: those in view and a few around them.
 * Changes every few items only, so that scrolling renders seldom. `onScroll` goes to the element that scrolls.
 */
export function useWindow(scroller: RefObject<HTMLElement | null>, count: number, size: number) {
  const [range, setRange] = useState({ from: 0, to: 40 })
  const measure = useCallback(() => {
    const element = scroller.current
    if (!element) return
    const first = Math.floor(element.scrollTop / size)
    const last = Math.ceil((element.scrollTop + element.clientHeight) / size)
    const from = Math.max(0, Math.floor((first - ahead) / step) * step)
    const to = Math.ceil((last + ahead) / step) * step
    setRange((old) => (old.from === from && old.to === to ? old : { from, to }))
  }, [scroller, size])
  // biome-ignore lint/correctness/useExhaustiveDependencies: fewer items may have moved what is in view
  useLayoutEffect(measure, [measure, count])
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [scroller, measure])
  return { from: Math.min(range.from, count), to: Math.min(range.to, count), onScroll: measure }
}

/** The rows to render of a list, each with its index: those of the window, and the one that Tab leads to. */
export function useShown<T extends { id: string }>(
  scroller: RefObject<HTMLElement | null>,
  rows: readonly T[],
  size: number,
  tabbable: string | null,
) {
  const { from, to, onScroll } = useWindow(scroller, rows.length, size)
  const at = rows.findIndex((row) => row.id === tabbable)
  const shown = rows.slice(from, to).map((row, i) => [row, from + i] as const)
  if (at >= 0 && (at < from || at >= to)) shown.push([rows[at]!, at])
  return { shown, onScroll }
}

/** Scrolls so that an item is whole in view below what stays at the top; nothing where it is already. */
export function reveal(element: HTMLElement | null, index: number, size: number, head = 0): void {
  if (!element || index < 0) return
  const top = index * size
  if (top < element.scrollTop) element.scrollTop = top
  else if (top + size > element.scrollTop + element.clientHeight - head)
    element.scrollTop = top + size - element.clientHeight + head
}
