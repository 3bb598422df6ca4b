import type { Observation } from '../../records/observation.ts'
import type { View } from '../../records/set.ts'
import type { Standard } from '../../records/standard.ts'
import type { Stop } from '../../records/stop.ts'
import { senses } from '../../records/touchpoint.ts'
import { timeOf } from '../units.ts'
import { mergedAt } from './merge.ts'

/** The touchpoint's texts that a walkthrough says something of. */
export const takenFields = ['current', ...senses, 'ideal'] as const
export type TakenField = (typeof takenFields)[number]

/** A text as it could be written: as it is on the map, with what was seen after it, what was seen alone, or one walker's. */
export type Choice = { id: 'keep' | 'add' | 'replace' | `walker-${string}`; walker: string; text: string }
export type Measured = { standard: Standard; actual: number }
export type Proposal = {
  /** Only fields of which somebody said something. */
  texts: { field: TakenField; choices: Choice[]; suggested: Choice['id'] }[]
  /** The mean, rounded; null where nobody rated. */
  rating: number | null
  /** Standards that are measured in time, and the mean waiting time in their unit. */
  measured: Measured[]
  stories: Observation[]
  snapshots: { id: string; hash: string; caption: string; name: string }[]
  walkers: string[]
}

/** What a stop's observations could write into its touchpoint. Nothing is decided: a person chooses. */
export function proposalFor(view: View, stop: Stop): Proposal {
  const { sights, rating, waited } = mergedAt(view, stop)
  const all = sights.map((one) => one.observation)
  const touchpoint = view.get('touchpoint', stop.touchpoint ?? '')
  const texts = takenFields.flatMap((field) => {
    const own = touchpoint?.[field] ?? ''
    const said = all.map((one) => ({ one, text: textOf(one, field) })).filter(({ text }) => text)
    if (!said.length) return []
    const together = joined(said.map(({ text }) => text))
    const choices: Choice[] = [
      { id: 'keep', walker: '', text: own },
      ...(own ? [{ id: 'add' as const, walker: '', text: joined([own, ...said.map(({ text }) => text)]) }] : []),
      { id: 'replace', walker: '', text: together },
      ...(said.length > 1
        ? said.map(({ one, text }) => ({ id: `walker-${one.id}` as const, walker: one.walker, text }))
        : []),
    ]
    return [{ field, choices, suggested: own ? ('keep' as const) : ('replace' as const) }]
  })
  return {
    texts,
    rating: rating.mean === null ? null : Math.round(rating.mean) + 0,
    measured: waited.mean === null || !touchpoint ? [] : measuredBy(view, touchpoint.id, waited.mean),
    stories: all.filter((one) => one.story.trim()),
    snapshots: sights.flatMap((one) => one.snapshots),
    walkers: [...new Set(all.map((one) => one.walker.trim()))].filter(Boolean),
  }
}

/** The current, as far as five senses tell it. */
const textOf = (one: Observation, field: TakenField): string =>
  field === 'current' ? joined(senses.map((sense) => one[sense])) : one[field].trim()

/** Texts below each other, none twice. */
function joined(texts: readonly string[]): string {
  const kept: string[] = []
  for (const text of texts.map((one) => one.trim()))
    if (text && !kept.some((one) => one.includes(text))) kept.push(text)
  return kept.join('\n').slice(0, 20_000)
}

function measuredBy(view: View, touchpoint: string, minutes: number): Measured[] {
  const hoursPerDay = view.all('engagement')[0]?.hoursPerDay ?? 8
  return view.of('standard', 'touchpoint', touchpoint).flatMap((standard) => {
    const one = timeOf({ value: 1, unit: standard.unit }, hoursPerDay)
    // A walk knows the clock; working days are another measure.
    return one && !one.working ? [{ standard, actual: Math.round((minutes / one.minutes) * 100) / 100 }] : []
  })
}
