import { fail } from '../../shared/errors.ts'
import type { Photo } from '../../shared/records/photo.ts'
import { cleanJpeg } from './photo/jpeg.ts'
import { cleanPng } from './photo/png.ts'
import { cleanWebp } from './photo/webp.ts'

export const photoLimits = { bytes: 10 * 1024 * 1024, pixels: 40_000_000 }

/** A picture without what it knows of where and by whom it was taken. Pixels are as they were. */
export type Cleaned = { bytes: Uint8Array; width: number; height: number }
/** Why bytes are no picture; the words come from `readPhoto`. */
export class NotPicture extends Error {}

/**
 * Checks a PNG, JPEG or WebP by walking its structure, and leaves out location and other metadata without encoding it
 * again. Throws `photo.notPicture`, `photo.tooLarge`.
 */
export function readPhoto(bytes: Uint8Array, file: string): Cleaned & { mediaType: Photo['mediaType'] } {
  if (bytes.length > photoLimits.bytes) throw fail('photo.tooLarge', { file, why: 'more than 10 MiB' })
  try {
    const mediaType = pictureType(bytes)
    if (!mediaType) throw new NotPicture('its first bytes are of something else')
    const cleaned = { 'image/png': cleanPng, 'image/jpeg': cleanJpeg, 'image/webp': cleanWebp }[mediaType](bytes)
    const { width, height } = cleaned
    if (width < 1 || height < 1) throw new NotPicture('it has no size')
    if (width * height > photoLimits.pixels)
      throw fail('photo.tooLarge', { file, why: `${Math.round((width * height) / 1e6)} megapixels` })
    return { ...cleaned, mediaType }
  } catch (error) {
    if (error instanceof NotPicture || error instanceof RangeError)
      throw fail(
        'photo.notPicture',
        { file, why: error instanceof NotPicture ? error.message : 'it is cut off' },
        error,
      )
    throw error
  }
}

/** What kind of picture bytes begin as; null where they are none. */
export function pictureType(bytes: Uint8Array): Photo['mediaType'] | null {
  const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1')
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (head.startsWith('RIFF') && head.endsWith('WEBP')) return 'image/webp'
  return null
}
