import { z } from 'zod'
import { id, line, oneOf, optional, order, owned, words } from './fields.ts'

export const aspects = ['current', 'ideal', 'importance'] as const
/** The three zones of the customer poll. */
export const zones = ['recovery', 'expectations', 'surprises'] as const
export const accounts = ['key', 'growth', 'new'] as const

/**
 * What somebody gave in an exercise: a text, a rating, dots, a customer in a zone, a cause. Which fields are used follows
 * from the exercise's kind. `order` of an anonymous exercise's contributions is drawn by lot.
 */
export const contribution = z.strictObject({
  id,
  exercise: owned('exercise'),
  order: order(),
  /** Who gave it; always empty in an anonymous exercise. */
  by: line(),
  text: words(),
  /** What it is about. */
  touchpoint: optional('touchpoint'),
  cause: optional('cause'),
  opportunity: optional('opportunity'),
  /** `isAndShould`, `rate`: what is said or rated. */
  aspect: oneOf(aspects),
  /** `rate`: a rating (-2 to 2) or an importance (1 to 5). `vote`: how many dots. */
  value: z.int().min(-2).max(50).nullable().default(null),
  /** `collect`: the contribution with which the group put it together. */
  group: optional('contribution'),
  /** `why`: the contribution of which this says why. */
  explains: optional('contribution'),
  /** `poll`: where the customer (`text`) stands, and what kind of account it is. */
  zone: oneOf(zones),
  account: oneOf(accounts),
  /** Whether the group took it over: the agreed text, a cause, what was put on the map. */
  agreed: z.boolean().default(false),
})
export type Contribution = z.infer<typeof contribution>
