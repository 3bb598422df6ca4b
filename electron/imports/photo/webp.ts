import { type Cleaned, NotPicture } from '../photo.ts'

/** WebP container (RFC 9649): RIFF chunks; EXIF, XMP and unknown ones are left out and their flags cleared. */
export function cleanWebp(bytes: Uint8Array): Cleaned {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const end = 8 + view.readUInt32LE(4)
  if (end > view.length) throw new NotPicture('it is cut off')
  const parts: Buffer[] = []
  let size: { width: number; height: number } | null = null
  let hasData = false
  for (let at = 12; at + 8 <= end; ) {
    const type = view.toString('latin1', at, at + 4)
    const length = view.readUInt32LE(at + 4)
    const next = at + 8 + length + (length % 2)
    if (at + 8 + length > end) throw new NotPicture('it is cut off')
    const data = view.subarray(at + 8, at + 8 + length)
    if (type === 'VP8X') {
      const header = Buffer.from(view.subarray(at, next))
      // Bits 2 and 3 of the flags say that XMP and Exif follow.
      header[8] = header.readUInt8(8) & ~0b1100
      parts.push(header)
      size = { width: 1 + data.readUIntLE(4, 3), height: 1 + data.readUIntLE(7, 3) }
    } else if (['VP8 ', 'VP8L', 'ANIM', 'ANMF', 'ALPH', 'ICCP'].includes(type)) {
      parts.push(view.subarray(at, next))
      if (type === 'VP8 ' || type === 'VP8L' || type === 'ANMF') hasData = true
      if (type === 'VP8 ') size ??= lossy(data)
      if (type === 'VP8L') size ??= lossless(data)
    }
    at = next
  }
  if (!size || !hasData) throw new NotPicture('it holds no picture')
  const body = Buffer.concat(parts)
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1')
  head.writeUInt32LE(body.length + 4, 4)
  return { ...size, bytes: new Uint8Array(Buffer.concat([head, body])) }
}

/** RFC 6386, section 9.1: a start code, then two 14-bit sizes. */
function lossy(data: Buffer) {
  if (data.readUIntBE(3, 3) !== 0x9d012a) throw new NotPicture('its picture is damaged')
  return { width: data.readUInt16LE(6) & 0x3fff, height: data.readUInt16LE(8) & 0x3fff }
}

/** RFC 9649, section 3.4: a signature byte, then two 14-bit sizes less one. */
function lossless(data: Buffer) {
  if (data.readUInt8(0) !== 0x2f) throw new NotPicture('its picture is damaged')
  const bits = data.readUInt32LE(1)
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) }
}
