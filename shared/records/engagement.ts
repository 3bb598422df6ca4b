import { z } from 'zod'
import { id, line, words } from './fields.ts'

/** One piece of work for one client. A file holds exactly one, under the id `engagement`. */
export const engagement = z.strictObject({
  id,
  name: line(),
  client: line(),
  /** ISO 4217; money in the file is in this currency's minor units. */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .default('USD'),
  /** What a reader must know of where the content comes from, shown in the app and in every export. */
  note: words(),
})
export type Engagement = z.infer<typeof engagement>
export const engagementId = 'engagement'
