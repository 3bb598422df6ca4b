import type { PointerEvent } from 'react'
import { t } from '../../../shared/text/index.ts'
import { Chip } from '../Chip.tsx'
import { Picker } from '../panel/Picker.tsx'
import type { Row } from '../rows.ts'
import { pick } from '../state.ts'
import { titleOf } from '../words.ts'

type Props = {
  impact: number
  effort: number
  rows: readonly Row[]
  /** How many lines fit. */
  room: number
  selected: ReadonlySet<string>
  dragged: ReadonlySet<string>
  tabbable: string | null
  isOver: boolean
  onDrag(event: PointerEvent, id: string, title: string): void
}

/** Whether a chip of two lines has a third for its signs; it is then as tall as 2.2 chips of one line, else 1.5. */
const hasSigns = (row: Row) => row.guess || row.overdue || row.conflicts.length > 0 || row.opportunity.confidential

/** What has this impact and effort: as many as fit, one below the other, the rest in a list to be unfolded. */
export function MatrixCell({ impact, effort, rows, room, selected, dragged, tabbable, isOver, onDrag }: Props) {
  const name = t('planScreen.cell', { impact, effort })
  const shown = fitting(rows, room, tabbable, selected)
  const more = rows.length - shown.length
  const roomy = rows.reduce((sum, row) => sum + (hasSigns(row) ? 2.2 : 1.5), 0) <= room
  return (
    <div
      className="matrix-cell"
      data-drop={`${impact} ${effort}`}
      data-over={isOver || undefined}
      data-roomy={roomy || undefined}
    >
      {rows.length > 0 && (
        <ul aria-label={name}>
          {shown.map((row) => (
            <li key={row.id}>
              <Chip
                row={row}
                isSelected={selected.has(row.id)}
                isTabbable={row.id === tabbable}
                isDragged={dragged.has(row.id)}
                onDrag={onDrag}
              />
            </li>
          ))}
          {more > 0 && (
            <li>
              <Picker
                label={name}
                face={t('planScreen.moreHere', { count: more })}
                items={() => rows.map((row) => ({ id: row.id, label: titleOf(row.opportunity) }))}
                onPick={(id) => pick(id, 'only')}
              />
            </li>
          )}
        </ul>
      )}
    </div>
  )
}

/** The first that fit; what is selected or at the keyboard is among them, or it could not be moved. */
function fitting(
  rows: readonly Row[],
  room: number,
  tabbable: string | null,
  selected: ReadonlySet<string>,
): readonly Row[] {
  if (rows.length <= room) return rows
  const places = Math.max(1, room - 1)
  const wanted = rows.filter((row) => row.id === tabbable || selected.has(row.id)).slice(0, places)
  const others = rows.filter((row) => !wanted.includes(row)).slice(0, places - wanted.length)
  const shown = new Set([...wanted, ...others])
  return rows.filter((row) => shown.has(row))
}
