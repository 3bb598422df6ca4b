import { useMemo, useRef } from 'react'
import { setOpportunities } from '../../../shared/edits/opportunities.ts'
import { type Opportunity, opportunityStatuses } from '../../../shared/records/opportunity.ts'
import { t } from '../../../shared/text/index.ts'
import { useClient } from '../../client/hooks.ts'
import { Ghost } from '../Ghost.tsx'
import { moving } from '../moving.ts'
import { say, usePlan } from '../state.ts'
import { useCards, type Way } from '../useCards.ts'
import { markedDrop, useDrag } from '../useDrag.ts'
import type { Rows } from '../useRows.ts'
import { titleOf } from '../words.ts'
import { Column } from './Column.tsx'
import './board.css'

type Status = Opportunity['status']

/** The plan by status, a column each, highest priority first. */
export function Board({ rows: { shown } }: { rows: Rows }) {
  const client = useClient()
  const root = useRef<HTMLDivElement>(null)
  const selected = usePlan((state) => state.selected)
  const chosen = useMemo(() => new Set(selected), [selected])
  const columns = useMemo(() => Map.groupBy(shown, (row) => row.opportunity.status), [shown])
  const put = (ids: readonly string[], status: Status) => {
    client.commit(setOpportunities(client.view, ids, { status }))
    const title = titleOf(client.view.get('opportunity', ids[0]!))
    say(t('planScreen.moved', { title, to: t(`records.status.${status}`) }))
  }
  const move = (id: string, way: Way) => {
    const by = way === 'ArrowRight' ? 1 : way === 'ArrowLeft' ? -1 : 0
    const now = client.view.get('opportunity', id)
    const next = now && opportunityStatuses[opportunityStatuses.indexOf(now.status) + by]
    if (by && next) put(moving(id), next)
  }
  const { onKeyDown, onClick, tabbable, refocus } = useCards(root, shown, move)
  const { dragging, ghost, start } = useDrag({
    resolve: markedDrop,
    onDrop: (ids, status) => {
      refocus.current = ids[0]!
      put(ids, status as Status)
    },
  })
  const dragged = useMemo(() => new Set(dragging?.ids), [dragging])
  return (
    <div className="plan-view">
      {/* biome-ignore lint/a11y/useSemanticElements: a group of buttons, not of form fields */}
      <div
        ref={root}
        className="board"
        role="group"
        aria-label={t('planScreen.board')}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        {opportunityStatuses.map((status) => (
          <Column
            key={status}
            status={status}
            rows={columns.get(status) ?? []}
            selected={chosen}
            dragged={dragged}
            tabbable={tabbable}
            isOver={dragging?.over === status}
            onDrag={start}
          />
        ))}
      </div>
      <p className="plan-hint">{t('planScreen.boardHint')}</p>
      <Ghost ref={ghost} dragging={dragging} />
    </div>
  )
}
