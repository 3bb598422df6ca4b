import { figure, hours, money } from '../../shared/format.ts'
import type { Comparison, Figure, Moved } from '../../shared/insight/compare.ts'
import { gap } from '../../shared/insight/gap.ts'
import { opportunityStatuses } from '../../shared/records/opportunity.ts'
import type { View } from '../../shared/records/set.ts'
import type { Standard } from '../../shared/records/standard.ts'
import type { Touchpoint } from '../../shared/records/touchpoint.ts'
import { t } from '../../shared/text/index.ts'
import { signed } from '../ui/signs.tsx'

type Props = { comparison: Comparison; before: View; after: View }

/** The difference in words and figures: ratings, standards, waste, plan. */
export function Difference({ comparison, before, after }: Props) {
  const { moved, nowMet, nowMissed, waste, statuses } = comparison
  const count = (change: Moved['change']) => moved.filter((one) => one.change === change).length
  const currency = after.all('engagement')[0]?.currency ?? 'USD'
  return (
    <>
      <p className="versions-sum">
        {[
          t('versions.better', { count: count('better') }),
          t('versions.worse', { count: count('worse') }),
          `${nowMet.length} ${t('versions.nowMet')}`,
        ].join(' · ')}
      </p>
      <Figures
        rows={[
          [t('versions.money'), waste.money, (value) => money(value, currency)],
          [t('versions.hours'), waste.customerHours, hours],
        ]}
        title={t('versions.waste')}
      />
      {moved.length > 0 && <MovedTable moved={moved} />}
      {nowMet.length + nowMissed.length > 0 && (
        <section>
          <h4>{t('versions.standards')}</h4>
          <ul className="versions-standards">
            {nowMet.map((one) => (
              <StandardLine key={one.id} now={one} was={before.get('standard', one.id)} word={t('versions.nowMet')} />
            ))}
            {nowMissed.map((one) => (
              <StandardLine
                key={one.id}
                now={one}
                was={before.get('standard', one.id)}
                word={t('versions.nowMissed')}
              />
            ))}
          </ul>
        </section>
      )}
      <Figures
        title={t('versions.plan')}
        rows={opportunityStatuses.map((status) => [t(`records.status.${status}`), statuses[status], figure])}
      />
    </>
  )
}

type Row = [label: string, figure: Figure, format: (value: number) => string]

function Figures({ title, rows }: { title: string; rows: Row[] }) {
  return (
    <section>
      <h4>{title}</h4>
      <table className="versions-table">
        <thead>
          <tr>
            <th scope="col">
              <span className="sr">{title}</span>
            </th>
            <th scope="col">{t('versions.before')}</th>
            <th scope="col">{t('versions.after')}</th>
            <th scope="col">{t('versions.difference')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, { before, after }, format]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td className="num">{format(before)}</td>
              <td className="num">{format(after)}</td>
              <td className="num">{difference(after - before, format)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function difference(by: number, format: (value: number) => string): string {
  if (by === 0) return t('versions.same')
  return t(by < 0 ? 'versions.less' : 'versions.more', { amount: format(Math.abs(by)) })
}

function MovedTable({ moved }: { moved: readonly Moved[] }) {
  const rating = (of: (one: Touchpoint) => number | null) => (one: Touchpoint | null) => {
    const value = one && of(one)
    return value === null ? t('versions.unrated') : signed(value)
  }
  const current = rating((one) => one.currentRating)
  const open = rating(gap)
  return (
    <section>
      <h4>{t('versions.moved')}</h4>
      <table className="versions-table">
        <thead>
          <tr>
            <th scope="col">{t('versions.touchpoint')}</th>
            <th scope="col">{t('versions.current')}</th>
            <th scope="col">{t('versions.gap')}</th>
          </tr>
        </thead>
        <tbody>
          {moved.map(({ id, title, before, after, change }) => (
            <tr key={id} data-change={change}>
              <th scope="row">{title}</th>
              {change === 'added' || change === 'removed' ? (
                <td colSpan={2}>{t(`versions.${change}`)}</td>
              ) : (
                <>
                  <td className="num">
                    {t('versions.ratingFromTo', { before: current(before), after: current(after) })}
                  </td>
                  <td className="num">{t('versions.ratingFromTo', { before: open(before), after: open(after) })}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function StandardLine({ now, was, word }: { now: Standard; was: Standard | undefined; word: string }) {
  const actual = (one: Standard | undefined) => (one?.actual == null ? '–' : `${figure(one.actual)} ${one.unit}`)
  return (
    <li>
      <b>{word}</b> <span className="words">{now.text}</span>{' '}
      <span className="num">{t('versions.ratingFromTo', { before: actual(was), after: actual(now) })}</span>
    </li>
  )
}
