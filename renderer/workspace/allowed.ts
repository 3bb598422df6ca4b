import type { ScreenRole } from '../../shared/room/roles.ts'
import { type ViewName, views } from './state.ts'

/** What not every screen of the whole app may do. The host refuses it too (`shared/room/rights.ts`): here it is not offered. */
export const doings = [
  /** Files: going Home, another file. */
  'files',
  'details',
  'health',
  'import',
  'export',
  'addJourneys',
  'namedViews',
  'weights',
  /** Bringing everybody to one place. */
  'lead',
] as const
export type Doing = (typeof doings)[number]

const guestViews: readonly ViewName[] = ['map', 'outline', 'insight', 'plan', 'glossary']
const all: ReadonlySet<Doing> = new Set(doings)
const none: ReadonlySet<Doing> = new Set()

/** The one table of what is offered to whom: the owner everything, guests of the room what was opened to them. */
const table: Record<ScreenRole, { views: readonly ViewName[]; does: ReadonlySet<Doing> }> = {
  owner: { views, does: all },
  contributor: { views: guestViews, does: none },
  viewer: { views: guestViews, does: none },
}

export const viewsOf = (role: ScreenRole): readonly ViewName[] => table[role].views
export const may = (role: ScreenRole, doing: Doing): boolean => table[role].does.has(doing)
