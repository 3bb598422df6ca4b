import type { View } from '../../records/set.ts'
import { t } from '../../text/index.ts'
import type { Level, Teller } from '../overlay.ts'
import { byValue } from './byValue.ts'

/** 1, 2 and 3 are their own level, 4 and more are level 4. */
function byCount(of: 'stories' | 'opportunities', count: (id: string) => number): Teller {
  const told = byValue((found: number) => {
    const words = t(`overlays.${of}.words`, { count: found })
    return { level: Math.min(4, found) as Level, sign: found ? words : '', words }
  })
  return {
    tell: ({ id }) => told(count(id)),
    legend: [
      { level: 0, words: t('overlays.none') },
      ...([1, 2, 3] as const).map((level) => ({ level, words: String(level) })),
      { level: 4, words: t('overlays.orMore', { count: 4 }) },
    ],
  }
}

/** How many stories are told of a touchpoint. */
export const stories = (view: View): Teller => byCount('stories', (id) => view.of('story', 'touchpoint', id).length)

/** How many opportunities address a touchpoint; those that were dropped count for nothing. */
export const opportunities = (view: View): Teller =>
  byCount('opportunities', (id) => {
    const linked = new Set(view.of('addressing', 'touchpoint', id).map((link) => link.opportunity))
    return [...linked].filter((one) => (view.get('opportunity', one)?.status ?? 'dropped') !== 'dropped').length
  })
