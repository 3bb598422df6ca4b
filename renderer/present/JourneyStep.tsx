import { t } from '../../shared/text/index.ts'
import { useComputed } from '../client/computed.ts'
import { useRecord } from '../client/hooks.ts'
import { WallCurve } from './WallCurve.tsx'

/** The whole: whose journey it is, and how it goes. */
export function JourneyStep({ journey }: { journey: string }) {
  const record = useRecord('journey', journey)
  const counts = useComputed(
    ['touchpoint'],
    (view) => {
      const all = view.of('touchpoint', 'journey', journey)
      return { all: all.length, moments: all.filter((one) => one.momentOfTruth).length }
    },
    [journey],
  )
  return (
    <>
      <h1>{record?.name}</h1>
      {[record?.customer, record?.purpose].map(
        (words, i) =>
          words && (
            <p key={i ? 'purpose' : 'customer'} className="present-words">
              {words}
            </p>
          ),
      )}
      <WallCurve journey={journey} stage={null} />
      <p className="present-foot">
        <span>
          {t('map.touchpoints', { count: counts.all })}, {t('map.moments', { count: counts.moments })}
        </span>
        <span className="present-faint">{t('present.how')}</span>
      </p>
    </>
  )
}
