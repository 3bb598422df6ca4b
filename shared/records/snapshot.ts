import { z } from 'zod'
import { bytesHash, confidential, id, line, order, owned } from './fields.ts'
import { photoSize, photoTypes } from './photo.ts'

/** A picture that a walker took; its bytes are kept in the same file under their SHA-256. */
export const snapshot = z.strictObject({
  id,
  observation: owned('observation'),
  order: order(),
  hash: bytesHash(),
  mediaType: z.enum(photoTypes),
  /** Bytes. */
  size: photoSize(),
  name: line(),
  caption: line(),
  confidential: confidential(),
})
export type Snapshot = z.infer<typeof snapshot>
