import { memo } from 'react'
import { costFormula, hours, minorDigits, money } from '../../shared/format.ts'
import { total, yearlyCost, yearlyCustomerHours } from '../../shared/insight/cost.ts'
import { type Activity, activityKinds, wasteKinds } from '../../shared/records/activity.ts'
import { t } from '../../shared/text/index.ts'
import { useOf, useRecord } from '../client/hooks.ts'
import { NumberField } from '../ui/NumberField.tsx'
import { Section } from '../ui/Section.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { Select } from '../ui/Select.tsx'
import { WordsField } from '../ui/WordsField.tsx'
import { Item } from './Item.tsx'
import { label, options } from './options.ts'
import { useAdd } from './useAdd.ts'
import { useSetter } from './useSetter.ts'

const useCurrency = () => useRecord('engagement', 'engagement')?.currency ?? 'USD'

/** Work at this touchpoint, and what of it a customer would never pay for. */
export const Activities = memo(function Activities({ touchpoint }: { touchpoint: string }) {
  const activities = useOf('activity', 'touchpoint', touchpoint)
  const currency = useCurrency()
  const { add, added, readOnly } = useAdd('activity')
  const waste = total(activities.filter((one) => one.kind === 'waste'))
  const wasted = t('inspector.wasteTotal', { cost: money(waste.money, currency), currency })
  return (
    <Section
      id="activities"
      title={t('inspector.activities')}
      count={activities.length}
      note={waste.money > 0 ? wasted : null}
      add={readOnly ? null : { label: t('inspector.addActivity'), onAdd: () => add({ touchpoint }) }}
    >
      {activities.length === 0 && <p className="inspector-hint">{t('inspector.activitiesHint')}</p>}
      <ul>
        {activities.map((one) => (
          <Row key={one.id} activity={one} currency={currency} autoFocus={one.id === added} readOnly={readOnly} />
        ))}
      </ul>
    </Section>
  )
})

type RowProps = { activity: Activity; currency: string; autoFocus: boolean; readOnly: boolean }

function Row({ activity, currency, autoFocus, readOnly }: RowProps) {
  const set = useSetter('activity', activity.id)
  const cost = yearlyCost(activity)
  const customer = yearlyCustomerHours(activity)
  return (
    <Item type="activity" id={activity.id} name={activity.text}>
      <WordsField
        label={label('activity', 'text')}
        hideLabel
        value={activity.text}
        placeholder={t('inspector.activityHint')}
        autoFocus={autoFocus}
        isDisabled={readOnly}
        onCommit={(text) => set('text', text)}
      />
      <Segmented
        label={label('activity', 'kind')}
        hideLabel
        value={activity.kind}
        options={options('activityKind', activityKinds)}
        isDisabled={readOnly}
        onChange={(kind) => kind && set('kind', kind)}
      />
      <div className="inspector-pair">
        {activity.kind !== 'valueAdding' && (
          <Select
            label={label('activity', 'waste')}
            value={activity.waste}
            none="–"
            options={options('waste', wasteKinds)}
            isDisabled={readOnly}
            onChange={(waste) => set('waste', waste)}
          />
        )}
        <NumberField
          label={label('activity', 'timesPerYear')}
          value={activity.timesPerYear}
          least={0}
          isDisabled={readOnly}
          onCommit={(times) => set('timesPerYear', times)}
        />
        <NumberField
          label={label('activity', 'minutesEach')}
          value={activity.minutesEach}
          least={0}
          isDisabled={readOnly}
          onCommit={(minutes) => set('minutesEach', minutes)}
        />
        <NumberField
          label={`${label('activity', 'hourlyCost')}, ${currency}`}
          value={activity.hourlyCost}
          minor={10 ** minorDigits(currency)}
          least={0}
          isDisabled={readOnly}
          onCommit={(rate) => set('hourlyCost', rate)}
        />
        <NumberField
          label={label('activity', 'customerMinutesEach')}
          value={activity.customerMinutesEach}
          least={0}
          isDisabled={readOnly}
          onCommit={(minutes) => set('customerMinutesEach', minutes)}
        />
      </div>
      {cost !== null && (
        <p className="inspector-formula num">
          {costFormula(activity, currency)} = <b>{t('inspector.aYear', { cost: money(cost, currency) })}</b>
        </p>
      )}
      {customer !== null && customer > 0 && (
        <p className="inspector-formula num">{t('inspector.customerHours', { hours: hours(customer) })}</p>
      )}
    </Item>
  )
}
