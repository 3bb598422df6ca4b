import { useState } from 'react'
import { rating } from '../../../shared/format.ts'
import { placeOf } from '../../../shared/insight/walks/forGuests.ts'
import { type Agreement, type Merged, merged } from '../../../shared/insight/walks/merge.ts'
import { t } from '../../../shared/text/index.ts'
import { useComputed } from '../../client/computed.ts'
import { useClient, useClientState } from '../../client/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { Check, Minus, Scale } from '../../ui/icons.ts'
import { Diamond } from '../../ui/signs.tsx'
import { minutes } from '../words.ts'
import { SightCard } from './SightCard.tsx'
import { TakeOverDialog } from './TakeOverDialog.tsx'
import './results.css'

/** Stop by stop who saw what, side by side, and where they agree and differ. */
export function Results({ walkthrough }: { walkthrough: string }) {
  const parts = useComputed(['stop', 'observation', 'pinch', 'snapshot'], (view) => merged(view, walkthrough), [
    walkthrough,
  ])
  const [taking, setTaking] = useState<string | null>(null)
  if (!parts.some(({ sights }) => sights.length)) return <p className="walk-hint">{t('walk.results.none')}</p>
  return (
    <div className="walk-results">
      {parts.map((part, i) => (
        <Part key={part.stop.id} part={part} n={i + 1} onTake={() => setTaking(part.stop.id)} />
      ))}
      {taking && <TakeOverDialog stop={taking} onClose={() => setTaking(null)} />}
    </div>
  )
}

type PartProps = { part: Merged; n: number; onTake(): void }

function Part({ part, n, onTake }: PartProps) {
  const client = useClient()
  const readOnly = useClientState((state) => state.readOnly)
  const { stop, sights } = part
  const touchpoint = client.view.get('touchpoint', stop.touchpoint ?? '')
  const title = touchpoint?.title || stop.title || t('walk.unnamed')
  const taken = sights.length > 0 && sights.every(({ observation }) => observation.takenOver)
  return (
    <section className="walk-result" data-unseen={sights.length === 0 || undefined} aria-label={title}>
      <header>
        <h3>
          <span className="walk-n num">{n}</span>
          {touchpoint?.momentOfTruth && <Diamond />}
          {title}
        </h3>
        <span className="walk-place">{placeOf(client.view, stop)}</span>
        {sights.length === 0 && <span className="walk-place">{t('walk.results.unseen')}</span>}
        {stop.found && <span className="walk-found">{t('walk.prepare.found')}</span>}
        {taken && (
          <span className="walk-taken">
            <Check aria-hidden="true" />
            {t('walk.results.takenOver')}
          </span>
        )}
        {!readOnly && sights.length > 0 && (
          <Button onPress={onTake}>
            {t('walk.results.takeOver')}
            <span className="sr">{title}</span>
          </Button>
        )}
      </header>
      {sights.length > 0 && (
        <>
          <Sum part={part} />
          <ul className="walk-sights">
            {sights.map((sight) => (
              <SightCard key={sight.observation.id} sight={sight} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

const signs = { agree: Check, close: Minus, differ: Scale }

/** The mean of several, and in words and by a sign where they agree and differ. */
function Sum({ part }: { part: Merged }) {
  const { rating: rated, waited } = part
  const about = (['presenceAgreed', 'ratings', 'standards', 'pays'] as const).flatMap((key) => {
    const how: Agreement = part[key]
    return how === 'none' || how === 'one' || (key === 'presenceAgreed' && how === 'agree') ? [] : [{ key, how }]
  })
  return (
    <p className="walk-sum">
      {about.map(({ key, how }) => {
        const Sign = signs[how]
        return (
          <span key={key} className={how === 'differ' ? 'walk-agreement walk-differ' : 'walk-agreement'}>
            <Sign aria-hidden="true" />
            {t(`walk.results.about.${key}`, { how: t(`walk.results.agreement.${how}`) })}
            {key === 'ratings' &&
              `: ${t('walk.results.meanRating', { mean: tenthRating(rated.mean!), least: rating(rated.least), most: rating(rated.most) })}`}
          </span>
        )
      })}
      {waited.count > 1 && (
        <span className="walk-agreement num">
          {t('walk.results.meanWaited', {
            mean: minutes(waited.mean!),
            least: minutes(waited.least!),
            most: minutes(waited.most!),
          })}
        </span>
      )}
    </p>
  )
}

/** A mean rating with its sign. */
const tenthRating = (value: number): string => (value > 0 ? `+${minutes(value)}` : minutes(value))
