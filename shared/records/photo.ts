import { z } from 'zod'
import { bytesHash, confidential, id, line, order, owned } from './fields.ts'

export const photoTypes = ['image/png', 'image/jpeg', 'image/webp'] as const

/** Bytes of a picture: at most 10 MiB. */
export const photoSize = () =>
  z
    .int()
    .min(1)
    .max(10 * 1024 * 1024)

/** A picture at a touchpoint; its bytes are kept in the same file under their SHA-256. */
export const photo = z.strictObject({
  id,
  touchpoint: owned('touchpoint'),
  order: order(),
  hash: bytesHash(),
  mediaType: z.enum(photoTypes),
  /** Bytes. */
  size: photoSize(),
  name: line(),
  caption: line(),
  confidential: confidential(),
})
export type Photo = z.infer<typeof photo>
