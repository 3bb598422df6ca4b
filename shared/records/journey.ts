import { z } from 'zod'
import { id, line, order, picture, words } from './fields.ts'

/** One kind of customer, one purpose, from beginning to end. */
export const journey = z.strictObject({
  id,
  order: order(),
  name: line(),
  /** The kind of customer: who they are, in a few words. */
  customer: line(),
  /** What they want. */
  purpose: words(),
  /** How this kind of customer looks. */
  picture: picture(),
})
export type Journey = z.infer<typeof journey>
