import { z } from 'zod'
import { id, line, order, words } from './fields.ts'

/** A word that this organisation uses, and what it means by it. */
export const term = z.strictObject({ id, order: order(), word: line(), meaning: words() })
export type Term = z.infer<typeof term>
