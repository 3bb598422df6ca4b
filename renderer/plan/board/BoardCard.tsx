import { memo, type PointerEvent } from 'react'
import { t } from '../../../shared/text/index.ts'
import { ClockAlert } from '../../ui/icons.ts'
import { Badges } from '../Badges.tsx'
import type { Row } from '../rows.ts'
import { dayWords, scoreWords, titleOf } from '../words.ts'

type Props = {
  row: Row
  isSelected: boolean
  isTabbable: boolean
  isDragged: boolean
  onDrag(event: PointerEvent, id: string, title: string): void
}

export const BoardCard = memo(function BoardCard({ row, isSelected, isTabbable, isDragged, onDrag }: Props) {
  const { opportunity, priority } = row
  const title = titleOf(opportunity)
  return (
    <button
      type="button"
      className="board-card"
      data-card={row.id}
      data-dragged={isDragged || undefined}
      aria-pressed={isSelected}
      tabIndex={isTabbable ? 0 : -1}
      title={title}
      onPointerDown={(event) => onDrag(event, row.id, title)}
    >
      <span className={opportunity.title ? 'board-title words' : 'board-title plan-muted'}>{title}</span>
      <span className="board-facts">
        <span className="num board-score" title={t('planScreen.priority')}>
          {scoreWords(priority.score)}
        </span>
        <span className="pt-text">{opportunity.owner || t('planScreen.nobody')}</span>
      </span>
      <span className="board-facts">
        <span className={row.overdue ? 'num plan-broken pt-text' : 'num pt-text'}>
          {row.overdue && <ClockAlert role="img" aria-label={t('planScreen.overdue')} />}
          {opportunity.due ? dayWords(opportunity.due) : t('planScreen.noDue')}
        </span>
        <span className="board-badges">
          <Badges row={row} />
        </span>
      </span>
    </button>
  )
})
