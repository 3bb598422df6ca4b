import { memo } from 'react'
import { counted, type Counts as Figures } from '../../shared/insight/counts.ts'
import { gap as gapOf } from '../../shared/insight/gap.ts'
import { stepsOf, toneOf } from '../../shared/insight/overlay.ts'
import type { Touchpoint } from '../../shared/records/touchpoint.ts'
import { t } from '../../shared/text/index.ts'
import { RatingSign, signed } from '../ui/signs.tsx'
import { useCounts } from './facts.ts'
import { CountIcon } from './icons.tsx'
import { RenameField } from './RenameField.tsx'
import { Steps } from './Steps.tsx'
import type { Seen } from './telling.ts'

type Props = { touchpoint: Touchpoint; seen: Seen; renaming: boolean }

/**
 * What a card shows: title, ratings, and what the overlay tells, as a bar and in words; with the gap, or without an overlay,
 * how much is written there. The same on the map and in the tray.
 */
export const CardFace = memo(function CardFace({ touchpoint, seen: { overlay, told }, renaming }: Props) {
  const { id, title, currentRating, idealRating, momentOfTruth } = touchpoint
  return (
    <>
      {momentOfTruth && <span className="map-diamond" />}
      {renaming ? (
        <RenameField id={id} title={title} />
      ) : (
        <span className={title ? 'map-card-title' : 'map-card-title none'}>{title || t('map.untitled')}</span>
      )}
      <span className="map-card-foot" aria-hidden="true">
        {(currentRating !== null || idealRating !== null) && (
          <span className="map-ratings">
            <RatingSign kind="current" value={currentRating} decorative />
            <svg className="map-to" viewBox="0 0 9 8" aria-hidden="true">
              <path d="M.7 4h7M5.3 1.500 7.9 4 5.3 6.500" />
            </svg>
            <RatingSign kind="ideal" value={idealRating} decorative />
          </span>
        )}
        {told && overlay !== 'gap' ? (
          <span className="map-sign" title={told.words}>
            {told.sign}
          </span>
        ) : (
          <Counts id={id} />
        )}
      </span>
      {overlay && told && <Steps tone={toneOf(overlay)} steps={stepsOf(overlay, told.level)} />}
    </>
  )
})

function Counts({ id }: { id: string }) {
  const counts = useCounts(id)
  const letters = counted.map((kind) => counts[kind] || '').join('').length
  const all = counted.every((kind) => counts[kind])
  const look = all ? (letters > 5 ? ' full crowded' : ' full') : ''
  return (
    <span className={`map-counts${look}`}>
      {counted.map((of) =>
        counts[of] ? (
          <span key={of} className="map-count" title={t(`map.count.${of}`, { count: counts[of] })}>
            <CountIcon of={of} />
            {Math.min(99, counts[of])}
          </span>
        ) : null,
      )}
    </span>
  )
}

/** A card in words, for a screen reader: "Waiting in the queue, moment of truth, current −2, ideal +1, 2 standards". */
export function cardName(touchpoint: Touchpoint, counts: Figures, selected: boolean, seen: Seen): string {
  const { title, momentOfTruth, currentRating, idealRating } = touchpoint
  const gap = gapOf(touchpoint)
  return [
    title || t('map.untitled'),
    selected && t('map.selected'),
    momentOfTruth && t('map.momentOfTruth'),
    currentRating !== null && t('map.current', { value: signed(currentRating) }),
    idealRating !== null && t('map.ideal', { value: signed(idealRating) }),
    gap !== null && gap > 0 && t('map.gap', { value: gap }),
    seen.told && seen.overlay !== 'gap' && seen.told.words,
    seen.dim && t('overlays.filter.dimmed'),
    ...counted.map((of) => counts[of] > 0 && t(`map.count.${of}`, { count: counts[of] })),
  ]
    .filter(Boolean)
    .join(', ')
}
