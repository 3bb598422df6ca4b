import { ChevronRight } from 'lucide-react'
import { t } from '../../../shared/text/forGuests.ts'
import { guest, useGuest } from '../me.ts'
import { stopsOf } from '../walk/recorded.ts'

/** The walkthroughs that the facilitator opened, and how far one is. */
export function WalkList() {
  const walks = useGuest((one) => one.walks)
  const records = useGuest((one) => one.records)
  if (!walks.length) return null
  const kept = Object.values(records)
  return (
    <section>
      <h2>{t('home.walks')}</h2>
      <ul className="g-links">
        {walks.map((walk) => {
          const stops = stopsOf(walk, kept)
          const recorded = stops.filter(({ id }) => records[id]).length
          return (
            <li key={walk.id}>
              <button type="button" onClick={() => guest.go({ view: 'walk', walk: walk.id, stop: null })}>
                <span>
                  <b>{walk.name}</b>
                  <small>
                    {t('home.stops', { count: stops.length })}
                    {recorded > 0 && `, ${t('home.recorded', { count: recorded })}`}
                  </small>
                </span>
                <ChevronRight aria-hidden="true" />
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
