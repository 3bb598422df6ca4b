import { useSyncExternalStore } from 'react'
import { type Counts, counted, counts } from '../../shared/insight/counts.ts'
import { useClient } from '../client/hooks.ts'

const touching = new Set<string>(['standard', 'activity', 'story', 'cause', 'addressing'])

/** How many annotations a touchpoint has; renders again only when one of these figures is another. */
export function useCounts(id: string): Counts {
  const client = useClient()
  // As text, equal counts are equal values.
  const figures = useSyncExternalStore(
    (tell) =>
      client.replica.subscribe((touched) => {
        if (touched === 'all' || touched.some(({ type }) => touching.has(type))) tell()
      }),
    () => Object.values(counts(client.view, id)).join(' '),
  ).split(' ')
  return Object.fromEntries(counted.map((kind, i) => [kind, Number(figures[i])])) as Counts
}
