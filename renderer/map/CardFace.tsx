import { memo } from 'react'
import { counted, type Counts as Figures } from '../../shared/insight/counts.ts'
import { gap as gapOf } from '../../shared/insight/gap.ts'
import { stepsOf, toneOf } from '../../shared/insight/overlay.ts'
import { mayBeCut } from '../../shared/map/measures.ts'
import type { Touchpoint } from '../../shared/records/touchpoint.ts'
import { t } from '../../shared/text/index.ts'
import { signed } from '../ui/signs.tsx'
import { CardFoot } from './CardFoot.tsx'
import { RenameField } from './RenameField.tsx'
import { Steps } from './Steps.tsx'
import type { Seen } from './telling.ts'

type Props = { touchpoint: Touchpoint; seen: Seen; renaming: boolean }

/**
 * What a card shows: title, ratings, and what the overlay tells, as a bar and in words; with the gap, or without an overlay,
 * how much is written there. The same on the map and in the tray.
 */
export const CardFace = memo(function CardFace({ touchpoint, seen: { overlay, told }, renaming }: Props) {
  const { id, title, momentOfTruth } = touchpoint
  return (
    <>
      {momentOfTruth && <span className="map-diamond" />}
      {renaming ? (
        <RenameField id={id} title={title} />
      ) : (
        <span className={['map-card-title', !title && 'none', mayBeCut(touchpoint) && 'cut'].filter(Boolean).join(' ')}>
          {title || t('map.untitled')}
        </span>
      )}
      <CardFoot touchpoint={touchpoint} words={told && overlay !== 'gap' ? told : null} />
      {overlay && told && <Steps tone={toneOf(overlay)} steps={stepsOf(overlay, told.level)} />}
    </>
  )
})

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
