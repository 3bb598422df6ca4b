import { t } from '../../../shared/text/forGuests.ts'
import { asTime, useNow } from '../ui/clock.ts'
import { waitedMinutes } from './recorded.ts'
import type { At } from './useRecord.ts'

/** The stop-watch. It knows when it was started, so that it goes on while the phone sleeps or the page is closed. */
export function Watch({ at }: { at: At }) {
  const { watch, draft } = at.recorded
  const runs = watch !== null
  const now = useNow(runs)
  const minutes = waitedMinutes(at.recorded, Math.max(now, watch ?? 0))
  const start = () => at.change((one) => ({ ...one, watch: Date.now() }))
  const stop = () =>
    at.change((one) => {
      // To a tenth of a second: more would be a figure that nobody has measured.
      const waited = Math.round(waitedMinutes(one, Date.now()) * 600) / 600
      return { ...one, watch: null, draft: { ...one.draft, waited } }
    })
  return (
    <section className={runs ? 'g-watch g-watch-runs' : 'g-watch'} aria-label={t('walk.watch.title')}>
      <p>
        <b className="num" role="timer">
          {asTime(minutes * 60_000)}
        </b>
        <small>{runs ? t('walk.watch.running') : t('walk.watch.title')}</small>
      </p>
      {!runs && draft.waited !== null && (
        <button type="button" className="g-button g-button-quiet" onClick={() => at.set({ waited: null })}>
          {t('walk.watch.reset')}
        </button>
      )}
      <button type="button" className="g-button" onClick={runs ? stop : start}>
        {runs ? t('walk.watch.stop') : t(draft.waited === null ? 'walk.watch.start' : 'walk.watch.goOn')}
      </button>
    </section>
  )
}
