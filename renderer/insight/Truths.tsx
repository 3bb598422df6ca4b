import { rating } from '../../shared/format.ts'
import { importancePerformance, type Placed, quadrantOf, type quadrants } from '../../shared/insight/performance.ts'
import type { Touchpoint } from '../../shared/records/touchpoint.ts'
import { t } from '../../shared/text/index.ts'
import { useComputed } from '../client/computed.ts'
import { Diamond } from '../ui/signs.tsx'
import { DataTable } from './DataTable.tsx'
import { Figure } from './Figure.tsx'
import { Goto } from './Goto.tsx'
import './truths.css'

const importances = [5, 4, 3, 2, 1]
const performances = [-2, -1, 0, 1, 2]
/** The corner cell in which a quadrant is named. */
const corners: Record<string, (typeof quadrants)[number]> = {
  '5 -2': 'concentrate',
  '5 2': 'keepUp',
  '1 -2': 'lowPriority',
  '1 2': 'overkill',
}

/** The moments of truth by importance and performance. */
export function Truths() {
  const { placed, unplaced } = useComputed(['journey', 'stage', 'lane', 'touchpoint'], importancePerformance)
  const urgent = placed.filter((one) => one.quadrant === 'concentrate').length
  return (
    <Figure
      id="truths"
      title={t('insight.truths.title')}
      what={t('insight.truths.what')}
      finding={urgent > 0 && t('insight.truths.finding', { count: urgent })}
      formula={t('insight.truths.formula')}
      none={placed.length + unplaced.length ? null : t('insight.truths.none')}
      table={<TruthTable placed={placed} unplaced={unplaced} />}
    >
      <div className="insight-matrix num">
        <span className="insight-matrix-y" aria-hidden="true">
          {t('insight.truths.importance')}
        </span>
        {importances.map((importance) => (
          <div key={importance} className="insight-matrix-row" data-edge={importance === 4}>
            <span aria-hidden="true">{importance}</span>
            {performances.map((performance) => (
              <Cell
                key={performance}
                importance={importance}
                performance={performance}
                here={placed.filter((one) => one.importance === importance && one.performance === performance)}
              />
            ))}
          </div>
        ))}
        <div className="insight-matrix-row insight-matrix-x" aria-hidden="true">
          <span />
          {performances.map((performance) => (
            <span key={performance}>{rating(performance)}</span>
          ))}
        </div>
        <span className="insight-matrix-name" aria-hidden="true">
          {t('insight.truths.performance')}
        </span>
      </div>
      {unplaced.length > 0 && (
        <p className="insight-what">
          {t('insight.truths.unplaced')}{' '}
          {unplaced.map((one) => (
            <Goto key={one.id} touchpoints={[one.id]} name={one.title || t('insight.untitled')} />
          ))}
        </p>
      )}
    </Figure>
  )
}

function Cell({ importance, performance, here }: { importance: number; performance: number; here: Placed[] }) {
  const corner = corners[`${importance} ${performance}`]
  return (
    <div className="insight-matrix-cell" data-quadrant={quadrantOf(importance, performance)}>
      {corner && <em aria-hidden="true">{t(`insight.truths.quadrant.${corner}`)}</em>}
      {here.map(({ touchpoint }) => (
        <Goto key={touchpoint.id} touchpoints={[touchpoint.id]} name={touchpoint.title || t('insight.untitled')}>
          <Diamond />
          <span>{touchpoint.title || t('insight.untitled')}</span>
          <span className="sr">
            {`, ${t('insight.truths.importance')} ${importance}, ${t('insight.truths.performance')} ${rating(performance)}`}
          </span>
        </Goto>
      ))}
    </div>
  )
}

function TruthTable({ placed, unplaced }: { placed: readonly Placed[]; unplaced: readonly Touchpoint[] }) {
  const name = (one: Touchpoint) => <Goto key="name" touchpoints={[one.id]} name={one.title || t('insight.untitled')} />
  return (
    <DataTable
      caption={t('insight.truths.title')}
      columns={[
        { title: t('insight.touchpoint') },
        { title: t('insight.truths.importance'), figure: true },
        { title: t('insight.truths.performance'), figure: true },
        { title: t('insight.truths.answer') },
      ]}
      rows={[
        ...placed.map((one) => ({
          id: one.touchpoint.id,
          cells: [
            name(one.touchpoint),
            one.importance,
            rating(one.performance),
            t(`insight.truths.quadrant.${one.quadrant}`),
          ],
        })),
        ...unplaced.map((one) => ({
          id: one.id,
          cells: [name(one), one.importance ?? '–', rating(one.currentRating), t('insight.gaps.notRated')],
        })),
      ]}
    />
  )
}
