import { z } from 'zod'
import { id, line, order, owned, words } from './fields.ts'

/** Something that was said and put aside, so that it is not lost and does not lead away: the parking lot. */
export const parked = z.strictObject({
  id,
  workshop: owned('workshop'),
  order: order(),
  text: words(),
  /** Who said it; empty where nobody is named. */
  by: line(),
  settled: z.boolean().default(false),
})
export type Parked = z.infer<typeof parked>
