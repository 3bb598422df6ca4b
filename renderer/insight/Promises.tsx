import { hours } from '../../shared/format.ts'
import {
  amount,
  brokenSteps,
  type Chain,
  isBroken,
  promiseChains,
  ratioTo,
  type Step,
  stepSentence,
} from '../../shared/insight/promises.ts'
import type { Standard } from '../../shared/records/standard.ts'
import { t } from '../../shared/text/index.ts'
import { useComputed } from '../client/computed.ts'
import { useRecord } from '../client/hooks.ts'
import { DataTable } from './DataTable.tsx'
import { Figure } from './Figure.tsx'
import { Goto } from './Goto.tsx'
import './promises.css'

const types = ['engagement', 'journey', 'stage', 'lane', 'touchpoint', 'standard'] as const
const shown = (standard: Standard, value: number | null) => (value === null ? '–' : amount(standard, value))

/** What supports a promise must be tighter than it, all the way down. */
export function Promises() {
  const hoursPerDay = useRecord('engagement', 'engagement')?.hoursPerDay ?? 8
  const chains = useComputed(types, promiseChains)
  const broken = useComputed(types, brokenSteps)
  return (
    <Figure
      id="chain"
      title={t('insight.chain.title')}
      what={t('insight.chain.what')}
      formula={t('insight.chain.formula', { hours: hoursPerDay, longest: hours(24) })}
      none={chains.length ? null : t('insight.chain.none')}
      finding={
        broken.length ? (
          <span className="insight-broken-list">
            {broken.map((step) => (
              <Goto key={step.standard.id} touchpoints={[step.standard.touchpoint]} name={stepSentence(step)} />
            ))}
          </span>
        ) : (
          t('insight.chain.kept')
        )
      }
      table={<ChainTable chains={chains} />}
    >
      <div className="insight-chains num">
        {chains.map((chain) => (
          <ChainChart key={chain.promise.id} chain={chain} hoursPerDay={hoursPerDay} />
        ))}
      </div>
    </Figure>
  )
}

/** Targets and actuals as multiples of what is promised; the line is the promise. */
function ChainChart({ chain: { promise, steps }, hoursPerDay }: { chain: Chain; hoursPerDay: number }) {
  const ratio = (standard: Standard, value: number | null) => ratioTo(standard, value, promise, hoursPerDay)
  const rows = steps.map((step) => ({
    step,
    target: ratio(step.standard, step.standard.target),
    actual: ratio(step.standard, step.standard.actual),
  }))
  // One thing that takes a hundred times as long must not press all others flat.
  const most = Math.min(6, Math.max(1.25, ...rows.flatMap(({ target, actual }) => [target ?? 0, actual ?? 0])) * 1.04)
  const x = (value: number) => `${(100 * Math.min(value, most)) / most}%`
  return (
    <div className="insight-chain">
      <div className="insight-chain-row insight-chain-axis" aria-hidden="true">
        <span />
        <svg className="insight-plot" height="18" aria-hidden="true">
          <text x={x(1)} y="13" textAnchor={most < 1.6 ? 'end' : 'middle'}>
            {t('insight.chain.promised', { value: shown(promise, promise.target) })}
          </text>
        </svg>
      </div>
      <ul>
        {rows.map(({ step, target, actual }) => (
          <li key={step.standard.id} className="insight-chain-row" data-depth={Math.min(step.depth, 4)}>
            <Goto touchpoints={[step.standard.touchpoint]} name={step.standard.text} />
            <svg className="insight-plot" height="34" aria-hidden="true">
              {target !== null && step.depth > 0 && (
                <rect
                  className="insight-chain-target"
                  data-broken={isBroken(step.target)}
                  x="0.75"
                  y="4"
                  width={x(target)}
                  height="11"
                />
              )}
              {actual !== null && (
                <rect
                  className="insight-chain-actual"
                  data-broken={actual > 1 === (promise.direction === 'atMost')}
                  x="0"
                  y={step.depth > 0 ? 18 : 11}
                  width={x(actual)}
                  height="11"
                />
              )}
              <line x1={x(1)} x2={x(1)} y1="0" y2="34" />
            </svg>
            <span className="insight-chain-figures">
              <span data-broken={isBroken(step.target)}>
                {t('insight.chain.target')} {shown(step.standard, step.standard.target)}
              </span>
              <span data-broken={isBroken(step.actual) || (actual !== null && actual > 1 && step.depth === 0)}>
                {t('insight.chain.actual')} {shown(step.standard, step.standard.actual)}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function ChainTable({ chains }: { chains: readonly Chain[] }) {
  return (
    <DataTable
      caption={t('insight.chain.title')}
      columns={[
        { title: t('insight.chain.standard') },
        { title: t('insight.chain.target'), figure: true },
        { title: t('insight.chain.actual'), figure: true },
        { title: t('insight.chain.promise'), figure: true },
        { title: t('insight.chain.verdict') },
      ]}
      rows={chains.flatMap(({ steps }) =>
        steps.map((step) => ({
          id: step.standard.id,
          cells: [
            <Goto key="name" touchpoints={[step.standard.touchpoint]} name={step.standard.text} />,
            shown(step.standard, step.standard.target),
            shown(step.standard, step.standard.actual),
            step.bound ? shown(step.bound, step.bound.target) : '',
            verdict(step),
          ],
        })),
      )}
    />
  )
}

function verdict({ depth, target, actual }: Step): string {
  if (depth === 0) return t('insight.chain.verdicts.promise')
  const words = t(`insight.chain.verdicts.${target === 'unknown' ? actual : target}`)
  if (!isBroken(actual) || target === 'unknown') return words
  return isBroken(target) ? t('insight.chain.late', { verdict: words }) : t('insight.chain.lateActual')
}
