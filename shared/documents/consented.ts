import { recordTypes } from '../records/index.ts'
import { RecordSet, type View } from '../records/set.ts'
import { consentedObservations } from './walk/passedOn.ts'

/**
 * The engagement as its tellers agreed to it, for every document that is passed on: a story whose teller refused stays
 * in the room, and one that was told on condition of no name has none. The same view where nothing has to go.
 */
export function consented(from: View): View {
  const changed = from
    .all('story')
    .filter((one) => one.consent === 'refused' || (one.consent === 'anonymous' && one.teller))
  const observed = consentedObservations(from)
  if (!changed.length && !observed.length) return from
  const view = new RecordSet()
  for (const type of recordTypes) for (const one of from.all(type)) view.put(type, one as never)
  for (const one of changed)
    if (one.consent === 'refused') view.remove('story', one.id)
    else view.put('story', { ...one, teller: '' })
  for (const one of observed) view.put('observation', one)
  return view
}
