import type { View } from '../../records/set.ts'
import { t } from '../../text/index.ts'
import type { Level, Teller } from '../overlay.ts'
import { byValue } from './byValue.ts'

const mostColours = 6

/**
 * Who owns a touchpoint. The six owners of the most touchpoints have a colour each, given by name so that colours stay
 * when a touchpoint changes hands; the others have none, but their name stands on the card like everybody's.
 */
export const owner = (view: View): Teller => {
  const counts = new Map<string, number>()
  for (const touchpoint of view.all('touchpoint')) {
    const name = touchpoint.owner.trim()
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const byName = (a: string, b: string) => (a < b ? -1 : 1)
  const busiest = [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)! || byName(a, b))
  const coloured = busiest.slice(0, mostColours).sort(byName)
  const levelOf = (name: string) => (coloured.includes(name) ? (coloured.indexOf(name) as Level) : null)
  const told = byValue((name: string) =>
    name
      ? { level: levelOf(name), sign: name, words: t('overlays.owner.words', { owner: name }) }
      : { level: null, sign: t('overlays.owner.none'), words: t('overlays.owner.none') },
  )
  return {
    tell: (touchpoint) => told(touchpoint.owner.trim()),
    legend: [
      ...coloured.map((name) => ({ level: levelOf(name), words: name })),
      ...(busiest.length > mostColours ? [{ level: null, words: t('overlays.owner.others') }] : []),
    ],
  }
}
