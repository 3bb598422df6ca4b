import { z } from 'zod'
import { day, id, line, moment, optional, order, picture } from './fields.ts'

/** People going through the organisation as a customer does, on one day, from stop to stop. */
export const walkthrough = z.strictObject({
  id,
  order: order(),
  name: line(),
  /** The journey that it follows; null where it was made from nothing. */
  journey: optional('journey'),
  day: day(),
  startedAt: moment(),
  endedAt: moment(),
  /** The floor plan on which its stops are pinned. */
  floorPlan: picture(),
})
export type Walkthrough = z.infer<typeof walkthrough>
