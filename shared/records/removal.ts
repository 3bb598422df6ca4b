import { z } from 'zod'
import { id, owned } from './fields.ts'

/** An activity that an opportunity would remove. */
export const removal = z.strictObject({ id, opportunity: owned('opportunity'), activity: owned('activity') })
export type Removal = z.infer<typeof removal>
