import { percent } from '../../shared/format.ts'
import type { Share } from '../../shared/insight/waste.ts'
import { t } from '../../shared/text/index.ts'
import { DataTable } from './DataTable.tsx'
import './shares.css'

type Props = { parts: readonly Share[]; figureOf(value: number): string; unit: string }

/** Value-adding, required and waste as a bar whose parts are named below it. */
export function Shares({ parts, figureOf }: Omit<Props, 'unit'>) {
  const starts = parts.map((_, i) => parts.slice(0, i).reduce((sum, one) => sum + one.share, 0))
  return (
    <div className="insight-shares num">
      <h4>{t('insight.waste.shares')}</h4>
      <svg aria-hidden="true">
        {parts.map(({ kind, share }, i) => (
          <rect key={kind} data-kind={kind} x={width(starts[i]!)} width={width(share)} height="18" />
        ))}
      </svg>
      <ul>
        {parts.map(({ kind, value, share }) => (
          <li key={kind}>
            <i data-kind={kind} />
            {t(`records.activityKind.${kind}`)} <b>{figureOf(value)}</b> <span>{percent(share)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

const width = (share: number) => `${100 * share}%`

export function SharesTable({ parts, figureOf, unit }: Props) {
  return (
    <DataTable
      caption={t('insight.waste.shares')}
      columns={[
        { title: t('insight.waste.shares') },
        { title: unit, figure: true },
        { title: t('insight.share'), figure: true },
      ]}
      rows={parts.map(({ kind, value, share }) => ({
        id: kind,
        cells: [t(`records.activityKind.${kind}`), figureOf(value), percent(share)],
      }))}
    />
  )
}
