import { allInOrder } from '../insight/route.ts'
import type { View } from '../records/set.ts'
import type { Entry, Group } from './rank.ts'

/** A record that can be found; `touchpoint` is where it is shown, null for a journey, a term, or what is at none. */
export type RecordEntry = Entry & { record: string; touchpoint: string | null }

/** Everything with words: journeys, touchpoints in the order of the maps, what is written at them, opportunities, terms. */
export function recordEntries(view: View): RecordEntry[] {
  const make = (group: Group, record: string, touchpoint: string | null, text: string, detail: string, more = '') => ({
    ...{ id: `${group} ${record}`, group, record, touchpoint },
    ...{ text, detail, more },
  })
  const several = view.all('journey').length > 1
  const title = (id: string) => view.get('touchpoint', id)?.title ?? ''
  const journeys = view
    .all('journey')
    .map((one) => make('journey', one.id, null, one.name, one.customer, `${one.customer} ${one.purpose}`))
  const touchpoints = allInOrder(view).map((one) => {
    const place = [several && view.get('journey', one.journey)?.name, view.get('stage', one.stage ?? '')?.name]
    const more = [...place, one.owner, one.place, one.current, one.ideal].filter(Boolean).join(' ')
    return make('touchpoint', one.id, one.id, one.title, place.filter(Boolean).join(' · '), more)
  })
  const written = (['story', 'standard', 'activity', 'cause'] as const).flatMap((type) =>
    view.all(type).map((one) => make(type, one.id, one.touchpoint, one.text, title(one.touchpoint))),
  )
  const opportunities = view.all('opportunity').map((one) => {
    const at = view.of('addressing', 'opportunity', one.id)[0]?.touchpoint ?? null
    return make('opportunity', one.id, at, one.title, one.owner, one.owner)
  })
  const terms = view.all('term').map((one) => make('term', one.id, null, one.word, one.meaning, one.meaning))
  return [...journeys, ...touchpoints, ...written, ...opportunities, ...terms].filter(({ text }) => text.trim() !== '')
}
