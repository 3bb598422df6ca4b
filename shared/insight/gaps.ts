import type { View } from '../records/set.ts'
import type { Stage } from '../records/stage.ts'
import type { Touchpoint } from '../records/touchpoint.ts'
import { gap } from './gap.ts'
import { mapOrder } from './route.ts'

export type GapAt = { touchpoint: Touchpoint; gap: number | null }
/** A stage with its touchpoints in the order of the map; `stage` null: the tray. `mean` is null where nothing is rated. */
export type StageGaps = { journey: string; stage: Stage | null; mean: number | null; touchpoints: GapAt[] }

/**
 * The gap by touchpoint and by stage, in the order of the maps; stages without a touchpoint are left out.
 * - at a touchpoint: ideal less current rating, -4 to 4
 * - of a stage: the mean of its touchpoints that are rated on both
 * Source: what is perceived against what is expected, the fifth gap of Parasuraman, Zeithaml and Berry, "A Conceptual
 * Model of Service Quality", Journal of Marketing 49 (1985); here expected less perceived, so that a lack is positive.
 */
export function gapsByStage(view: View): StageGaps[] {
  return view.all('journey').flatMap((journey) => {
    const byStage = Map.groupBy(mapOrder(view, journey.id), (one) => one.stage)
    return [...byStage].map(([stage, list]) => {
      const touchpoints = list.map((touchpoint) => ({ touchpoint, gap: gap(touchpoint) }))
      const known = touchpoints.flatMap((one) => one.gap ?? [])
      const mean = known.length ? known.reduce((sum, one) => sum + one, 0) / known.length : null
      return { journey: journey.id, stage: view.get('stage', stage ?? '') ?? null, mean, touchpoints }
    })
  })
}
