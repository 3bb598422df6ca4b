import { memo, type ReactNode } from 'react'
import { counted } from '../../shared/insight/counts.ts'
import { gap as gapOf } from '../../shared/insight/gap.ts'
import { t } from '../../shared/text/index.ts'
import { useRecord } from '../client/hooks.ts'
import { journeyName } from '../journeys/actions.ts'
import { useCounts } from '../map/facts.ts'
import { isSelected } from '../map/selection.ts'
import { PeopleHere } from '../together/PeopleHere.tsx'
import { Diamond, Ratings } from '../ui/signs.tsx'
import { useWorkspace } from '../workspace/state.ts'
import { NameField } from './NameField.tsx'
import { type Row, rowKey, useOutline } from './state.ts'

type Props = { row: Row; stop: boolean; className: string; onChoose?(): void; children: ReactNode }

/** A row that can have the keyboard; one of them is the stop of the Tab key. */
export function RowButton({ row, stop, className, onChoose, children }: Props) {
  const key = rowKey(row)
  const naming = useOutline(({ typing }) => typing?.kind === 'name' && rowKey(typing.row) === key)
  if (naming) return <NameField row={row} />
  return (
    <button
      type="button"
      data-row={key}
      className={className}
      tabIndex={stop ? 0 : -1}
      aria-describedby="outline-how"
      onFocus={() => {
        useOutline.setState({ at: key })
        const { selected, select } = useWorkspace.getState()
        if (row.kind !== 'touchpoint') select([])
        else if (selected.length !== 1 || selected[0] !== row.id) select([row.id])
      }}
      onClick={onChoose}
    >
      {children}
    </button>
  )
}

/** A touchpoint with its state, in signs that have names and in words. */
export const TouchpointRow = memo(function TouchpointRow({ id, stop }: { id: string; stop: boolean }) {
  const touchpoint = useRecord('touchpoint', id)
  const counts = useCounts(id)
  const target = useRecord('journey', touchpoint?.leadsTo ?? null)
  const selected = useWorkspace((state) => isSelected(state.selected, id))
  const openSheet = useWorkspace((state) => state.openSheet)
  if (!touchpoint) return null
  const gap = gapOf(touchpoint)
  const rated = touchpoint.currentRating !== null || touchpoint.idealRating !== null
  const words = [
    gap !== null && gap !== 0 && t('outline.gap', { value: gap }),
    ...counted.map((of) => counts[of] > 0 && t(`map.count.${of}`, { count: counts[of] })),
    target && t('outline.leads', { name: journeyName(target.name) }),
  ].filter(Boolean)
  return (
    <RowButton
      row={{ kind: 'touchpoint', id }}
      stop={stop}
      className={selected ? 'outline-row outline-touchpoint selected' : 'outline-row outline-touchpoint'}
      onChoose={openSheet}
    >
      <span className="outline-mark">{touchpoint.momentOfTruth && <Diamond />}</span>
      <span className={touchpoint.title ? 'outline-title' : 'outline-title none'}>
        {touchpoint.title || t('map.untitled')}
        {touchpoint.momentOfTruth && <span className="sr">{t('outline.moment')}</span>}
      </span>
      <span className="outline-state num">
        <PeopleHere touchpoint={id} />
        {rated && <Ratings current={touchpoint.currentRating} ideal={touchpoint.idealRating} />}
        {words.length > 0 && <span>{words.join(' · ')}</span>}
      </span>
    </RowButton>
  )
})
