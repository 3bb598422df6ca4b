import type { Ref } from 'react'
import { createPortal } from 'react-dom'
import type { Dragging } from './useDrag.ts'

type Props = { ref: Ref<HTMLDivElement>; dragging: Dragging | null; where?: string }

/** What is being dragged, under the pointer, and where it would go. */
export function Ghost({ ref, dragging, where }: Props) {
  if (!dragging) return null
  return createPortal(
    <div ref={ref} className="plan-ghost" aria-hidden="true">
      <span className="pt-text words">{dragging.title}</span>
      {dragging.ids.length > 1 && <span className="plan-ghost-count num">{dragging.ids.length}</span>}
      {where && <span className="plan-ghost-where num">{where}</span>}
    </div>,
    document.body,
  )
}
