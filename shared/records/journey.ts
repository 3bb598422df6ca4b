import { z } from 'zod'
import { id, line, order, words } from './fields.ts'

/** One kind of customer, one purpose, from beginning to end. */
export const journey = z.strictObject({ id, order: order(), name: line(), customer: line(), purpose: words() })
export type Journey = z.infer<typeof journey>
