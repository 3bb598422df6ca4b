import type { Observation } from '../../records/observation.ts'
import type { Pinch } from '../../records/pinch.ts'
import type { View } from '../../records/set.ts'
import type { Snapshot } from '../../records/snapshot.ts'
import type { Stop } from '../../records/stop.ts'

/** What one walker saw, with what belongs to it. */
export type Sight = { observation: Observation; pinches: Pinch[]; snapshots: Snapshot[] }
/** Figures of several walkers: all null where nobody gave one. */
export type Figures = { count: number; mean: number | null; least: number | null; most: number | null }
/** `one`: only one has said. `close`: a step apart, which is no disagreement about a rating. */
export type Agreement = 'none' | 'one' | 'agree' | 'close' | 'differ'
export type Kept = 'met' | 'missed' | 'mixed' | null

/** A stop, and what all who were there saw. */
export type Merged = {
  stop: Stop
  sights: Sight[]
  /** `met`: somebody met it; `notMet`: somebody was there and nobody did; `unseen`: nobody recorded anything. */
  presence: 'met' | 'notMet' | 'unseen'
  /** -2 to +2. */
  rating: Figures
  ratings: Agreement
  /** Minutes. */
  waited: Figures
  kept: Kept
  standards: Agreement
  pays: Agreement
  presenceAgreed: Agreement
}

/** What all walkers saw at a stop, in the order in which it came. */
export function mergedAt(view: View, stop: Stop): Merged {
  const sights = view.of('observation', 'stop', stop.id).map((observation) => ({
    observation,
    pinches: view.of('pinch', 'observation', observation.id),
    snapshots: view.of('snapshot', 'observation', observation.id),
  }))
  const all = sights.map((one) => one.observation)
  const given = <T>(values: (T | null)[]): T[] => values.filter((one) => one !== null)
  const outcomes = given(all.map((one) => one.standard))
  const rated = given(all.map((one) => one.rating))
  const met = all.filter((one) => one.met).length
  return {
    stop,
    sights,
    presence: met ? 'met' : all.length ? 'notMet' : 'unseen',
    rating: figuresOf(rated),
    ratings: ratingAgreement(rated),
    waited: figuresOf(given(all.map((one) => one.waited))),
    kept: new Set(outcomes).size > 1 ? 'mixed' : (outcomes[0] ?? null),
    standards: sameOrNot(outcomes),
    pays: sameOrNot(given(all.map((one) => one.pays))),
    presenceAgreed: sameOrNot(all.map((one) => one.met)),
  }
}

/** A walkthrough stop by stop, in its order. */
export const merged = (view: View, walkthrough: string): Merged[] =>
  view.of('stop', 'walkthrough', walkthrough).map((stop) => mergedAt(view, stop))

/** The walkers of a walkthrough, each once, in the order of their first observation. */
export const walkersOf = (parts: readonly Merged[]): string[] => [
  ...new Set(parts.flatMap(({ sights }) => sights.map(({ observation }) => observation.walker))),
]

/** Mean, least and most. */
export function figuresOf(values: readonly number[]): Figures {
  if (!values.length) return { count: 0, mean: null, least: null, most: null }
  const sum = values.reduce((a, b) => a + b, 0)
  return { count: values.length, mean: sum / values.length, least: Math.min(...values), most: Math.max(...values) }
}

function ratingAgreement(values: readonly number[]): Agreement {
  if (values.length < 2) return values.length ? 'one' : 'none'
  const spread = Math.max(...values) - Math.min(...values)
  return spread === 0 ? 'agree' : spread === 1 ? 'close' : 'differ'
}

const sameOrNot = (values: readonly unknown[]): Agreement =>
  values.length < 2 ? (values.length ? 'one' : 'none') : new Set(values).size === 1 ? 'agree' : 'differ'
