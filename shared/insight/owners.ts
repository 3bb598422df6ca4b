import type { View } from '../records/set.ts'
import type { Touchpoint } from '../records/touchpoint.ts'
import { byPriority, type Ranked } from './priority.ts'
import { allInOrder } from './route.ts'

/** "What I own": everything of the plan that one owner answers for. */
export type OwnerSheet = {
  /** As it is spelled where it stands first; empty: nobody. */
  owner: string
  /** What is not done or dropped: by due date, those without one last; the same day by priority. */
  open: Ranked[]
  /** Done or dropped, in order of priority. */
  closed: Ranked[]
  /** How many of the open ones were due before today. */
  overdue: number
  /** The touchpoints that this owner answers for, in the order of the maps. */
  touchpoints: Touchpoint[]
}

/** Whether an opportunity should have been done by now. `today` is a day, `YYYY-MM-DD`. */
export const isOverdue = ({ due, status }: Ranked['opportunity'], today: string): boolean =>
  due !== null && due < today && status !== 'done' && status !== 'dropped'

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true })
/** Two spellings of one owner: the case and spaces around do not matter. */
export const ownerKey = (owner: string): string => owner.trim().replace(/\s+/g, ' ').toLocaleLowerCase('en')

/** A sheet for each owner of an opportunity, by name; what nobody owns comes last. */
export function owners(view: View, today: string): OwnerSheet[] {
  const sheets = new Map<string, OwnerSheet>()
  for (const ranked of byPriority(view)) {
    const { owner, status } = ranked.opportunity
    const key = ownerKey(owner)
    let sheet = sheets.get(key)
    if (!sheet) {
      sheet = { owner: owner.trim(), open: [], closed: [], overdue: 0, touchpoints: [] }
      sheets.set(key, sheet)
    }
    if (status === 'done' || status === 'dropped') sheet.closed.push(ranked)
    else sheet.open.push(ranked)
    if (isOverdue(ranked.opportunity, today)) sheet.overdue++
  }
  for (const touchpoint of allInOrder(view))
    if (touchpoint.owner.trim()) sheets.get(ownerKey(touchpoint.owner))?.touchpoints.push(touchpoint)
  for (const { open } of sheets.values()) open.sort((a, b) => compareDue(a.opportunity.due, b.opportunity.due))
  return [...sheets.values()].sort(
    (a, b) => Number(a.owner === '') - Number(b.owner === '') || collator.compare(a.owner, b.owner),
  )
}

/** Days in order, none last. */
export const compareDue = (a: string | null, b: string | null): number =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1
