import { useMemo } from 'react'
import { figure } from '../../shared/format.ts'
import { interventions, opportunityStatuses } from '../../shared/records/opportunity.ts'
import { t } from '../../shared/text/index.ts'
import { options } from '../inspector/options.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { X } from '../ui/icons.ts'
import { SearchField } from '../ui/SearchField.tsx'
import { Select } from '../ui/Select.tsx'
import { concerns, isFiltered, noFilter, type PlanFilter } from './filter.ts'
import { groupings } from './order.ts'
import { namesAmong } from './ownersOf.ts'
import { setPlan, usePlan } from './state.ts'
import type { Rows } from './useRows.ts'

const nobody = '-'

/** Which opportunities are shown, in every view of the plan, and how the table groups them. */
export function FilterBar({ rows }: { rows: Rows }) {
  const { filter, group, view } = usePlan()
  const owners = useMemo(() => namesAmong(rows.all.map((row) => row.opportunity)), [rows.all])
  const set = (values: Partial<PlanFilter>) => setPlan({ filter: { ...filter, ...values } })
  return (
    <search className="plan-filter" aria-label={t('planScreen.bar')}>
      <SearchField label={t('planScreen.filter.text')} value={filter.text} onChange={(text) => set({ text })} />
      <Select
        label={t('planScreen.filter.status')}
        hideLabel
        value={filter.status}
        none={t('planScreen.filter.anyStatus')}
        options={[
          { id: 'open' as const, label: t('planScreen.filter.open') },
          ...options('status', opportunityStatuses),
        ]}
        onChange={(status) => set({ status })}
      />
      <Select
        label={t('planScreen.filter.owner')}
        hideLabel
        value={filter.owner === '' ? nobody : filter.owner}
        none={t('planScreen.filter.anyOwner')}
        options={[...owners, { id: nobody, label: t('planScreen.filter.nobody') }]}
        onChange={(owner) => set({ owner: owner === nobody ? '' : owner })}
      />
      <Select
        label={t('planScreen.filter.intervention')}
        hideLabel
        value={filter.intervention}
        none={t('planScreen.filter.anyIntervention')}
        options={options('intervention', interventions)}
        onChange={(intervention) => set({ intervention })}
      />
      <Select
        label={t('planScreen.filter.concern')}
        hideLabel
        value={filter.concern}
        none={t('planScreen.filter.anyConcern')}
        options={concerns.map((id) => ({ id, label: t(`planScreen.concern.${id}`) }))}
        onChange={(concern) => set({ concern })}
      />
      {view === 'table' && (
        <Select
          label={t('planScreen.group.label')}
          hideLabel
          value={group}
          none={t('planScreen.group.none')}
          options={groupings.map((id) => ({ id, label: t(`planScreen.group.${id}`) }))}
          onChange={(next) => setPlan({ group: next, folded: [] })}
        />
      )}
      <span className="plan-count num" role="status">
        {t('planScreen.shown', { shown: figure(rows.shown.length), all: figure(rows.all.length) })}
      </span>
      {isFiltered(filter) && (
        <IconButton label={t('planScreen.clearFilter')} icon={<X />} onPress={() => setPlan({ filter: noFilter })} />
      )}
    </search>
  )
}
