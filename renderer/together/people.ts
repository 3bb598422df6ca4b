import type { Presence } from '../../shared/room/state.ts'
import { t } from '../../shared/text/index.ts'

const none: readonly Presence[] = []
const indexes = new WeakMap<readonly Presence[], Map<string, Presence[]>>()

/** Who is at a touchpoint; looked up in an index that is made once for each list that the host sends. */
export function peopleAt(people: readonly Presence[], touchpoint: string): readonly Presence[] {
  let index = indexes.get(people)
  if (!index) {
    index = new Map()
    for (const one of people) {
      const at = one.place.touchpoint
      if (at !== null) index.set(at, [...(index.get(at) ?? []), one])
    }
    indexes.set(people, index)
  }
  return index.get(touchpoint) ?? none
}

/** The names of those at a touchpoint, in one text: equal texts are equal values, so that nothing renders in vain. */
export const namesAt = (people: readonly Presence[], touchpoint: string, field?: string): string =>
  peopleAt(people, touchpoint)
    .filter((one) => field === undefined || one.place.field === field)
    .map(({ name }) => name)
    .join('\n')

/** "Ada is here", "Ada, Grace are here"; empty where nobody is. */
export function hereWords(names: string): string {
  const all = names.split('\n').filter(Boolean)
  if (!all.length) return ''
  return all.length === 1 ? t('together.here', { name: all[0] }) : t('together.hereSeveral', { names: all.join(', ') })
}

/** "Ada Lovelace" as "AL", "Ada" as "A"; by whole characters, in any script. */
export const initials = (name: string): string =>
  name
    .trim()
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
    .join('')
    .toUpperCase()
