import type { Activity } from '../records/activity.ts'
import type { View } from '../records/set.ts'
import { total } from './cost.ts'

/**
 * The waste that an opportunity would remove, in a year.
 * `basis`: `named`, the activities that its `removal` records name; `touchpoints`, where it names none: all waste at
 * the touchpoints it addresses, which is the most that it could remove. Money in minor units.
 */
export type Removed = { basis: 'named' | 'touchpoints'; activities: Activity[]; money: number; customerHours: number }

/** Only waste counts: what is value-adding or required is not given back, even where it is named. */
export function removedBy(view: View, opportunity: string): Removed {
  const named = view.of('removal', 'opportunity', opportunity)
  const touchpoints = new Set(view.of('addressing', 'opportunity', opportunity).map((link) => link.touchpoint))
  const candidates = named.length
    ? [...new Set(named.map((one) => one.activity))].flatMap((id) => view.get('activity', id) ?? [])
    : [...touchpoints].flatMap((id) => view.of('activity', 'touchpoint', id))
  const activities = candidates.filter((one) => one.kind === 'waste')
  return { basis: named.length ? 'named' : 'touchpoints', activities, ...total(activities) }
}
