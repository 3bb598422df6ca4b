import { z } from 'zod'
import { confidential, id, line, order, owned, words } from './fields.ts'

export const consents = ['unknown', 'given', 'anonymous', 'refused'] as const

/** An anecdote or a quotation, in the teller's words. */
export const story = z.strictObject({
  id,
  touchpoint: owned('touchpoint'),
  order: order(),
  text: words(),
  teller: line(),
  /** Whether the teller agreed that it is passed on: with the name, without it, or not. */
  consent: z.enum(consents).default('unknown'),
  confidential: confidential(),
})
export type Story = z.infer<typeof story>
