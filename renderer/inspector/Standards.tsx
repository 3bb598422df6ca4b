import { memo } from 'react'
import { standing } from '../../shared/insight/standards.ts'
import { directions, promisees, type Standard, standardStatuses } from '../../shared/records/standard.ts'
import { t } from '../../shared/text/index.ts'
import { useAll, useOf } from '../client/hooks.ts'
import { NumberField } from '../ui/NumberField.tsx'
import { Section } from '../ui/Section.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { Select } from '../ui/Select.tsx'
import { LineField } from '../ui/TextField.tsx'
import { WordsField } from '../ui/WordsField.tsx'
import { Item } from './Item.tsx'
import { label, options } from './options.ts'
import { useAdd } from './useAdd.ts'
import { useSetter } from './useSetter.ts'

/** Promises about how it is done, and how they are checked. */
export const Standards = memo(function Standards({ touchpoint }: { touchpoint: string }) {
  const standards = useOf('standard', 'touchpoint', touchpoint)
  const { add, added, readOnly } = useAdd('standard')
  const missed = standards.filter((one) => standing(one) === 'missed').length
  return (
    <Section
      id="standards"
      title={t('inspector.standards')}
      count={standards.length}
      note={missed ? <b className="inspector-broken">{t('inspector.missed', { count: missed })}</b> : null}
      add={readOnly ? null : { label: t('inspector.addStandard'), onAdd: () => add({ touchpoint }) }}
    >
      {standards.length === 0 && <p className="inspector-hint">{t('inspector.standardsHint')}</p>}
      <ul>
        {standards.map((one) => (
          <Row key={one.id} standard={one} autoFocus={one.id === added} readOnly={readOnly} />
        ))}
      </ul>
    </Section>
  )
})

type RowProps = { standard: Standard; autoFocus: boolean; readOnly: boolean }

function Row({ standard, autoFocus, readOnly }: RowProps) {
  const set = useSetter('standard', standard.id)
  const others = useAll('standard').filter((one) => one.id !== standard.id && one.text)
  const how = standing(standard)
  return (
    <Item type="standard" id={standard.id} name={standard.text}>
      <WordsField
        label={label('standard', 'text')}
        hideLabel
        value={standard.text}
        placeholder={t('inspector.standardHint')}
        autoFocus={autoFocus}
        isDisabled={readOnly}
        onCommit={(text) => set('text', text)}
      />
      <div className="inspector-line">
        <Segmented
          label={label('standard', 'status')}
          hideLabel
          value={standard.status}
          options={options('standardStatus', standardStatuses)}
          isDisabled={readOnly}
          onChange={(status) => status && set('status', status)}
        />
        <Segmented
          label={label('standard', 'promisedTo')}
          hideLabel
          value={standard.promisedTo}
          options={options('promisedTo', promisees)}
          isDisabled={readOnly}
          onChange={(to) => to && set('promisedTo', to)}
        />
        <span className={how === 'missed' ? 'inspector-standing inspector-broken' : 'inspector-standing'}>
          {t(`insight.standing.${how}`)}
        </span>
      </div>
      <div className="inspector-measure">
        <LineField
          className="inspector-metric"
          label={label('standard', 'metric')}
          value={standard.metric}
          isDisabled={readOnly}
          onCommit={(metric) => set('metric', metric)}
        />
        <LineField
          label={label('standard', 'unit')}
          value={standard.unit}
          suggestions={t('inspector.units').split(' ')}
          isDisabled={readOnly}
          onCommit={(unit) => set('unit', unit)}
        />
        <Select
          label={label('standard', 'direction')}
          value={standard.direction}
          none="–"
          options={options('direction', directions)}
          isDisabled={readOnly}
          onChange={(direction) => set('direction', direction)}
        />
        <NumberField
          label={label('standard', 'target')}
          value={standard.target}
          isDisabled={readOnly}
          onCommit={(target) => set('target', target)}
        />
        <NumberField
          label={label('standard', 'actual')}
          value={standard.actual}
          isDisabled={readOnly}
          onCommit={(actual) => set('actual', actual)}
        />
      </div>
      {others.length > 0 && (
        <Select
          label={label('standard', 'supports')}
          value={standard.supports}
          none={t('inspector.supportsNone')}
          options={others.map((one) => ({ id: one.id, label: one.text }))}
          isDisabled={readOnly}
          onChange={(supports) => set('supports', supports)}
        />
      )}
    </Item>
  )
}
