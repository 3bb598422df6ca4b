import type { Answer } from './answers.ts'

type Aspect = NonNullable<Answer['aspect']>

/** How far apart people are. */
export type Spread = {
  count: number
  /** Null where nobody said anything. */
  mean: number | null
  deviation: number | null
  /** Whether they are so far apart that they should talk about it. */
  talk: boolean
  /** How many gave each value. */
  counts: Map<number, number>
}

/** Above this standard deviation people do not see the same thing. */
export const talkAbove = 1

/**
 * Mean m = Σx / n and population standard deviation σ = √(Σ(x − m)² / n): all in the room were asked, so they are the
 * whole population and not a sample of it. Source: any textbook, e.g. Freedman, Pisani, Purves, "Statistics", chapter 4.
 * "Talk about it" above 1: on five steps from -2 to 2, half at one end and half in the middle give exactly 1.
 */
export function spreadOf(values: readonly number[]): Spread {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const count = values.length
  if (!count) return { count, mean: null, deviation: null, talk: false, counts }
  const mean = values.reduce((sum, one) => sum + one, 0) / count
  const deviation = Math.sqrt(values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / count)
  return { count, mean, deviation, talk: deviation > talkAbove, counts }
}

/** What people said of one aspect of one subject, and what the group agreed on. */
export type Rated = { subject: string; aspect: Aspect; spread: Spread; agreed: number | null }

/** The spread of each aspect of each subject of which anybody said something. An agreed value is nobody's own. */
export function ratings(answers: readonly Answer[]): Rated[] {
  const groups = Map.groupBy(
    answers.filter((one) => one.subject !== null && one.aspect !== null && one.value !== null),
    (one) => `${one.subject} ${one.aspect}`,
  )
  return [...groups.values()].map((all) => ({
    subject: all[0]!.subject!,
    aspect: all[0]!.aspect!,
    spread: spreadOf(all.filter((one) => !one.agreed).map((one) => one.value!)),
    agreed: all.findLast((one) => one.agreed)?.value ?? null,
  }))
}
