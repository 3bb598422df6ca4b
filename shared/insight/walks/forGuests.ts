import type { View } from '../../records/set.ts'
import type { Stop } from '../../records/stop.ts'
import type { GuestWalk, WalkStop } from '../../room/walk.ts'
import { standardWords } from './standardWords.ts'

/**
 * Walkthroughs as those who walk them are shown them: stops with where they are and what was promised there, and nothing
 * of what others saw. Those that are gone are left out.
 */
export const walksFor = (view: View, ids: readonly string[]): GuestWalk[] =>
  ids.flatMap((id) => {
    const walk = view.get('walkthrough', id)
    if (!walk) return []
    const stops = view.of('stop', 'walkthrough', id).map((stop) => walkStopOf(view, stop))
    return [{ id, name: walk.name, stops, floorPlan: walk.floorPlan }]
  })

/** One stop as a walker is shown it. */
export function walkStopOf(view: View, stop: Stop): WalkStop {
  const touchpoint = view.get('touchpoint', stop.touchpoint ?? '')
  return {
    id: stop.id,
    title: touchpoint?.title || stop.title,
    place: placeOf(view, stop),
    momentOfTruth: touchpoint?.momentOfTruth ?? false,
    standards: standardsAt(view, stop).map(standardWords).filter(Boolean),
    x: stop.x,
    y: stop.y,
    found: stop.found,
  }
}

/** The standards of a stop's touchpoint; none where it is not on the map. */
export const standardsAt = (view: View, { touchpoint }: Stop) =>
  touchpoint === null ? [] : view.of('standard', 'touchpoint', touchpoint)

/** "Cancelling, Phone · Front desk": the stage and lane of its touchpoint, then the place to go to. */
export function placeOf(view: View, stop: Stop): string {
  const touchpoint = view.get('touchpoint', stop.touchpoint ?? '')
  const stage = view.get('stage', touchpoint?.stage ?? '')?.name
  const lane = view.get('lane', touchpoint?.lane ?? '')?.name
  return [[stage, lane].filter(Boolean).join(', '), stop.place].filter(Boolean).join(' · ')
}
