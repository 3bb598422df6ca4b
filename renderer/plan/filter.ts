import { ownerKey } from '../../shared/insight/owners.ts'
import type { Opportunity } from '../../shared/records/opportunity.ts'
import type { Row } from './rows.ts'

export const concerns = ['guess', 'overdue', 'conflict', 'withoutOwner', 'withoutDue', 'confidential'] as const
export type Concern = (typeof concerns)[number]

/** Which opportunities are shown; null: any. */
export type PlanFilter = {
  text: string
  /** `open`: neither done nor dropped. */
  status: Opportunity['status'] | 'open' | null
  /** As `ownerKey` gives it; empty: nobody. */
  owner: string | null
  intervention: NonNullable<Opportunity['intervention']> | null
  concern: Concern | null
}

export const noFilter: PlanFilter = { text: '', status: null, owner: null, intervention: null, concern: null }
export const isFiltered = (filter: PlanFilter): boolean =>
  (Object.keys(noFilter) as (keyof PlanFilter)[]).some((key) => filter[key] !== noFilter[key])

export function filterRows(rows: readonly Row[], filter: PlanFilter): readonly Row[] {
  if (!isFiltered(filter)) return rows
  const wanted = fold(filter.text).split(/\s+/).filter(Boolean)
  return rows.filter((row) => {
    const { status, owner, intervention, title, effect } = row.opportunity
    if (
      filter.status === 'open' ? status === 'done' || status === 'dropped' : filter.status && status !== filter.status
    )
      return false
    if (filter.owner !== null && ownerKey(owner) !== filter.owner) return false
    if (filter.intervention !== null && intervention !== filter.intervention) return false
    if (filter.concern !== null && !concerned[filter.concern](row)) return false
    if (!wanted.length) return true
    const all = fold(`${title} ${effect} ${owner} ${row.touchpoints}`)
    return wanted.every((word) => all.includes(word))
  })
}

const concerned: Record<Concern, (row: Row) => boolean> = {
  guess: (row) => row.guess,
  overdue: (row) => row.overdue,
  conflict: (row) => row.conflicts.length > 0,
  withoutOwner: ({ opportunity }) => opportunity.owner.trim() === '',
  withoutDue: ({ opportunity }) => opportunity.due === null,
  confidential: ({ opportunity }) => opportunity.confidential,
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
