import { useSyncExternalStore } from 'react'
import type { View } from '../../shared/records/set.ts'
import type { Touchpoint } from '../../shared/records/touchpoint.ts'
import { useClient } from '../client/hooks.ts'

/** Ideal less current; null where one is not rated. */
export const gapOf = ({ currentRating, idealRating }: Touchpoint): number | null =>
  currentRating === null || idealRating === null ? null : idealRating - currentRating

export const counted = ['standard', 'activity', 'story', 'cause', 'opportunity'] as const
const touching = new Set<string>(['standard', 'activity', 'story', 'cause', 'addressing'])

/** How many annotations a touchpoint has, in the order of `counted`, as "1 0 2 0 1": equal counts are equal strings. */
function countsOf(view: View, id: string): string {
  const opportunities = new Set(view.of('addressing', 'touchpoint', id).map(({ opportunity }) => opportunity))
  return [
    view.of('standard', 'touchpoint', id).length,
    view.of('activity', 'touchpoint', id).length,
    view.of('story', 'touchpoint', id).length,
    view.of('cause', 'touchpoint', id).length,
    opportunities.size,
  ].join(' ')
}

/** The counts of one touchpoint; renders again only when they change. */
export function useCounts(id: string): number[] {
  const client = useClient()
  const counts = useSyncExternalStore(
    (tell) =>
      client.replica.subscribe((touched) => {
        if (touched === 'all' || touched.some(({ type }) => touching.has(type))) tell()
      }),
    () => countsOf(client.view, id),
  )
  return counts.split(' ').map(Number)
}
