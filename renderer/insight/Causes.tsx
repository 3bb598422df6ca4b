import { figure, percent } from '../../shared/format.ts'
import { causesByCategory } from '../../shared/insight/causes.ts'
import type { Bar } from '../../shared/insight/pareto.ts'
import { type Key, t } from '../../shared/text/index.ts'
import { useComputed } from '../client/computed.ts'
import { Figure } from './Figure.tsx'
import { ParetoChart, ParetoTable } from './ParetoChart.tsx'

const types = ['journey', 'stage', 'lane', 'touchpoint', 'cause'] as const
const nameOf = ({ key }: Bar) => (key ? t(`records.causeCategory.${key}` as Key) : t('insight.causes.noCategory'))

/** The categories of causes by the importance and the gap of what they explain. */
export function Causes() {
  const bars = useComputed(types, causesByCategory)
  const chart = { bars, nameOf, figureOf: figure, unit: t('insight.causes.weight') }
  const [first] = bars
  return (
    <Figure
      id="causes"
      title={t('insight.causes.title')}
      what={t('insight.causes.what')}
      finding={first && t('insight.causes.finding', { category: nameOf(first), share: percent(first.share) })}
      formula={t('insight.causes.formula')}
      none={bars.length ? null : t('insight.causes.none')}
      table={<ParetoTable {...chart} caption={t('insight.causes.title')} of={t('insight.causes.category')} />}
    >
      <ParetoChart {...chart} />
    </Figure>
  )
}
