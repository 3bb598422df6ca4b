import { type Cleaned, NotPicture } from '../photo.ts'

/** Segments kept beside the picture itself: JFIF, ICC profile, Adobe's colour transform. */
const isKept = (marker: number, data: Buffer) =>
  marker === 0xe0 || (marker === 0xe2 && data.toString('latin1', 0, 11) === 'ICC_PROFILE') || marker === 0xee

/**
 * JPEG (ITU-T T.81, annex B): segments up to the scan, the scan's data, further segments, EOI. Exif and XMP (APP1),
 * comments, further APPn and everything after EOI are left out; the orientation is kept in a minimal Exif.
 */
export function cleanJpeg(bytes: Uint8Array): Cleaned {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const parts: Buffer[] = [view.subarray(0, 2)]
  let size: { width: number; height: number } | null = null
  let orientation = 1
  let scanned = false
  let at = 2
  for (;;) {
    if (view.readUInt8(at) !== 0xff) throw new NotPicture('its structure is broken')
    const marker = view.readUInt8(at + 1)
    if (marker === 0xff) {
      at++
      continue
    }
    if (marker === 0xd9) break
    const end = at + 2 + view.readUInt16BE(at + 2)
    if (end > view.length) throw new NotPicture('it is cut off')
    const data = view.subarray(at + 4, end)
    if (marker === 0xe1) orientation = orientationOf(data) ?? orientation
    const isApp = (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe
    if (!isApp || isKept(marker, data)) parts.push(view.subarray(at, end))
    // Frame headers: SOF0 to SOF15 without the tables DHT, JPG and DAC.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      size = { height: data.readUInt16BE(1), width: data.readUInt16BE(3) }
    at = end
    if (marker !== 0xda) continue
    scanned = true
    const scanEnd = endOfScan(view, at)
    parts.push(view.subarray(at, scanEnd))
    at = scanEnd
  }
  if (!size || !scanned) throw new NotPicture('it holds no picture')
  if (orientation !== 1) parts.splice(1, 0, exif(orientation))
  parts.push(Buffer.from([0xff, 0xd9]))
  return { ...size, bytes: new Uint8Array(Buffer.concat(parts)) }
}

/** Entropy-coded data ends at the first marker that is neither a stuffed zero nor a restart. */
function endOfScan(view: Buffer, start: number): number {
  for (let at = view.indexOf(0xff, start); at >= 0 && at + 1 < view.length; at = view.indexOf(0xff, at + 1)) {
    const next = view[at + 1]!
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7) && next !== 0xff) return at
  }
  throw new NotPicture('it is cut off')
}

/** Exif 2.32: the tag 0x0112 of the first directory, 1 to 8. */
function orientationOf(data: Buffer): number | null {
  if (data.length < 18 || data.toString('latin1', 0, 6) !== 'Exif\0\0') return null
  const tiff = data.subarray(6)
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const u16 = (at: number) => (at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const u32 = (at: number) => (at + 4 > tiff.length ? 0 : little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at))
  const directory = u32(4)
  for (let i = 0; i < u16(directory); i++) {
    const entry = directory + 2 + i * 12
    if (entry + 12 > tiff.length) return null
    if (u16(entry) !== 0x0112) continue
    const value = u16(entry + 8)
    return value >= 1 && value <= 8 ? value : null
  }
  return null
}

/** An Exif segment that says nothing but which side is up. */
const exif = (orientation: number): Buffer =>
  Buffer.concat([
    Buffer.from([0xff, 0xe1, 0, 34]),
    Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01', 'latin1'),
    Buffer.from([0, orientation, 0, 0, 0, 0, 0, 0]),
  ])
