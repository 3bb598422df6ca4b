import type { RecordType } from '../records/index.ts'
import type { NamedView } from '../records/namedView.ts'
import type { View } from '../records/set.ts'
import type { Touchpoint } from '../records/touchpoint.ts'

/** Which touchpoints stand out: all conditions that are given must hold. */
export type Filter = Pick<NamedView, 'owner' | 'lane' | 'momentOfTruth' | 'lacks' | 'claim'>
export type Condition = keyof Filter

export const noFilter: Filter = { owner: '', lane: null, momentOfTruth: false, lacks: null, claim: null }

/** Besides the touchpoint itself: the record types by which a touchpoint may begin to match. */
export const readByFilter: readonly RecordType[] = ['standard', 'cause', 'addressing', 'opportunity']

/** The conditions that a filter has, in the order in which they are shown. */
export const conditionsOf = (filter: Filter): Condition[] =>
  (['owner', 'lane', 'momentOfTruth', 'lacks', 'claim'] as const).filter((one) => filter[one] !== noFilter[one])

const lacking: Record<NonNullable<Filter['lacks']>, (view: View, touchpoint: Touchpoint) => boolean> = {
  /** Without both ratings there is no gap. */
  rating: (_, one) => one.currentRating === null || one.idealRating === null,
  ideal: (_, one) => one.ideal.trim() === '',
  standard: (view, one) => view.of('standard', 'touchpoint', one.id).length === 0,
  /** It has standards, but one of them cannot be checked: no metric or no target. */
  measure: (view, one) =>
    view.of('standard', 'touchpoint', one.id).some(({ metric, target }) => metric === '' || target === null),
  cause: (view, one) => view.of('cause', 'touchpoint', one.id).length === 0,
  /** What was dropped is no opportunity. */
  opportunity: (view, one) =>
    view
      .of('addressing', 'touchpoint', one.id)
      .every((link) => (view.get('opportunity', link.opportunity)?.status ?? 'dropped') === 'dropped'),
  owner: (_, one) => one.owner.trim() === '',
}

export function matches(view: View, filter: Filter, touchpoint: Touchpoint): boolean {
  const { owner, lane, momentOfTruth, lacks, claim } = filter
  return (
    (owner === '' || touchpoint.owner.trim() === owner) &&
    (lane === null || touchpoint.lane === lane) &&
    (!momentOfTruth || touchpoint.momentOfTruth) &&
    (claim === null || touchpoint.claim === claim) &&
    (lacks === null || lacking[lacks](view, touchpoint))
  )
}

/** How many touchpoints of a journey match, and how many there are. */
export function countMatching(view: View, filter: Filter, journey: string): { matching: number; all: number } {
  const all = view.of('touchpoint', 'journey', journey)
  return { matching: all.filter((one) => matches(view, filter, one)).length, all: all.length }
}

/** The owners that the engagement's touchpoints have, by name. */
export const ownersOf = (view: View): string[] =>
  [...new Set(view.all('touchpoint').map(({ owner }) => owner.trim()))].filter(Boolean).sort()
