import { z } from 'zod'
import { id, line, picture, weight, words } from './fields.ts'

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
  /** The client's sign, on what leaves the room. */
  logo: picture(),
  /** The client's colour, `#rrggbb`; empty: Touchline's own. */
  colour: z
    .string()
    .regex(/^(#[0-9a-f]{6})?$/)
    .default(''),
  /** Hours of a working day, by which days and hours are compared. */
  hoursPerDay: z.number().min(1).max(24).default(8),
  /** How much each part counts for the priority of an opportunity, see `insight/priority.ts`. */
  weightImpact: weight(),
  weightNeed: weight(),
  weightSaving: weight(),
})
export type Engagement = z.infer<typeof engagement>
export const engagementId = 'engagement'
