import { z } from 'zod'
import { figure, id, line, oneOf, optional, order, owned, words } from './fields.ts'

export const standardStatuses = ['exists', 'needed'] as const
export const promisees = ['customer', 'internal'] as const
export const directions = ['atMost', 'atLeast'] as const

/** A promise about how a touchpoint is done, and the measure by which it is checked. */
export const standard = z.strictObject({
  id,
  touchpoint: owned('touchpoint'),
  order: order(),
  text: words(),
  status: z.enum(standardStatuses).default('needed'),
  promisedTo: z.enum(promisees).default('customer'),
  metric: line(),
  unit: line(),
  direction: oneOf(directions),
  target: figure(),
  actual: figure(),
  /** The promise to the customer (or the internal one above) that this one supports. */
  supports: optional('standard'),
})
export type Standard = z.infer<typeof standard>
