import type { View } from '../records/set.ts'

/** What customers feel in a stage: mean ratings, -2 to 2; null where nothing in it is rated. */
export type Feeling = { stage: string; current: number | null; ideal: number | null }

/**
 * The emotion curve of a journey: for each stage the mean of its moments of truth, which weigh double, and its other
 * touchpoints. (Peaks and ends are what customers remember; the mean would hide them, so moments of truth count more.)
 */
export function emotion(view: View, journey: string): Feeling[] {
  return view.of('stage', 'journey', journey).map((stage) => {
    const touchpoints = view.of('touchpoint', 'stage', stage.id)
    const mean = (field: 'currentRating' | 'idealRating'): number | null => {
      let sum = 0
      let weight = 0
      for (const one of touchpoints) {
        const rating = one[field]
        if (rating === null) continue
        const own = one.momentOfTruth ? 2 : 1
        sum += own * rating
        weight += own
      }
      return weight ? sum / weight : null
    }
    return { stage: stage.id, current: mean('currentRating'), ideal: mean('idealRating') }
  })
}
