import { figure } from '../../format.ts'
import { t } from '../../text/index.ts'
import type { Difference } from './compare.ts'

/** A figure of a walk: one digit after the point is as much as it knows. */
export const walkFigure = (value: number): string => figure(Math.round(value * 10) / 10)
/** A mean rating with its sign. */
export const meanRating = (value: number): string => (value > 0 ? `+${walkFigure(value)}` : walkFigure(value))

/** What is different at a point, each in a few words; the weightiest first. */
export function differenceWords({ presence, rating, waited, standards }: Difference): string[] {
  const by = (value: number) => ({ by: walkFigure(Math.abs(value)) })
  return [
    presence && presence !== 'notSeen' ? t(`walk.compare.presence.${presence}`) : '',
    standards ? t(`walk.compare.${standards}`) : '',
    rating === null ? '' : t(rating > 0 ? 'walk.compare.better' : 'walk.compare.worse', by(rating)),
    waited === null ? '' : t(waited > 0 ? 'walk.compare.slower' : 'walk.compare.quicker', by(waited)),
  ].filter(Boolean)
}

/** Whether a point is worse than before; null where it is neither. */
export function isWorse({ presence, rating, waited, standards }: Difference): boolean | null {
  if (presence === 'notMet' || standards === 'nowMissed' || (rating ?? 0) < 0 || (waited ?? 0) > 0) return true
  return presence === 'metNow' || standards === 'nowMet' || (rating ?? 0) > 0 || (waited ?? 0) < 0 ? false : null
}
