import type { View } from '../records/set.ts'
import type { MapLayout } from './layout.ts'

/** A rated touchpoint on the emotion curve: `x` in pixels of the map, ratings from -2 to +2 or null. */
export type CurvePoint = { id: string; x: number; current: number | null; ideal: number | null; moment: boolean }

/** The rated touchpoints along a journey: those of a stage are spread evenly over its column, lane by lane. */
export function curveOf(layout: MapLayout, view: View): CurvePoint[] {
  return layout.columns.flatMap(({ x, width, index }) => {
    const inStage = layout.cells[index]!.flat()
    return inStage.flatMap(({ id }, i) => {
      const touchpoint = view.get('touchpoint', id)
      if (!touchpoint || (touchpoint.currentRating === null && touchpoint.idealRating === null)) return []
      const { currentRating: current, idealRating: ideal, momentOfTruth: moment } = touchpoint
      return [{ id, x: x + (width * (i + 0.5)) / inStage.length, current, ideal, moment }]
    })
  })
}

const known = new WeakMap<readonly CurvePoint[], { step: number; points: readonly CurvePoint[] }>()

/**
 * Points of a curve that would stand closer than `least` pixels of the map, gathered: where three or more fall into one
 * step (a power of two, so that steps stay in place while zooming a little), their mean as a point without a name. A
 * curve that is sparse everywhere comes back as it is. `points` are in the order of their `x`.
 */
export function gathered(points: readonly CurvePoint[], least: number): readonly CurvePoint[] {
  const step = 2 ** Math.ceil(Math.log2(least))
  const last = known.get(points)
  if (last?.step === step) return last.points
  const made: CurvePoint[] = []
  let isCrowded = false
  for (let from = 0; from < points.length; ) {
    const at = Math.floor(points[from]!.x / step)
    let to = from + 1
    while (to < points.length && Math.floor(points[to]!.x / step) === at) to++
    if (to - from > 2) isCrowded = true
    made.push(to - from === 1 ? points[from]! : mean(points, from, to, (at + 0.5) * step))
    from = to
  }
  const found = isCrowded ? made : points
  known.set(points, { step, points: found })
  return found
}

function mean(points: readonly CurvePoint[], from: number, to: number, x: number): CurvePoint {
  const of = (field: 'current' | 'ideal') => {
    let [sum, count] = [0, 0]
    for (let i = from; i < to; i++) {
      const rating = points[i]![field]
      if (rating === null) continue
      sum += rating
      count++
    }
    return count ? sum / count : null
  }
  return { id: '', x, current: of('current'), ideal: of('ideal'), moment: false }
}
