import { z } from 'zod'
import { id, line, owned } from './fields.ts'

export const connectionKinds = ['next', 'alternative', 'recovery'] as const

/** An arrow from a touchpoint to the next, to an alternative, or to a recovery path. */
export const connection = z.strictObject({
  id,
  from: owned('touchpoint'),
  to: owned('touchpoint'),
  kind: z.enum(connectionKinds).default('next'),
  label: line(),
})
export type Connection = z.infer<typeof connection>
