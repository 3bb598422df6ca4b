import { memo } from 'react'
import { t } from '../../../shared/text/index.ts'
import { ClockAlert } from '../../ui/icons.ts'
import { Badges } from '../Badges.tsx'
import { Parts } from '../Formula.tsx'
import type { Row } from '../rows.ts'
import { dayWords, scoreWords, titleOf } from '../words.ts'
import { CellEditor } from './CellEditor.tsx'
import type { Column, EditedField } from './columns.ts'

type Props = {
  row: Row
  /** Its place among all lines, from 0. */
  index: number
  top: number
  columns: readonly Column[]
  isSelected: boolean
  /** The column that the keyboard is at, where it is in this row; else -1. */
  at: number
  isEditing: boolean
  /** The highest score of the plan. */
  best: number
  onClose(how: 'stay' | 'next' | 'before' | 'left'): void
}

/** One opportunity of the table. Clicks and keys are the table's, which finds the cell by its data. */
export const TableRow = memo(function TableRow(props: Props) {
  const { row, index, top, columns, isSelected, at, isEditing, best, onClose } = props
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: its cells take the focus, as in any grid
    // biome-ignore lint/a11y/useSemanticElements: only the rows in view are there, each placed by itself
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      className="pt-row"
      data-line={row.id}
      style={{ transform: `translateY(${top}px)` }}
    >
      {columns.map((column, i) => {
        const isHere = at === i
        const editing = isHere && isEditing
        return (
          <div
            key={column.id}
            role={column.id === 'title' ? 'rowheader' : 'gridcell'}
            tabIndex={isHere ? 0 : -1}
            className={column.figure ? 'pt-cell pt-figure' : 'pt-cell'}
            data-column={i}
            data-at={isHere || undefined}
            data-editing={editing || undefined}
          >
            {editing ? (
              <CellEditor opportunity={row.opportunity} field={column.id as EditedField} onClose={onClose} />
            ) : (
              <Content row={row} column={column} isSelected={isSelected} best={best} />
            )}
          </div>
        )
      })}
    </div>
  )
})

function Content({ row, column, isSelected, best }: { row: Row; column: Column; isSelected: boolean; best: number }) {
  const { opportunity, priority } = row
  switch (column.id) {
    case 'select':
      return (
        <input
          type="checkbox"
          tabIndex={-1}
          checked={isSelected}
          readOnly
          aria-label={t('planScreen.select', { title: titleOf(opportunity) })}
        />
      )
    case 'title':
      return (
        <>
          <span className={opportunity.title ? 'pt-text words' : 'pt-text plan-muted'} title={titleOf(opportunity)}>
            {titleOf(opportunity)}
          </span>
          <Badges row={row} />
        </>
      )
    case 'touchpoints':
      return (
        <span className="pt-text plan-muted" title={row.touchpoints}>
          {row.touchpoints}
        </span>
      )
    case 'intervention':
      return (
        opportunity.intervention && (
          <span className="pt-text">{t(`records.intervention.${opportunity.intervention}`)}</span>
        )
      )
    case 'impact':
    case 'effort':
      return opportunity[column.id] ?? <Nothing />
    case 'priority':
      return (
        <button
          type="button"
          tabIndex={-1}
          className="pt-score num"
          aria-label={t('planScreen.formula', { score: scoreWords(priority.score) })}
        >
          <Parts priority={priority} top={best} />
          {scoreWords(priority.score)}
        </button>
      )
    case 'owner':
      return opportunity.owner ? <span className="pt-text">{opportunity.owner}</span> : <Nothing />
    case 'due':
      if (!opportunity.due) return <Nothing />
      return (
        <span className={row.overdue ? 'pt-text num plan-broken' : 'pt-text num'}>
          {row.overdue && <ClockAlert role="img" aria-label={t('planScreen.overdue')} />}
          {dayWords(opportunity.due)}
        </span>
      )
    case 'status':
      return (
        <span className="plan-status" data-status={opportunity.status}>
          {t(`records.status.${opportunity.status}`)}
        </span>
      )
  }
}

const Nothing = () => <span className="pt-nothing">–</span>
