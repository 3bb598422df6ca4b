import { type PointerEvent, useRef, useState } from 'react'

/** Where a dragged row would go: before the row of that index (counted with itself), and which row it is. */
export type Dragging = { id: string; before: number }

/** Rows of a list that are moved by their handle. `moved` gets the index among the others. */
export function useReorder(ids: readonly string[], moved: (id: string, index: number) => void) {
  const list = useRef<HTMLUListElement>(null)
  const [dragging, setDragging] = useState<Dragging | null>(null)
  const indexAt = (y: number): number => {
    const rows = [...(list.current?.children ?? [])].map((row) => row.getBoundingClientRect())
    const below = rows.findIndex(({ top, height }) => y < top + height / 2)
    return below < 0 ? rows.length : below
  }
  const handle = (id: string) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return
      event.preventDefault()
      event.currentTarget.setPointerCapture(event.pointerId)
      setDragging({ id, before: ids.indexOf(id) })
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (dragging?.id === id) setDragging({ id, before: indexAt(event.clientY) })
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      if (dragging?.id !== id) return
      setDragging(null)
      const before = indexAt(event.clientY)
      const own = ids.indexOf(id)
      moved(id, before > own ? before - 1 : before)
    },
    onPointerCancel: () => setDragging(null),
  })
  return { list, dragging, handle }
}
