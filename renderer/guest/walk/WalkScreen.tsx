import { t } from '../../../shared/text/forGuests.ts'
import { guest, useGuest } from '../me.ts'
import { goHome, Page } from '../ui/Page.tsx'
import { Overview } from './Overview.tsx'
import { stopsOf } from './recorded.ts'
import { StopScreen } from './StopScreen.tsx'

/** A walkthrough: all its stops, or the one at which one stands. */
export function WalkScreen() {
  const place = useGuest((one) => one.place)
  const walk = useGuest((one) => one.walks.find(({ id }) => id === place.walk))
  const records = useGuest((one) => one.records)
  if (!walk)
    return (
      <Page title={t('walk.title')} back={goHome}>
        <h1>{t('walk.title')}</h1>
        <p className="g-note">{t('walk.gone')}</p>
      </Page>
    )
  const stops = stopsOf(walk, Object.values(records))
  const at = stops.findIndex(({ id }) => id === place.stop)
  const go = (stop: string | null) => guest.go({ view: 'walk', walk: walk.id, stop })
  const stop = stops[at]
  if (!stop) return <Overview walk={walk} stops={stops} go={go} />
  return (
    <StopScreen
      key={stop.id}
      walk={walk}
      stop={stop}
      n={at + 1}
      m={stops.length}
      before={stops[at - 1] ?? null}
      next={stops[at + 1] ?? null}
      go={go}
    />
  )
}
