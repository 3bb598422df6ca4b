import { rating, signedTenth } from '../../shared/format.ts'
import { gapsByStage, type StageGaps } from '../../shared/insight/gaps.ts'
import { t } from '../../shared/text/index.ts'
import { useComputed } from '../client/computed.ts'
import { Diamond, RatingSign } from '../ui/signs.tsx'
import { DataTable } from './DataTable.tsx'
import { Figure } from './Figure.tsx'
import { Goto } from './Goto.tsx'
import './gaps.css'

const stageName = ({ stage }: StageGaps) => stage?.name || t('insight.tray')
const steps = [-2, -1, 0, 1, 2]
/** Where a rating lies, in percent of the plot, with room for the signs at both ends. */
const x = (value: number) => 6 + ((value + 2) / 4) * 88

/** From current to ideal at each touchpoint, by stage. */
export function Gaps() {
  const stages = useComputed(['journey', 'stage', 'lane', 'touchpoint'], gapsByStage)
  const known = stages.filter((one) => one.mean !== null)
  const widest = known.toSorted((a, b) => b.mean! - a.mean!)[0]
  return (
    <Figure
      id="gaps"
      title={t('insight.gaps.title')}
      what={t('insight.gaps.what')}
      finding={
        widest && t('insight.gaps.finding', { stage: `“${stageName(widest)}”`, gap: signedTenth(widest.mean ?? 0) })
      }
      formula={t('insight.gaps.formula')}
      none={known.length ? null : t('insight.gaps.none')}
      table={<GapTable stages={stages} />}
    >
      <div className="insight-gaps num">
        <div className="insight-gap-row insight-gap-axis" aria-hidden="true">
          <span />
          <svg className="insight-plot" height="20" aria-hidden="true">
            {(['low', 'middle', 'high'] as const).map((word, i) => (
              <text key={word} x={`${[0, x(0), 100][i]}%`} y="14" textAnchor={(['start', 'middle', 'end'] as const)[i]}>
                {t(`insight.gaps.axis.${word}`)}
              </text>
            ))}
          </svg>
          <span>{t('insight.gaps.gap')}</span>
        </div>
        {stages.map((stage) => (
          <div key={stage.stage?.id ?? `tray of ${stage.journey}`} className="insight-gap-stage">
            <h4 className="insight-gap-row">
              <Goto touchpoints={stage.touchpoints.map((one) => one.touchpoint.id)} name={stageName(stage)} />
              <span />
              <span>{stage.mean === null ? '–' : signedTenth(stage.mean)}</span>
            </h4>
            <ul>
              {stage.touchpoints.map(({ touchpoint, gap }) => (
                <li key={touchpoint.id} className="insight-gap-row">
                  <span className="insight-gap-name">
                    {touchpoint.momentOfTruth && <Diamond />}
                    <Goto touchpoints={[touchpoint.id]} name={touchpoint.title || t('insight.untitled')} />
                  </span>
                  <Dumbbell current={touchpoint.currentRating} ideal={touchpoint.idealRating} />
                  <span className="insight-gap-figure" data-level={Math.max(0, gap ?? 0)}>
                    {rating(gap)}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </Figure>
  )
}

/** Current and ideal by their signs, and the way between them. */
function Dumbbell({ current, ideal }: { current: number | null; ideal: number | null }) {
  const same = current === ideal
  return (
    <span className="insight-dumbbell">
      <svg className="insight-plot" height="30" aria-hidden="true">
        {steps.map((step) => (
          <line key={step} x1={`${x(step)}%`} x2={`${x(step)}%`} y1="0" y2="30" data-middle={step === 0} />
        ))}
        {current !== null && ideal !== null && (
          <line className="insight-way" x1={`${x(current)}%`} x2={`${x(ideal)}%`} y1="15" y2="15" />
        )}
      </svg>
      {current !== null && (
        <span style={{ left: `${x(current)}%`, marginLeft: same ? -26 : -12 }}>
          <RatingSign kind="current" value={current} />
        </span>
      )}
      {ideal !== null && (
        <span style={{ left: `${x(ideal)}%`, marginLeft: same ? 2 : -12 }}>
          <RatingSign kind="ideal" value={ideal} />
        </span>
      )}
    </span>
  )
}

function GapTable({ stages }: { stages: readonly StageGaps[] }) {
  return (
    <DataTable
      caption={t('insight.gaps.title')}
      columns={[
        { title: t('insight.touchpoint') },
        { title: t('insight.stage') },
        { title: t('insight.gaps.current'), figure: true },
        { title: t('insight.gaps.ideal'), figure: true },
        { title: t('insight.gaps.gap'), figure: true },
        { title: t('insight.gaps.mean'), figure: true },
      ]}
      rows={stages.flatMap((stage) =>
        stage.touchpoints.map(({ touchpoint, gap }, i) => ({
          id: touchpoint.id,
          cells: [
            <Goto key="name" touchpoints={[touchpoint.id]} name={touchpoint.title || t('insight.untitled')} />,
            stageName(stage),
            rating(touchpoint.currentRating),
            rating(touchpoint.idealRating),
            rating(gap),
            i === 0 && stage.mean !== null ? signedTenth(stage.mean) : '',
          ],
        })),
      )}
    />
  )
}
