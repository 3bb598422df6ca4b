import { z } from 'zod'
import { id, optional, owned } from './fields.ts'

/** An opportunity addresses a touchpoint, by one of its causes; without a cause it is a guess. */
export const addressing = z.strictObject({
  id,
  opportunity: owned('opportunity'),
  touchpoint: owned('touchpoint'),
  cause: optional('cause'),
})
export type Addressing = z.infer<typeof addressing>
