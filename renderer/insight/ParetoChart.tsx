import { useState } from 'react'
import { percent } from '../../shared/format.ts'
import type { Bar } from '../../shared/insight/pareto.ts'
import { t } from '../../shared/text/index.ts'
import { Button } from '../ui/Button.tsx'
import { DataTable } from './DataTable.tsx'
import { Goto } from './Goto.tsx'
import './pareto.css'

type Props = { bars: readonly Bar[]; nameOf(bar: Bar): string; figureOf(value: number): string; unit: string }

const row = 30
/** The vital few; the trivial many are a press away. */
const few = 12
const ticks = [0, 25, 50, 75, 100]

/** Bars, greatest first, on one scale with the line of what they come to together. */
export function ParetoChart({ bars: all, nameOf, figureOf, unit }: Props) {
  const [open, setOpen] = useState(false)
  const bars = open ? all : all.slice(0, few)
  const line = bars.map((one, i) => `${100 * one.cumulative},${(i + 0.5) * row}`).join(' ')
  return (
    <div className="insight-pareto num">
      <div className="insight-pareto-row insight-pareto-head" aria-hidden="true">
        <span />
        <span />
        <span>{unit}</span>
        <span>{t('insight.cumulative')}</span>
      </div>
      <div className="insight-pareto-rows">
        {/* Under the bars; the dots are drawn by the rows, so that they stay round. */}
        <div className="insight-pareto-under" aria-hidden="true">
          <svg viewBox={`0 0 100 ${bars.length * row}`} preserveAspectRatio="none" aria-hidden="true">
            {ticks.map((x) => (
              <line key={x} x1={x} x2={x} y1="0" y2={bars.length * row} />
            ))}
            <polyline points={line} />
          </svg>
        </div>
        <ul>
          {bars.map((one) => (
            <li key={one.key} className="insight-pareto-row">
              <Goto touchpoints={one.touchpoints} name={nameOf(one)} />
              <svg className="insight-plot" height={row} aria-hidden="true">
                <rect x="0" y="6" width={`${100 * one.share}%`} height={row - 12} />
                <circle cx={`${100 * one.cumulative}%`} cy={row / 2} r="3" />
              </svg>
              <b>{figureOf(one.value)}</b>
              <span>{percent(one.cumulative)}</span>
            </li>
          ))}
        </ul>
      </div>
      <div className="insight-pareto-row" aria-hidden="true">
        <span />
        <svg className="insight-plot" height="18" aria-hidden="true">
          {ticks.map((x) => (
            <text key={x} x={`${x}%`} y="13" textAnchor={x === 0 ? 'start' : x === 100 ? 'end' : 'middle'}>
              {percent(x / 100)}
            </text>
          ))}
        </svg>
      </div>
      {bars.length < all.length && (
        <Button variant="quiet" onPress={() => setOpen(true)}>
          {t('insight.more', { count: all.length - bars.length })}
        </Button>
      )}
    </div>
  )
}

export function ParetoTable({ bars, nameOf, figureOf, unit, caption, of }: Props & { caption: string; of: string }) {
  return (
    <DataTable
      caption={caption}
      columns={[
        { title: of },
        { title: unit, figure: true },
        { title: t('insight.share'), figure: true },
        { title: t('insight.cumulative'), figure: true },
      ]}
      rows={bars.map((one) => ({
        id: one.key,
        cells: [
          <Goto key="name" touchpoints={one.touchpoints} name={nameOf(one)} />,
          figureOf(one.value),
          percent(one.share),
          percent(one.cumulative),
        ],
      }))}
    />
  )
}
