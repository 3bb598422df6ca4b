import { edits } from './edits.ts'
import { errors } from './errors.ts'
import { records } from './records.ts'

/** The English catalogue, a file for each part of the product. */
export const en = { records, edits, errors }
