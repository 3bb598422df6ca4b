import { RecordSet, type View } from '../records/set.ts'
import { t } from '../text/index.ts'
import { walksForClient } from './walk/passedOn.ts'
import { workshopsForClient } from './workshop/passedOn.ts'

export type ClientCopy = { view: RecordSet; leftOut: string }

/**
 * The engagement as a client may have it: without internal notes, tellers' and walkers' names, whatever is confidential, stories whose
 * tellers refused, and the team's own views and versions. A confidential cause stays as a place without words, so that
 * what it explains is not taken for a guess. `leftOut` says in words what is missing, also when that is nothing.
 */
export function clientCopy(from: View): ClientCopy {
  const view = new RecordSet()
  const count = {
    notes: 0,
    tellers: 0,
    stories: 0,
    causes: 0,
    opportunities: 0,
    photos: 0,
    walkers: 0,
    people: 0,
    collected: 0,
  }
  const gone = new Set<string>()
  for (const one of from.all('engagement')) view.put('engagement', one)
  for (const type of ['journey', 'stage', 'lane', 'connection', 'standard', 'activity', 'term'] as const)
    for (const one of from.all(type)) view.put(type, one as never)
  for (const one of from.all('touchpoint')) {
    if (one.note) count.notes++
    view.put('touchpoint', one.note ? { ...one, note: '' } : one)
  }
  for (const one of from.all('story')) {
    if (one.confidential || one.consent === 'refused') {
      count.stories++
      continue
    }
    if (one.teller) count.tellers++
    view.put('story', one.teller ? { ...one, teller: '' } : one)
  }
  for (const one of from.all('cause')) {
    if (one.confidential) count.causes++
    view.put('cause', one.confidential ? { ...one, text: t('exports.withheld'), category: null } : one)
  }
  for (const one of from.all('opportunity')) {
    if (!one.confidential) view.put('opportunity', one)
    else {
      count.opportunities++
      gone.add(one.id)
    }
  }
  for (const one of from.all('addressing')) if (!gone.has(one.opportunity)) view.put('addressing', one)
  for (const one of from.all('dependency'))
    if (!gone.has(one.opportunity) && !gone.has(one.needs)) view.put('dependency', one)
  for (const one of from.all('removal')) if (!gone.has(one.opportunity)) view.put('removal', one)
  for (const one of from.all('photo')) {
    if (one.confidential) count.photos++
    else view.put('photo', one)
  }
  const walks = walksForClient(from, view)
  for (const what of Object.keys(walks) as (keyof typeof walks)[]) count[what] += walks[what]
  const workshops = workshopsForClient(from, view)
  for (const what of Object.keys(workshops) as (keyof typeof workshops)[]) count[what] += workshops[what]
  const parts = Object.entries(count)
    .filter(([, many]) => many > 0)
    .map(([what, many]) => t(`exports.leftOut.${what as keyof typeof count}`, { count: many }))
  const what = parts.length ? new Intl.ListFormat('en').format(parts) : t('exports.leftOutNothing')
  return { view, leftOut: t('exports.clientCopy', { what }) }
}
