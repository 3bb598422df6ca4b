import { z } from 'zod'
import { amount, id, line, moment, oneOf, order, owned, rating, words } from './fields.ts'
import { consents } from './story.ts'

export const pays = ['yes', 'unsure', 'no'] as const
export const standardOutcomes = ['met', 'missed'] as const

/** What one walker saw at one stop. */
export const observation = z.strictObject({
  id,
  stop: owned('stop'),
  order: order(),
  walker: line(),
  at: moment(),
  /** False where there was nothing to meet: the stop is on the map and not in the building. */
  met: z.boolean().default(true),
  rating: rating(),
  /** How long it took, in minutes; the stop-watch gives fractions. */
  waited: amount(),
  sees: words(),
  hears: words(),
  feels: words(),
  smells: words(),
  tastes: words(),
  /** What should be, in the walker's words. */
  ideal: words(),
  /** Whether a customer would pay for this. */
  pays: oneOf(pays),
  standard: oneOf(standardOutcomes),
  /** What somebody told on the way, in their words. */
  story: words(),
  teller: line(),
  consent: z.enum(consents).default('unknown'),
  /** Whether the facilitator took it over into the touchpoint. */
  takenOver: z.boolean().default(false),
})
export type Observation = z.infer<typeof observation>
