import { crc32 } from 'node:zlib'
import { type Cleaned, NotPicture } from '../photo.ts'

/** Chunks that change how the picture looks; all others (text, times, Exif) are left out. */
const kept = new Set(
  'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT pHYs bKGD acTL fcTL fdAT cICP mDCV cLLI'.split(' '),
)

/** PNG (third edition), section 5: length, type, data, CRC; from IHDR to IEND. */
export function cleanPng(bytes: Uint8Array): Cleaned {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const parts = [view.subarray(0, 8)]
  let size: { width: number; height: number } | null = null
  let hasData = false
  for (let at = 8; ; ) {
    const length = view.readUInt32BE(at)
    const type = view.toString('latin1', at + 4, at + 8)
    const end = at + 12 + length
    if (end > view.length) throw new NotPicture('it is cut off')
    if (crc32(view.subarray(at + 4, end - 4)) !== view.readUInt32BE(end - 4))
      throw new NotPicture(`its part ${type.replace(/[^A-Za-z]/g, '?')} is damaged`)
    if ((type === 'IHDR') !== (size === null)) throw new NotPicture('it does not begin with its size')
    if (type === 'IHDR') size = { width: view.readUInt32BE(at + 8), height: view.readUInt32BE(at + 12) }
    if (type === 'IDAT') hasData = true
    if (kept.has(type)) parts.push(view.subarray(at, end))
    at = end
    if (type === 'IEND') break
  }
  if (!size || !hasData) throw new NotPicture('it holds no picture')
  return { ...size, bytes: new Uint8Array(Buffer.concat(parts)) }
}
