import { sameName } from '../../edits/agenda.ts'
import type { RecordSet, View } from '../../records/set.ts'
import { t } from '../../text/index.ts'

/** How many names of people, and stories in the words in which they were collected, a client's copy leaves out. */
export type LeftOut = { people: number; collected: number }

/**
 * Puts workshops and exercises into a client's copy: without the name of anybody who was asked, parked a thought or gave
 * something in an exercise; without stories as they were collected (of those that became stories, the story says whether it
 * may be passed on); without what was given to an opportunity that is confidential, nor the words of a confidential cause.
 */
export function workshopsForClient(from: View, to: RecordSet): LeftOut {
  const people = new Set<string>()
  let collected = 0
  const met = (name: string) => {
    if (name.trim()) people.add(sameName(name))
  }
  for (const type of ['workshop', 'step', 'exercise'] as const)
    for (const one of from.all(type)) to.put(type, one as never)
  for (const one of from.all('attendance')) {
    met(one.name)
    to.put('attendance', { ...one, name: '' })
  }
  for (const one of from.all('parked')) {
    met(one.by)
    to.put('parked', { ...one, by: '' })
  }
  for (const one of from.all('contribution')) {
    met(one.by)
    const exercise = from.get('exercise', one.exercise)
    const isStory = exercise?.kind === 'collect' && exercise.collects === 'story'
    if (isStory && one.text) collected++
    if (one.opportunity !== null && !to.get('opportunity', one.opportunity)) continue
    const withheld = one.cause !== null && from.get('cause', one.cause)?.confidential
    const text = isStory ? '' : withheld ? t('exports.withheld') : one.text
    to.put('contribution', { ...one, by: '', text })
  }
  dropLoose(to)
  return { people: people.size, collected }
}

/** What was put with, or explained, something that is not in the copy stands for itself. */
function dropLoose(to: RecordSet): void {
  const there = (id: string | null) => (id !== null && to.get('contribution', id) ? id : null)
  for (const one of to.all('contribution')) {
    const [group, explains] = [there(one.group), there(one.explains)]
    if (group !== one.group || explains !== one.explains) to.put('contribution', { ...one, group, explains })
  }
}
