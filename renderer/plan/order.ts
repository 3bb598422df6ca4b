import { compareDue, ownerKey } from '../../shared/insight/owners.ts'
import { interventions, opportunityStatuses } from '../../shared/records/opportunity.ts'
import type { Row } from './rows.ts'

export const sortable = [
  'title',
  'touchpoints',
  'intervention',
  'impact',
  'effort',
  'priority',
  'owner',
  'due',
  'status',
] as const
export type SortColumn = (typeof sortable)[number]
export type Sort = { column: SortColumn; descending: boolean }

export const groupings = ['status', 'owner', 'intervention', 'due'] as const
export type Grouping = (typeof groupings)[number]

/** A line of the table: the head of a group, or an opportunity. `key` is the group's value as it is kept. */
export type Line = { kind: 'group'; key: string; count: number; folded: boolean } | { kind: 'row'; row: Row }

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true })
const words = (a: string, b: string) => Number(a === '') - Number(b === '') || collator.compare(a, b)
/** What has no value stands last, whichever way it is sorted. */
const figures = (a: number | null, b: number | null) => (a === null ? 1 : b === null ? -1 : a - b)
const among = (list: readonly string[], value: string | null) => (value === null ? null : list.indexOf(value))

const compare: Record<SortColumn, (a: Row, b: Row) => number> = {
  title: (a, b) => words(a.opportunity.title, b.opportunity.title),
  touchpoints: (a, b) => words(a.touchpoints, b.touchpoints),
  intervention: (a, b) =>
    figures(among(interventions, a.opportunity.intervention), among(interventions, b.opportunity.intervention)),
  impact: (a, b) => figures(a.opportunity.impact, b.opportunity.impact),
  effort: (a, b) => figures(a.opportunity.effort, b.opportunity.effort),
  priority: (a, b) => a.priority.score - b.priority.score,
  owner: (a, b) => words(a.opportunity.owner.trim(), b.opportunity.owner.trim()),
  due: (a, b) => compareDue(a.opportunity.due, b.opportunity.due),
  status: (a, b) =>
    opportunityStatuses.indexOf(a.opportunity.status) - opportunityStatuses.indexOf(b.opportunity.status),
}

const isEmpty: Record<SortColumn, (row: Row) => boolean> = {
  title: ({ opportunity }) => opportunity.title === '',
  touchpoints: (row) => row.touchpoints === '',
  intervention: ({ opportunity }) => opportunity.intervention === null,
  impact: ({ opportunity }) => opportunity.impact === null,
  effort: ({ opportunity }) => opportunity.effort === null,
  priority: () => false,
  owner: ({ opportunity }) => opportunity.owner.trim() === '',
  due: ({ opportunity }) => opportunity.due === null,
  status: () => false,
}

/** Sorted by a column, empty ones last either way; equal ones keep their order, which is that of priority. */
export function sortRows(rows: readonly Row[], { column, descending }: Sort): Row[] {
  const by = compare[column]
  const empty = isEmpty[column]
  return rows.toSorted((a, b) => {
    const missing = Number(empty(a)) - Number(empty(b))
    return missing || (descending ? -by(a, b) : by(a, b)) || a.rank - b.rank
  })
}

/** The value by which an opportunity is grouped: `2027-03` for due dates; empty where it has none. */
export function groupKey({ opportunity }: Row, group: Grouping): string {
  if (group === 'owner') return ownerKey(opportunity.owner)
  if (group === 'due') return opportunity.due?.slice(0, 7) ?? ''
  return opportunity[group] ?? ''
}

const orders: Record<Grouping, (a: string, b: string) => number> = {
  status: (a, b) => opportunityStatuses.indexOf(a as never) - opportunityStatuses.indexOf(b as never),
  intervention: (a, b) =>
    figures(a ? interventions.indexOf(a as never) : null, b ? interventions.indexOf(b as never) : null),
  owner: words,
  due: (a, b) => compareDue(a || null, b || null),
}

/** The table's lines: sorted rows, under the heads of their groups where they are grouped. */
export function linesOf(rows: readonly Row[], sort: Sort, group: Grouping | null, folded: readonly string[]): Line[] {
  const sorted = sortRows(rows, sort)
  const row = (one: Row): Line => ({ kind: 'row', row: one })
  if (!group) return sorted.map(row)
  const groups = [...Map.groupBy(sorted, (one) => groupKey(one, group))].sort(([a], [b]) => orders[group](a, b))
  return groups.flatMap(([key, members]): Line[] => {
    const isFolded = folded.includes(key)
    return [{ kind: 'group', key, count: members.length, folded: isFolded }, ...(isFolded ? [] : members.map(row))]
  })
}
