import { z } from 'zod'
import { id, line, optional, order, owned, share } from './fields.ts'

/** A point of connection on a walkthrough: one of the map's touchpoints, or one that was found on the way. */
export const stop = z.strictObject({
  id,
  walkthrough: owned('walkthrough'),
  order: order(),
  /** Null for one that is not on the map. */
  touchpoint: optional('touchpoint'),
  /** What it was called when the walkthrough was made, or by who found it. */
  title: line(),
  place: line(),
  /** Where its pin is on the floor plan. */
  x: share(),
  y: share(),
  /** Whether somebody found it on the way. */
  found: z.boolean().default(false),
})
export type Stop = z.infer<typeof stop>
