import type { View } from '../../../shared/records/set.ts'
import type { Outline } from '../../../shared/room/guestProtocol.ts'
import type { GuestWalk } from '../../../shared/room/walk.ts'

/** The opened journeys for those without the map: stages and their touchpoints, no notes, nothing confidential. */
export const outlineOf = (view: View, journeys: readonly string[]): Outline =>
  journeys.flatMap((id) => {
    const journey = view.get('journey', id)
    if (!journey) return []
    const stages = view.of('stage', 'journey', id).map(({ id: stage, name }) => ({
      name,
      touchpoints: view
        .of('touchpoint', 'stage', stage)
        .filter((one) => one.journey === id)
        .map(({ id, title, momentOfTruth, current, ideal, currentRating, idealRating }) => ({
          id,
          title,
          momentOfTruth,
          current,
          ideal,
          currentRating,
          idealRating,
        })),
    }))
    return [{ journey: journey.name, stages }]
  })

/** The walkthroughs that the facilitator shared: their stops, with what the standards of each promise. */
export const walksOf = (view: View, shared: ReadonlySet<string>): GuestWalk[] =>
  view
    .all('walkthrough')
    .filter(({ id }) => shared.has(id))
    .map(({ id, name, floorPlan }) => ({
      id,
      name,
      floorPlan,
      stops: view.of('stop', 'walkthrough', id).map((stop) => {
        const touchpoint = stop.touchpoint === null ? undefined : view.get('touchpoint', stop.touchpoint)
        const places = touchpoint && [
          touchpoint.stage === null ? '' : (view.get('stage', touchpoint.stage)?.name ?? ''),
          touchpoint.lane === null ? '' : (view.get('lane', touchpoint.lane)?.name ?? ''),
        ]
        return {
          id: stop.id,
          title: touchpoint?.title || stop.title,
          place: stop.place || (places ?? []).filter(Boolean).join(' · '),
          momentOfTruth: touchpoint?.momentOfTruth ?? false,
          standards: touchpoint
            ? view
                .of('standard', 'touchpoint', touchpoint.id)
                .filter(({ status, text }) => status === 'exists' && text)
                .map(({ text }) => text)
            : [],
          x: stop.x,
          y: stop.y,
          found: stop.found,
        }
      }),
    }))
