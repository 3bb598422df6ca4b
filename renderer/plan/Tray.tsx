import { type PointerEvent, useRef } from 'react'
import { Chip } from './Chip.tsx'
import type { Row } from './rows.ts'
import { useShown } from './useWindow.ts'

type Props = {
  title: string
  hint: string
  /** What is said where there is nothing in it. */
  empty: string
  rows: readonly Row[]
  selected: ReadonlySet<string>
  dragged: ReadonlySet<string>
  tabbable: string | null
  isOver: boolean
  onDrag(event: PointerEvent, id: string, title: string): void
}

const size = 32

/** Beside a view: the opportunities that have no place in it yet. */
export function Tray({ title, hint, empty, rows, selected, dragged, tabbable, isOver, onDrag }: Props) {
  const scroller = useRef<HTMLDivElement>(null)
  const { shown, onScroll } = useShown(scroller, rows, size, tabbable)
  return (
    <section className="plan-tray" aria-label={title} data-drop="tray" data-over={isOver || undefined}>
      <h3>
        {title} <span className="plan-muted num">{rows.length}</span>
      </h3>
      <p className="plan-muted">{rows.length ? hint : empty}</p>
      <div ref={scroller} className="plan-tray-list" onScroll={onScroll}>
        <ul style={{ height: rows.length * size }}>
          {shown.map(([row, i]) => (
            <li key={row.id} style={{ transform: `translateY(${i * size}px)` }}>
              <Chip
                row={row}
                isSelected={selected.has(row.id)}
                isTabbable={row.id === tabbable}
                isDragged={dragged.has(row.id)}
                onDrag={onDrag}
              />
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
