import type { RecordSet, View } from '../../records/set.ts'

/** How many of each a client's copy leaves out. */
export type LeftOut = { walkers: number; stories: number; tellers: number; photos: number }

/**
 * Puts the walkthroughs into a client's copy: without the walkers' and the tellers' names, without stories whose tellers
 * refused, and without confidential photos. What was seen stays.
 */
export function walksForClient(from: View, to: RecordSet): LeftOut {
  const count: LeftOut = { walkers: 0, stories: 0, tellers: 0, photos: 0 }
  const names = new Set<string>()
  for (const type of ['walkthrough', 'stop', 'pinch'] as const)
    for (const one of from.all(type)) to.put(type, one as never)
  for (const one of from.all('observation')) {
    if (one.walker) names.add(one.walker)
    const refused = one.consent === 'refused' && one.story !== ''
    if (refused) count.stories++
    else if (one.teller) count.tellers++
    to.put('observation', { ...one, walker: '', teller: '', story: refused ? '' : one.story })
  }
  for (const one of from.all('snapshot')) {
    if (one.confidential) count.photos++
    else to.put('snapshot', one)
  }
  for (const one of from.all('touchpoint')) {
    const kept = to.get('touchpoint', one.id)
    if (!one.observedBy || !kept) continue
    names.add(one.observedBy)
    to.put('touchpoint', { ...kept, observedBy: '' })
  }
  count.walkers = names.size
  return count
}

/** Observations as their tellers agreed to them: a refused story is gone, an anonymous one has no name. */
export const consentedObservations = (from: View) =>
  from.all('observation').flatMap((one) => {
    if (one.consent === 'refused' && (one.story || one.teller)) return [{ ...one, story: '', teller: '' }]
    return one.consent === 'anonymous' && one.teller ? [{ ...one, teller: '' }] : []
  })
