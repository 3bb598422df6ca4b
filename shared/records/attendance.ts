import { z } from 'zod'
import { id, line, order, owned } from './fields.ts'

/** Somebody who was asked to a workshop, and whether they came. */
export const attendance = z.strictObject({
  id,
  workshop: owned('workshop'),
  order: order(),
  name: line(),
  /** Their part in the organisation: "Service desk". */
  part: line(),
  present: z.boolean().default(false),
})
export type Attendance = z.infer<typeof attendance>
