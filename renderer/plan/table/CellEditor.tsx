import { type FocusEvent, type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import { setOpportunities } from '../../../shared/edits/opportunities.ts'
import { interventions, type Opportunity, opportunityStatuses } from '../../../shared/records/opportunity.ts'
import { t } from '../../../shared/text/index.ts'
import { useClient } from '../../client/hooks.ts'
import { options } from '../../inspector/options.ts'
import { DateField } from '../../ui/DateField.tsx'
import { Select } from '../../ui/Select.tsx'
import { LineField } from '../../ui/TextField.tsx'
import { ownersOf } from '../ownersOf.ts'
import type { EditedField } from './columns.ts'

type Props = { opportunity: Opportunity; field: EditedField; onClose(how: 'stay' | 'next' | 'before' | 'left'): void }

const steps = ['1', '2', '3', '4', '5'].map((id) => ({ id, label: id }))

/** A cell that is being edited: Enter and Tab keep what was typed, Escape puts it back. */
export function CellEditor({ opportunity, field, onClose }: Props) {
  const client = useClient()
  const root = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const control = root.current?.querySelector<HTMLInputElement | HTMLSelectElement>('input, select')
    control?.focus()
    if (control instanceof HTMLInputElement && control.type === 'text') control.select()
  }, [])
  const set = (value: unknown) =>
    client.commit(setOpportunities(client.view, [opportunity.id], { [field]: value } as Partial<Opportunity>))
  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    // The table must not take these for its own; undo and the like go on to the workspace.
    if (!event.ctrlKey && !event.metaKey) event.stopPropagation()
    if (event.key === 'Enter' || event.key === 'Escape' || event.key === 'F2') onClose('stay')
    else if (event.key === 'Tab') {
      event.preventDefault()
      onClose(event.shiftKey ? 'before' : 'next')
    }
  }
  const left = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) onClose('left')
  }
  const common = { label: t(`planScreen.column.${field}`), hideLabel: true }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens to the one control inside
    <div ref={root} className="pt-editor" onKeyDown={keys} onBlur={left}>
      {(field === 'title' || field === 'owner') && (
        <LineField
          {...common}
          value={opportunity[field]}
          isProse={field === 'title'}
          suggestions={field === 'owner' ? ownersOf(client.view) : undefined}
          onCommit={set}
        />
      )}
      {(field === 'impact' || field === 'effort') && (
        <Select
          {...common}
          value={opportunity[field] === null ? null : String(opportunity[field])}
          none="–"
          options={steps}
          onChange={(value) => set(value === null ? null : Number(value))}
        />
      )}
      {field === 'intervention' && (
        <Select
          {...common}
          value={opportunity.intervention}
          none="–"
          options={options('intervention', interventions)}
          onChange={set}
        />
      )}
      {field === 'status' && (
        <Select
          {...common}
          value={opportunity.status}
          options={options('status', opportunityStatuses)}
          onChange={(value) => value && set(value)}
        />
      )}
      {field === 'due' && <DateField {...common} value={opportunity.due} onCommit={set} />}
    </div>
  )
}
