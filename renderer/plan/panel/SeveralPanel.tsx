import { setOpportunities } from '../../../shared/edits/opportunities.ts'
import { interventions, type Opportunity, opportunityStatuses } from '../../../shared/records/opportunity.ts'
import { t } from '../../../shared/text/index.ts'
import { useClient, useClientState } from '../../client/hooks.ts'
import { label, options } from '../../inspector/options.ts'
import { Button } from '../../ui/Button.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Trash2 } from '../../ui/icons.ts'
import { Select } from '../../ui/Select.tsx'
import { LineField } from '../../ui/TextField.tsx'
import { ownersOf } from '../ownersOf.ts'
import { removeWithNotice } from '../removing.ts'
import { setPlan } from '../state.ts'

/** What can be done to several opportunities at once; each is one step of undo. */
export function SeveralPanel({ ids }: { ids: readonly string[] }) {
  const client = useClient()
  const readOnly = useClientState((state) => state.readOnly)
  const set = (values: Partial<Opportunity>) => client.commit(setOpportunities(client.view, ids, values))
  const all = ids.flatMap((id) => client.view.get('opportunity', id) ?? [])
  /** What they have in common; undefined where they differ. */
  const common = <F extends keyof Opportunity>(field: F): Opportunity[F] | undefined =>
    all.every((one) => one[field] === all[0]?.[field]) ? all[0]?.[field] : undefined
  const differ = t('planScreen.unchanged')
  return (
    <div className="inspector inspector-overview">
      <h2>{t('planScreen.several', { count: ids.length })}</h2>
      {!readOnly && (
        <>
          <h3>{t('planScreen.setAll')}</h3>
          <LineField
            label={label('opportunity', 'owner')}
            value={common('owner') ?? ''}
            placeholder={common('owner') === undefined ? differ : undefined}
            suggestions={ownersOf(client.view)}
            onCommit={(owner) => set({ owner })}
          />
          <DateField
            label={label('opportunity', 'due')}
            value={common('due') ?? null}
            onCommit={(due) => due && set({ due })}
          />
          <Select
            label={label('opportunity', 'status')}
            value={common('status') ?? null}
            none={common('status') === undefined ? differ : undefined}
            options={options('status', opportunityStatuses)}
            onChange={(status) => status && set({ status })}
          />
          <Select
            label={label('opportunity', 'intervention')}
            value={common('intervention') ?? null}
            none={common('intervention') === undefined ? differ : '–'}
            options={options('intervention', interventions)}
            onChange={(intervention) => (intervention || common('intervention')) && set({ intervention })}
          />
          <div className="plan-actions">
            <Button onPress={() => set({ due: null })}>{t('planScreen.noDueForAll')}</Button>
            <Button onPress={() => setPlan({ selected: [] })}>{t('planScreen.clearSelection')}</Button>
            <Button variant="danger" icon={<Trash2 />} onPress={() => removeWithNotice(client, ids)}>
              {t('planScreen.removeAll', { count: ids.length })}
            </Button>
          </div>
        </>
      )}
    </div>
  )
}
