import { hours, money } from '../../shared/format.ts'
import { summary } from '../../shared/insight/summary.ts'
import { recordTypes } from '../../shared/records/index.ts'
import { t } from '../../shared/text/index.ts'
import { useComputed } from '../client/computed.ts'
import { useRecord } from '../client/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { useWorkspace } from '../workspace/state.ts'
import { Audit } from './Audit.tsx'
import { Causes } from './Causes.tsx'
import { Gaps } from './Gaps.tsx'
import { Promises } from './Promises.tsx'
import { Truths } from './Truths.tsx'
import { Waste } from './Waste.tsx'
import { Whys } from './Whys.tsx'
import './insight.css'
import './charts.css'

const parts = ['audit', 'gaps', 'truths', 'chain', 'waste', 'causes', 'whys'] as const

/** What the map says, as pictures that lead to the touchpoints behind them. */
export function InsightView() {
  const figures = useComputed(recordTypes, summary)
  const currency = useRecord('engagement', 'engagement')?.currency ?? 'USD'
  const show = useWorkspace((state) => state.show)
  if (figures.touchpoints === 0)
    return (
      <main className="insight insight-empty">
        <EmptyState title={t('insight.emptyTitle')}>
          <p>{t('insight.empty')}</p>
          <Button variant="primary" onPress={() => show('map')}>
            {t('insight.toMap')}
          </Button>
        </EmptyState>
      </main>
    )
  return (
    <main className="insight">
      <header className="insight-head">
        <h2>{t('insight.title')}</h2>
        <p className="num">
          {t('inspector.figures', { touchpoints: figures.touchpoints, truths: figures.momentsOfTruth })}{' '}
          {figures.wasteCost > 0 &&
            t('inspector.wasteFigures', {
              cost: money(figures.wasteCost, currency),
              currency,
              hours: hours(figures.wasteHours),
            })}
        </p>
        <nav aria-label={t('insight.sections')}>
          {parts.map((part) => (
            <button key={part} type="button" className="insight-part" onClick={() => open(part)}>
              {t(`insight.${part}.title`)}
            </button>
          ))}
        </nav>
      </header>
      <div className="insight-columns">
        <div>
          <Audit />
          <Gaps />
          <Truths />
        </div>
        <div>
          <Promises />
          <Waste />
          <Causes />
          <Whys />
        </div>
      </div>
    </main>
  )
}

/** Brings a part into view and the keyboard to its heading. */
function open(part: (typeof parts)[number]): void {
  const heading = document.querySelector<HTMLElement>(`#insight-${part} h3`)
  heading?.closest('section')?.scrollIntoView({ block: 'start' })
  heading?.focus({ preventScroll: true })
}
