import { z } from 'zod'
import { day, id, line, order } from './fields.ts'

/** One meeting of the engagement: its agenda, who came, and what was put aside. */
export const workshop = z.strictObject({
  id,
  order: order(),
  name: line(),
  day: day(),
  /** When it is to begin, `HH:MM` in the room's own time; empty where nobody has said. */
  begins: z
    .string()
    .regex(/^(([01]\d|2[0-3]):[0-5]\d)?$/)
    .default(''),
})
export type Workshop = z.infer<typeof workshop>
