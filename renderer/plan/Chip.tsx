import { memo, type PointerEvent } from 'react'
import { t } from '../../shared/text/index.ts'
import { ClockAlert } from '../ui/icons.ts'
import { Badges } from './Badges.tsx'
import type { Row } from './rows.ts'
import { titleOf } from './words.ts'

type Props = {
  row: Row
  isSelected: boolean
  isTabbable: boolean
  isDragged: boolean
  /** What its place says to those who see it: the day, on the time line. */
  note?: string
  style?: React.CSSProperties
  onDrag?(event: PointerEvent, id: string, title: string): void
}

/** An opportunity in one line, to be selected, dragged and moved by keyboard. */
export const Chip = memo(function Chip({ row, isSelected, isTabbable, isDragged, note, style, onDrag }: Props) {
  const title = titleOf(row.opportunity)
  return (
    <button
      type="button"
      className="plan-chip"
      data-card={row.id}
      data-status={row.opportunity.status}
      data-dragged={isDragged || undefined}
      aria-pressed={isSelected}
      title={note ? `${title}, ${note}` : title}
      tabIndex={isTabbable ? 0 : -1}
      style={style}
      onPointerDown={onDrag && ((event) => onDrag(event, row.id, title))}
    >
      <span className="plan-chip-rank num" aria-hidden="true">
        {row.rank}
      </span>
      <span className={row.opportunity.title ? 'pt-text words' : 'pt-text plan-muted'}>{title}</span>
      {note && <span className="sr">, {note}</span>}
      {row.overdue && <ClockAlert className="lucide plan-broken" role="img" aria-label={t('planScreen.overdue')} />}
      <Badges row={row} />
    </button>
  )
})
