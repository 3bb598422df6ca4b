import type { View } from '../records/set.ts'
import type { Touchpoint } from '../records/touchpoint.ts'

/** A journey's touchpoints in the order of the map: by stage, in it by lane, in the cell by order; the tray comes last. */
export function mapOrder(view: View, journey: string): Touchpoint[] {
  const stages = new Map(view.of('stage', 'journey', journey).map((one, i) => [one.id, i]))
  const lanes = new Map(view.of('lane', 'journey', journey).map((one, i) => [one.id, i]))
  const rank = ({ stage, lane }: Touchpoint): [number, number] =>
    stage === null || lane === null
      ? [Number.MAX_SAFE_INTEGER, 0]
      : [stages.get(stage) ?? Number.MAX_SAFE_INTEGER, lanes.get(lane) ?? 0]
  return view
    .of('touchpoint', 'journey', journey)
    .map((touchpoint) => ({ touchpoint, rank: rank(touchpoint) }))
    .sort((a, b) => a.rank[0] - b.rank[0] || a.rank[1] - b.rank[1])
    .map(({ touchpoint }) => touchpoint)
}

/** All touchpoints of the engagement in the order of its maps. */
export const allInOrder = (view: View): Touchpoint[] =>
  view.all('journey').flatMap((journey) => mapOrder(view, journey.id))

/** Journeys that have stages or touchpoints: what a reader of the plan is shown. */
export const journeysWithContent = (view: View) =>
  view
    .all('journey')
    .filter(({ id }) => view.of('stage', 'journey', id).length > 0 || view.of('touchpoint', 'journey', id).length > 0)

/**
 * Where a touchpoint stands, for lists over all journeys: "Cancelling", or "Leaving a contract: Cancelling" where there
 * are several journeys with content. `none` names the tray.
 */
export function stageOf(view: View, { journey, stage }: Pick<Touchpoint, 'journey' | 'stage'>, none: string): string {
  const name = view.get('stage', stage ?? '')?.name || none
  const several = journeysWithContent(view).length > 1
  return several ? [view.get('journey', journey)?.name, name].filter(Boolean).join(': ') : name
}
