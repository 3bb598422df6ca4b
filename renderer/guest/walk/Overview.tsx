import { ChevronRight, Timer } from 'lucide-react'
import { rating as signed } from '../../../shared/format.ts'
import type { GuestWalk, WalkStop } from '../../../shared/room/walk.ts'
import { t } from '../../../shared/text/forGuests.ts'
import { useGuest } from '../me.ts'
import { asTime } from '../ui/clock.ts'
import { goHome, Page } from '../ui/Page.tsx'
import { RatingSign } from '../ui/RatingSign.tsx'
import { AddStop } from './AddStop.tsx'
import { FloorPlan } from './FloorPlan.tsx'
import { type Recorded, signsOf } from './recorded.ts'

type Props = { walk: GuestWalk; stops: WalkStop[]; go(stop: string | null): void }

/** All stops of a walk, with what has been recorded at each. */
export function Overview({ walk, stops, go }: Props) {
  const records = useGuest((one) => one.records)
  const first = stops.find(({ id }) => !records[id]) ?? stops[0]
  const begun = stops.some(({ id }) => records[id])
  return (
    <Page
      title={t('walk.title')}
      back={goHome}
      foot={
        first && (
          <button type="button" className="g-button g-button-primary g-next" onClick={() => go(first.id)}>
            <span>{begun ? t('walk.goOn', { title: first.title }) : t('walk.start')}</span>
            <ChevronRight aria-hidden="true" />
          </button>
        )
      }
    >
      <h1>{walk.name}</h1>
      <p className="g-hint">{t('status.stay')}</p>
      {walk.floorPlan && <FloorPlan hash={walk.floorPlan} stops={stops} here={null} />}
      {stops.length === 0 && <p className="g-quiet">{t('walk.empty')}</p>}
      <ol className="g-links g-stops">
        {stops.map((stop, i) => (
          <li key={stop.id}>
            <button type="button" onClick={() => go(stop.id)}>
              <b className="g-stop-n num">{i + 1}</b>
              <span>
                <b>
                  {stop.momentOfTruth && (
                    <span className="tl-diamond" role="img" aria-label={t('common.momentOfTruth')} />
                  )}
                  {stop.title}
                </b>
                <small>{records[stop.id] ? <Signs recorded={records[stop.id]!} /> : stop.place}</small>
              </span>
              <Rating recorded={records[stop.id]} />
            </button>
          </li>
        ))}
      </ol>
      <AddStop walk={walk.id} after={stops[stops.length - 1]?.id ?? null} go={go} label={t('walk.addFirst')} />
    </Page>
  )
}

function Rating({ recorded }: { recorded: Recorded | undefined }) {
  const rating = recorded?.draft.rating
  if (rating === null || rating === undefined) return <ChevronRight aria-hidden="true" />
  return (
    <>
      <RatingSign kind="current" value={rating} />
      <span className="sr">{t('walk.signs.rating', { value: signed(rating) })}</span>
    </>
  )
}

function Signs({ recorded }: { recorded: Recorded }) {
  const { senses, photos, pinches, story, running } = signsOf(recorded)
  const { met, waited } = recorded.draft
  if (!met) return <>{t('walk.signs.notMet')}</>
  const words = [
    senses && t('walk.signs.senses', { count: senses }),
    photos && t('walk.signs.photos', { count: photos }),
    pinches && t('walk.signs.pinches', { count: pinches }),
    story && t('walk.signs.story'),
    waited && t('walk.signs.waited', { time: asTime(waited * 60_000) }),
  ].filter(Boolean)
  return (
    <>
      {running && (
        <span className="g-running">
          <Timer aria-hidden="true" /> {t('walk.watch.running')}
        </span>
      )}
      {words.length ? words.join(', ') : recorded.draft.rating === null && !running && t('walk.signs.nothing')}
    </>
  )
}
