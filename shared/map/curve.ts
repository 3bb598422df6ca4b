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
 * curve that is sparse everywhere comes back as it is.
 */
export function gathered(points: readonly CurvePoint[], least: number): readonly CurvePoint[] {
  const step = 2 ** Math.ceil(Math.log2(least))
  const last = known.get(points)
  if (last?.step === step) return last.points
  const steps = new Map<number, CurvePoint[]>()
  for (const point of points) {
    const at = Math.floor(point.x / step)
    const list = steps.get(at)
    if (list) list.push(point)
    else steps.set(at, [point])
  }
  const crowded = [...steps.values()].some((list) => list.length > 2)
  const made = crowded
    ? [...steps].map(([at, list]) => (list.length === 1 ? list[0]! : mean(list, (at + 0.5) * step)))
    : points
  known.set(points, { step, points: made })
  return made
}

function mean(points: readonly CurvePoint[], x: number): CurvePoint {
  const of = (field: 'current' | 'ideal') => {
    const rated = points.flatMap((point) => point[field] ?? [])
    return rated.length ? rated.reduce((sum, rating) => sum + rating, 0) / rated.length : null
  }
  return { id: '', x, current: of('current'), ideal: of('ideal'), moment: false }
}
