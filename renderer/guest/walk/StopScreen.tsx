import { ChevronLeft, ChevronRight, List } from 'lucide-react'
import { pays, standardOutcomes } from '../../../shared/records/observation.ts'
import type { GuestWalk, WalkStop } from '../../../shared/room/walk.ts'
import { t } from '../../../shared/text/forGuests.ts'
import { guest, useGuest } from '../me.ts'
import { Choices, RatingChoice } from '../ui/Choices.tsx'
import { Page } from '../ui/Page.tsx'
import { StatusLine } from '../ui/StatusLine.tsx'
import { FloorPlan } from './FloorPlan.tsx'
import { MoreToRecord } from './MoreToRecord.tsx'
import { PhotoButton, Photos } from './Photos.tsx'
import { PinchButton, Pinches } from './Pinches.tsx'
import { Senses } from './Senses.tsx'
import { useRecord } from './useRecord.ts'
import { Watch } from './Watch.tsx'

type Props = {
  walk: GuestWalk
  stop: WalkStop
  n: number
  m: number
  before: WalkStop | null
  next: WalkStop | null
  go(stop: string | null): void
}

/** One point of connection: where one is, how it is, what one notices. The least is a rating and "next". */
export function StopScreen({ walk, stop, n, m, before, next, go }: Props) {
  const at = useRecord(walk.id, stop.id)
  const { draft, photos } = at.recorded
  const given = useGuest((one) => one.records[stop.id] !== undefined)
  const photosLeft = photos.filter(({ stored, refused }) => !stored && refused === null).length
  return (
    <Page
      title={t('walk.of', { n, m })}
      back={() => guest.go({ view: 'walk', walk: walk.id, stop: null })}
      status={<StatusLine key={stop.id} only={{ key: `obs.${draft.id}`, given, photos: photosLeft }} />}
      foot={
        <div className="g-row g-steps-row">
          <button
            type="button"
            className="g-button g-before"
            disabled={!before}
            onClick={() => before && go(before.id)}
            aria-label={t('walk.before')}
          >
            <ChevronLeft aria-hidden="true" />
          </button>
          <button type="button" className="g-button g-button-primary g-next" onClick={() => go(next?.id ?? null)}>
            <span>
              {next ? (
                <>
                  <b>{t('walk.next')}:</b> {next.title}
                </>
              ) : (
                <b>{t('walk.last')}</b>
              )}
            </span>
            {next ? <ChevronRight aria-hidden="true" /> : <List aria-hidden="true" />}
          </button>
        </div>
      }
    >
      <h1 className="g-stop-title">
        {stop.momentOfTruth && <span className="tl-diamond" role="img" aria-label={t('common.momentOfTruth')} />}
        {stop.title}
      </h1>
      <p className="g-hint">{[stop.place, stop.found && t('walk.found')].filter(Boolean).join(', ')}</p>
      {walk.floorPlan && stop.x !== null && <FloorPlan hash={walk.floorPlan} stops={[stop]} here={stop.id} />}
      {draft.met ? (
        <>
          {stop.standards.length > 0 && (
            <section className="g-standard">
              <h2 className="g-ask">{t('walk.standard')}</h2>
              {stop.standards.map((one) => (
                <p key={one} className="words">
                  {one}
                </p>
              ))}
              <Choices
                hideLabel
                label={t('walk.standardAsk')}
                options={standardOutcomes.map((value) => ({
                  value,
                  label: t(value === 'met' ? 'walk.standardMet' : 'walk.standardMissed'),
                }))}
                value={draft.standard}
                onChange={(standard) => at.set({ standard })}
              />
            </section>
          )}
          <Watch at={at} />
          <RatingChoice
            kind="current"
            label={t('walk.rate')}
            value={draft.rating}
            onChange={(rating) => at.set({ rating })}
            ends={[t('walk.low'), t('walk.high')]}
          />
          <Senses at={at} />
          <div className="g-row g-two">
            <PhotoButton at={at} />
            <PinchButton at={at} />
          </div>
          <Photos at={at} />
          <Pinches at={at} />
          <Choices
            label={t('walk.pays')}
            options={pays.map((value) => ({ value, label: t(`walk.paysBy.${value}`) }))}
            value={draft.pays}
            onChange={(value) => at.set({ pays: value })}
          />
        </>
      ) : (
        <p className="g-note">{t('walk.notMetWhat')}</p>
      )}
      <MoreToRecord at={at} walk={walk.id} stop={stop} go={go} />
    </Page>
  )
}
