import { type PointerEvent, useRef } from 'react'
import type { Opportunity } from '../../../shared/records/opportunity.ts'
import { t } from '../../../shared/text/index.ts'
import type { Row } from '../rows.ts'
import { useShown } from '../useWindow.ts'
import { BoardCard } from './BoardCard.tsx'

type Props = {
  status: Opportunity['status']
  rows: readonly Row[]
  selected: ReadonlySet<string>
  dragged: ReadonlySet<string>
  tabbable: string | null
  isOver: boolean
  onDrag(event: PointerEvent, id: string, title: string): void
}

/** Height of a card with the space below it. */
const size = 92

export function Column({ status, rows, selected, dragged, tabbable, isOver, onDrag }: Props) {
  const scroller = useRef<HTMLDivElement>(null)
  const { shown, onScroll } = useShown(scroller, rows, size, tabbable)
  const name = t(`records.status.${status}`)
  return (
    <section className="board-column" aria-label={name} data-drop={status} data-over={isOver || undefined}>
      <h3>
        <span className="plan-status" data-status={status}>
          {name}
        </span>
        <span className="plan-muted num">{rows.length}</span>
      </h3>
      <div ref={scroller} className="board-cards" data-drag-scroll onScroll={onScroll}>
        {rows.length === 0 && <p className="board-empty">{t('planScreen.boardEmpty')}</p>}
        <ul style={{ height: rows.length * size }}>
          {shown.map(([row, i]) => (
            <li key={row.id} style={{ transform: `translateY(${i * size}px)` }}>
              <BoardCard
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
