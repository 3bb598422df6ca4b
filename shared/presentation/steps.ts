import { mapOrder } from '../insight/route.ts'
import type { View } from '../records/set.ts'
import type { Stage } from '../records/stage.ts'
import type { Touchpoint } from '../records/touchpoint.ts'

/** One picture of the presentation: the whole journey, a stage with its touchpoints, or a moment of truth. */
export type Step =
  | { kind: 'journey' }
  | { kind: 'stage'; stage: Stage; number: number; of: number; touchpoints: Touchpoint[] }
  | { kind: 'moment'; stage: Stage; touchpoint: Touchpoint }

/** A journey step by step: the whole, then each stage and after it its moments of truth, in map order. The tray is left out. */
export function stepsOf(view: View, journey: string): Step[] {
  const placed = mapOrder(view, journey).filter(({ lane }) => lane !== null)
  const stages = view.of('stage', 'journey', journey)
  return [
    { kind: 'journey' },
    ...stages.flatMap((stage, i): Step[] => {
      const touchpoints = placed.filter((one) => one.stage === stage.id)
      const moments = touchpoints.filter(({ momentOfTruth }) => momentOfTruth)
      return [
        { kind: 'stage', stage, number: i + 1, of: stages.length, touchpoints },
        ...moments.map((touchpoint): Step => ({ kind: 'moment', stage, touchpoint })),
      ]
    }),
  ]
}

/** The step at which a touchpoint is shown best: its own, else its stage's; 0 where it has none. */
export function stepFor(steps: readonly Step[], touchpoint: string | null): number {
  const own = steps.findIndex((step) => step.kind === 'moment' && step.touchpoint.id === touchpoint)
  if (own >= 0) return own
  return Math.max(
    0,
    steps.findIndex((step) => step.kind === 'stage' && step.touchpoints.some(({ id }) => id === touchpoint)),
  )
}
