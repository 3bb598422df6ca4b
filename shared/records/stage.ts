import { z } from 'zod'
import { id, line, order, owned } from './fields.ts'

/** A part of the journey in time: a column of the map. */
export const stage = z.strictObject({ id, journey: owned('journey'), order: order(), name: line() })
export type Stage = z.infer<typeof stage>
