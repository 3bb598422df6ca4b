import type { Step } from '../../shared/presentation/steps.ts'
import type { Touchpoint } from '../../shared/records/touchpoint.ts'
import { t } from '../../shared/text/index.ts'
import { useRecord } from '../client/hooks.ts'
import { Diamond, Ratings } from '../ui/signs.tsx'
import { WallCurve } from './WallCurve.tsx'

/** One stage fills the wall: its part of the curve, its touchpoints in map order. */
export function StageStep({ journey, step }: { journey: string; step: Extract<Step, { kind: 'stage' }> }) {
  const { stage, number, of, touchpoints } = step
  return (
    <>
      <header className="present-head">
        <h1>{stage.name || t('map.unnamedStage')}</h1>
        <p className="present-faint">{t('present.stage', { n: number, count: of })}</p>
      </header>
      <WallCurve journey={journey} stage={stage.id} />
      {touchpoints.length === 0 && <p className="present-faint">{t('present.emptyStage')}</p>}
      <ul className="present-cards" data-many={touchpoints.length > 4}>
        {touchpoints.map((one) => (
          <WallCard key={one.id} touchpoint={one} />
        ))}
      </ul>
    </>
  )
}

function WallCard({ touchpoint }: { touchpoint: Touchpoint }) {
  const { id, title, lane, momentOfTruth, currentRating, idealRating } = touchpoint
  const laneName = useRecord('lane', lane)?.name
  const level = Math.max(0, (idealRating ?? 0) - (currentRating ?? idealRating ?? 0))
  return (
    <li key={id} className={`present-card gap-${level}${momentOfTruth ? ' moment' : ''}`}>
      {momentOfTruth && <Diamond />}
      <h2>{title || t('map.untitled')}</h2>
      <p>
        <span className="present-lane">{laneName}</span>
        {(currentRating !== null || idealRating !== null) && <Ratings current={currentRating} ideal={idealRating} />}
      </p>
    </li>
  )
}
