import { z } from 'zod'
import { bytesHash, id, line } from './fields.ts'

/** The engagement as it was when somebody gave it a name: before and after are compared by it. */
export const version = z.strictObject({
  id,
  name: line(),
  /** UTC, ISO 8601. */
  at: z.iso.datetime(),
  /** All records as they were, without the versions: JSON, gzipped; see `electron/host/versions.ts`. */
  hash: bytesHash(),
  /** Bytes. */
  size: z.int().min(1),
})
export type Version = z.infer<typeof version>
