import type { Touchpoint } from '../records/touchpoint.ts'

/** Ideal less current rating, -4 to 4; null where one is not rated. */
export function gap({ currentRating, idealRating }: Pick<Touchpoint, 'currentRating' | 'idealRating'>): number | null {
  return currentRating === null || idealRating === null ? null : idealRating - currentRating
}
