import { z } from 'zod'
import { confidential, id, oneOf, optional, order, owned, words } from './fields.ts'

export const causeCategories = [
  'policy',
  'process',
  'information',
  'technology',
  'capacity',
  'skill',
  'motivation',
  'communication',
  'measurement',
  'environment',
  'supplier',
  'other',
] as const

/** Why the current falls short of the ideal at a touchpoint; causes have causes. */
export const cause = z.strictObject({
  id,
  touchpoint: owned('touchpoint'),
  order: order(),
  text: words(),
  category: oneOf(causeCategories),
  /** The cause that this one explains ("why?"). */
  explains: optional('cause'),
  /** Whether the team agreed that this is a cause. An opportunity without an agreed cause is a guess. */
  agreed: z.boolean().default(false),
  confidential: confidential(),
})
export type Cause = z.infer<typeof cause>
