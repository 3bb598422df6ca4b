import { ChevronRight } from 'lucide-react'
import { t } from '../../../shared/text/forGuests.ts'
import { Setup } from '../exercises/Setup.tsx'
import { guest, useGuest } from '../me.ts'
import { Countdown } from '../ui/Countdown.tsx'
import { Page } from '../ui/Page.tsx'
import { EarlierNote } from './EarlierNote.tsx'
import { WalkList } from './WalkList.tsx'
import { You } from './You.tsx'

/** The room: what goes on, and what one can do. */
export function HomeScreen() {
  const state = useGuest((one) => one.state)!
  const exercise = useGuest((one) => one.exercise)
  const walks = useGuest((one) => one.walks)
  const unsent = useGuest((one) => one.box.length + one.photosLeft)
  const viewer = state.you.role === 'viewer'
  const to = (view: 'exercise' | 'outline' | 'park' | 'kept') => () => guest.go({ view, walk: null, stop: null })
  return (
    <Page title="Touchline">
      <h1>{state.engagement}</h1>
      {state.step && (
        <p className="g-step">
          <small>{t('home.step')}</small>
          <span>{state.step.title}</span>
          {state.step.endsAt && <Countdown ends={state.step.endsAt} />}
        </p>
      )}
      <EarlierNote />
      {exercise && (
        <section className="g-now">
          <Setup exercise={exercise} />
          <button type="button" className="g-button g-button-primary" onClick={to('exercise')}>
            {t(viewer || exercise.phase === 'open' ? 'home.look' : 'home.takePart')}
            <ChevronRight aria-hidden="true" />
          </button>
        </section>
      )}
      {!viewer && <WalkList />}
      {!exercise && (viewer || walks.length === 0) && <p className="g-quiet">{t('home.nothing')}</p>}
      <nav aria-label={t('home.also')}>
        <ul className="g-links">
          {!viewer && (
            <li>
              <button type="button" onClick={to('park')}>
                {t('home.park')}
                <ChevronRight aria-hidden="true" />
              </button>
            </li>
          )}
          <li>
            <button type="button" onClick={to('outline')}>
              {t('home.outline')}
              <ChevronRight aria-hidden="true" />
            </button>
          </li>
          {state.you.role !== 'participant' && (
            <li>
              <a href="/map">
                <span>
                  {t('home.map')} <small>{t('home.mapHint')}</small>
                </span>
                <ChevronRight aria-hidden="true" />
              </a>
            </li>
          )}
          <li>
            <button type="button" onClick={to('kept')}>
              <span>
                {t('home.kept')} {unsent > 0 && <b className="num">{unsent}</b>}
              </span>
              <ChevronRight aria-hidden="true" />
            </button>
          </li>
        </ul>
      </nav>
      <You />
    </Page>
  )
}
