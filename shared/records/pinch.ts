import { z } from 'zod'
import { day, id, order, owned, words } from './fields.ts'

/** A customer's mild disappointment before it is a complaint: what showed it, and what came of it. */
export const pinch = z.strictObject({
  id,
  observation: owned('observation'),
  order: order(),
  /** The sign by which it was noticed. */
  sign: words(),
  clarified: z.boolean().default(false),
  fixed: z.boolean().default(false),
  followUp: day(),
})
export type Pinch = z.infer<typeof pinch>
