import type { Opportunity } from '../records/opportunity.ts'
import type { View } from '../records/set.ts'

/**
 * An opportunity whose plan does not fit one that it needs, directly or through others without a date:
 * `before`, it is due earlier than what it needs; `dropped`, what it needs directly was dropped.
 */
export type Conflict = { kind: 'before' | 'dropped'; opportunity: string; needs: string }

const isOpen = ({ status }: Opportunity) => status !== 'done' && status !== 'dropped'

/** What an opportunity needs directly, in the order in which it was said. */
export const needsOf = (view: View, opportunity: string): Opportunity[] =>
  view.of('dependency', 'opportunity', opportunity).flatMap(({ needs }) => view.get('opportunity', needs) ?? [])

/** Whether an opportunity would come to wait for itself if it needed `needs`. */
export function wouldLoop(view: View, opportunity: string, needs: string): boolean {
  const seen = new Set<string>()
  const waiting = [needs]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (at === opportunity) return true
    if (seen.has(at)) continue
    seen.add(at)
    for (const next of view.of('dependency', 'opportunity', at)) waiting.push(next.needs)
  }
  return false
}

/**
 * Where the plan of one opportunity does not fit those that it needs. One that is done or dropped waits for nothing;
 * what is done keeps nobody waiting; the same day is early enough. Two people may have made a loop at the same time:
 * each opportunity is looked at once.
 */
export function conflictsOf(view: View, opportunity: Opportunity): Conflict[] {
  if (!isOpen(opportunity)) return []
  const found: Conflict[] = []
  const seen = new Set([opportunity.id])
  const look = (id: string, direct: boolean) => {
    for (const one of needsOf(view, id)) {
      if (seen.has(one.id)) continue
      seen.add(one.id)
      if (one.status === 'dropped' && direct)
        found.push({ kind: 'dropped', opportunity: opportunity.id, needs: one.id })
      if (!isOpen(one)) continue
      if (one.due === null) look(one.id, false)
      else if (opportunity.due !== null && opportunity.due < one.due)
        found.push({ kind: 'before', opportunity: opportunity.id, needs: one.id })
    }
  }
  look(opportunity.id, true)
  return found
}

/** All conflicts of the plan, in the order of the opportunities. */
export const conflicts = (view: View): Conflict[] =>
  view.all('dependency').length ? view.all('opportunity').flatMap((one) => conflictsOf(view, one)) : []
