import { useEffect, useRef } from 'react'
import { rating as signed } from '../../../shared/format.ts'
import type { Outline } from '../../../shared/room/guestProtocol.ts'
import { t } from '../../../shared/text/forGuests.ts'
import { useGuest } from '../me.ts'
import { goHome, Page } from '../ui/Page.tsx'
import { RatingSign } from '../ui/RatingSign.tsx'

type Touchpoint = Outline[number]['stages'][number]['touchpoints'][number]

/** The opened journeys as a list that can be read on a phone. */
export function OutlineScreen() {
  const outline = useGuest((one) => one.outline)
  const asked = useGuest((one) => one.place.stop)
  return (
    <Page title={t('outline.title')} back={goHome}>
      {outline.length === 0 && <p className="g-quiet">{t('outline.empty')}</p>}
      {outline.map((journey) => (
        <section key={journey.journey}>
          <h1>{journey.journey}</h1>
          {journey.stages.map((stage) => (
            <section key={stage.name} className="g-stage">
              <h2>{stage.name}</h2>
              {stage.touchpoints.length === 0 && <p className="g-quiet">{t('outline.nothing')}</p>}
              <ul>
                {stage.touchpoints.map((one) => (
                  <Row key={one.id} touchpoint={one} asked={one.id === asked} />
                ))}
              </ul>
            </section>
          ))}
        </section>
      ))}
    </Page>
  )
}

function Row({ touchpoint: one, asked }: { touchpoint: Touchpoint; asked: boolean }) {
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (asked) row.current!.scrollIntoView({ block: 'center' })
  }, [asked])
  return (
    <li ref={row} className={asked ? 'g-paper g-paper-asked' : 'g-paper'}>
      <h3>
        {one.momentOfTruth && <span className="tl-diamond" role="img" aria-label={t('common.momentOfTruth')} />}
        {one.title}
      </h3>
      <Side label={t('outline.current')} kind="current" rating={one.currentRating} text={one.current} />
      <Side label={t('outline.ideal')} kind="ideal" rating={one.idealRating} text={one.ideal} />
    </li>
  )
}

type SideProps = { label: string; kind: 'current' | 'ideal'; rating: number | null; text: string }

function Side({ label, kind, rating, text }: SideProps) {
  if (!text && rating === null) return null
  return (
    <div className="g-side">
      <p className="g-row">
        <b className="g-label">{label}</b>
        {rating !== null && (
          <>
            <RatingSign kind={kind} value={rating} />
            <span className="sr">{t('common.rating', { value: signed(rating) })}</span>
          </>
        )}
      </p>
      {text && <p className="words">{text}</p>}
    </div>
  )
}
