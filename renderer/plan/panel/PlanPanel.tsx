import { useDeferredValue } from 'react'
import { usePlan } from '../state.ts'
import type { Rows } from '../useRows.ts'
import { NothingSelected } from './NothingSelected.tsx'
import { OpportunityPanel } from './OpportunityPanel.tsx'
import { SeveralPanel } from './SeveralPanel.tsx'
import './panel.css'

/** What is selected in the plan, in every view of it. It follows a moment later, so that moving on is never held up. */
export function PlanPanel(props: { rows: Rows }) {
  const now = usePlan((state) => state.selected)
  const added = usePlan((state) => state.added)
  const later = { rows: useDeferredValue(props.rows), selected: useDeferredValue(now) }
  // What was just added is named at once: its field must be there before the next letter is typed.
  const { rows, selected } = now.length === 1 && now[0] === added ? { ...props, selected: now } : later
  const there = rows.all.filter((one) => selected.includes(one.id))
  if (there.length > 1) return <SeveralPanel ids={there.map((one) => one.id)} />
  const [row] = there
  return row ? <OpportunityPanel key={row.id} row={row} /> : <NothingSelected rows={rows} />
}
