import { stepsOf, toneOf } from '../../shared/insight/overlay.ts'
import { walkName } from '../../shared/insight/walks/walkName.ts'
import { t } from '../../shared/text/index.ts'
import { useComputed } from '../client/computed.ts'
import { useRecord } from '../client/hooks.ts'
import { useLooking } from './looking.ts'
import { Steps } from './Steps.tsx'
import { useLegend } from './telling.ts'

/** On the map: what the colours and the steps of the bar mean. */
export function Legend() {
  const overlay = useLooking((state) => state.overlay)
  const entries = useLegend()
  const currency = useRecord('engagement', 'engagement')?.currency
  return (
    <section className="map-legend" aria-label={t('overlays.legend')}>
      {overlay && (
        <>
          <b>{overlay === 'walk' ? <WalkName /> : t(`overlays.title.${overlay}`, { currency })}</b>
          <ul>
            {entries.map(({ level, words, names }) => (
              <li key={words}>
                {!names && (
                  <span className={`map-swatch ${level === null ? '' : `${toneOf(overlay)}-${level}`}`}>
                    {words.length < 3 && words}
                    <Steps tone={toneOf(overlay)} steps={stepsOf(overlay, level)} />
                  </span>
                )}
                {words.length > 2 && (
                  <span className={names ? 'map-legend-words map-legend-names' : 'map-legend-words'}>{words}</span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <span className="map-legend-moment">
        <i className="map-diamond-small" aria-hidden="true" />
        {t('map.momentOfTruth')}
      </span>
    </section>
  )
}

/** Which walkthrough, or which two. */
function WalkName() {
  const walkthrough = useLooking((state) => state.walkthrough)
  const against = useLooking((state) => state.against)
  const look = { walkthrough, against }
  return useComputed(['walkthrough'], (view) => walkName(view, look), [walkthrough, against])
}
