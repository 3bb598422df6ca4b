import { z } from 'zod'
import { day, fiveSteps, id, line, oneOf, optional, order, owned, rating, words } from './fields.ts'

export const claims = ['observed', 'reported', 'assumed'] as const
export const senses = ['sees', 'hears', 'feels', 'smells', 'tastes'] as const

/**
 * A point of connection: anything a customer sees, hears, feels, smells or tastes; a card on the map. Without a stage
 * or a lane it waits in the tray. `order` is among the touchpoints of its cell.
 */
export const touchpoint = z.strictObject({
  id,
  journey: owned('journey'),
  stage: optional('stage'),
  lane: optional('lane'),
  order: order(),
  title: line(),
  momentOfTruth: z.boolean().default(false),
  importance: fiveSteps(),
  current: words(),
  ideal: words(),
  currentRating: rating(),
  idealRating: rating(),
  owner: line(),
  place: line(),
  sees: words(),
  hears: words(),
  feels: words(),
  smells: words(),
  tastes: words(),
  /** How the team knows what it says of the current. */
  claim: oneOf(claims),
  /** Who observed the current, and when: taken over from a walkthrough. */
  observedBy: line(),
  observedOn: day(),
  /** The journey into which this touchpoint leads. */
  leadsTo: optional('journey'),
  /** For the team only; never in the client's copy of an export. */
  note: words(),
})
export type Touchpoint = z.infer<typeof touchpoint>
