import { useState } from 'react'
import { hours, money } from '../../shared/format.ts'
import type { Bar } from '../../shared/insight/pareto.ts'
import {
  givesBack,
  shares,
  unreckoned,
  type WasteGroup,
  type WasteMeasure,
  wasteBy,
  wasteGroups,
  wasteMeasures,
} from '../../shared/insight/waste.ts'
import { type Key, t } from '../../shared/text/index.ts'
import { useComputed } from '../client/computed.ts'
import { useClient, useRecord } from '../client/hooks.ts'
import { Segmented } from '../ui/Segmented.tsx'
import { Figure } from './Figure.tsx'
import { Goto } from './Goto.tsx'
import { ParetoChart, ParetoTable } from './ParetoChart.tsx'
import { Shares, SharesTable } from './Shares.tsx'

const types = ['engagement', 'journey', 'stage', 'lane', 'touchpoint', 'activity'] as const

/** Waste by cost or by customers' time; the shares of all work; what the greatest three would give back. */
export function Waste() {
  const { view } = useClient()
  const [measure, setMeasure] = useState<WasteMeasure>('money')
  const [group, setGroup] = useState<WasteGroup>('touchpoint')
  const currency = useRecord('engagement', 'engagement')?.currency ?? 'USD'
  const bars = useComputed(types, (records) => wasteBy(records, group, measure), [group, measure])
  const parts = useComputed(types, (records) => shares(records, measure), [measure])
  const back = useComputed(types, (records) => givesBack(records, measure), [measure])
  const missing = useComputed(types, (records) => unreckoned(records, measure), [measure])
  const activities = useComputed(types, (records) => records.all('activity').length)
  const figureOf = (value: number) => (measure === 'money' ? money(value, currency) : hours(value))
  const nameOf = ({ key }: Bar): string => {
    if (group === 'touchpoint') return view.get('touchpoint', key)?.title || t('insight.waste.nobody.touchpoint')
    if (key === '') return t(`insight.waste.nobody.${group}`)
    return group === 'waste' ? t(`records.waste.${key}` as Key) : key
  }
  const unit = measure === 'money' ? t('insight.waste.money', { currency }) : t('insight.waste.customerHours')
  const chart = { bars, nameOf, figureOf, unit }
  return (
    <Figure
      id="waste"
      title={t('insight.waste.title')}
      what={t('insight.waste.what')}
      none={activities ? null : t('insight.waste.none')}
      finding={
        back.activities.length > 0 && (
          <Goto
            touchpoints={[...new Set(back.activities.map((one) => one.touchpoint))]}
            name={t('insight.waste.finding', {
              count: back.activities.length,
              cost: money(back.money, currency),
              currency,
              hours: hours(back.customerHours),
            })}
          />
        )
      }
      formula={t('insight.waste.formula')}
      controls={
        <>
          <Segmented
            label={t('insight.waste.measure')}
            hideLabel
            value={measure}
            options={wasteMeasures.map((id) => ({ id, label: t(`insight.waste.measures.${id}`) }))}
            onChange={(next) => next && setMeasure(next)}
          />
          <Segmented
            label={t('insight.waste.group')}
            hideLabel
            value={group}
            options={wasteGroups.map((id) => ({ id, label: t(`insight.waste.groups.${id}`) }))}
            onChange={(next) => next && setGroup(next)}
          />
        </>
      }
      table={
        <>
          <ParetoTable {...chart} caption={t('insight.waste.title')} of={t(`insight.waste.groups.${group}`)} />
          <SharesTable parts={parts} figureOf={figureOf} unit={unit} />
        </>
      }
    >
      <ParetoChart {...chart} />
      {missing.length > 0 && (
        <p className="insight-what">
          <Goto
            touchpoints={[...new Set(missing.map((one) => one.touchpoint))]}
            name={t('insight.waste.unreckoned', { count: missing.length })}
          />
        </p>
      )}
      <Shares parts={parts} figureOf={figureOf} />
    </Figure>
  )
}
