import { z } from 'zod'
import { id, owned } from './fields.ts'

/** An opportunity that can be done only after another one. */
export const dependency = z.strictObject({ id, opportunity: owned('opportunity'), needs: owned('opportunity') })
export type Dependency = z.infer<typeof dependency>
