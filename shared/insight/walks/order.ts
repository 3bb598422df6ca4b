import type { View } from '../../records/set.ts'
import type { Stop } from '../../records/stop.ts'
import { allInOrder } from '../route.ts'

/**
 * Stops in the order of the map. One that is not on it stays behind the stop after which it comes; those before the first
 * of the map stay at the beginning.
 */
export function inMapOrder(view: View, stops: readonly Stop[]): Stop[] {
  const ranks = new Map(allInOrder(view).map((one, i) => [one.id, i]))
  const groups: { rank: number; stops: Stop[] }[] = []
  for (const stop of stops) {
    const rank = ranks.get(stop.touchpoint ?? '')
    const last = groups.at(-1)
    if (rank !== undefined) groups.push({ rank, stops: [stop] })
    else if (last) last.stops.push(stop)
    else groups.push({ rank: -1, stops: [stop] })
  }
  return groups.toSorted((a, b) => a.rank - b.rank).flatMap((group) => group.stops)
}
