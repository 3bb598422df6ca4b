import { jpeg, webp } from '../fixtures/pictures.ts'
import { chunk } from './png.ts'

/** Stands in every piece of metadata that the pictures get, so that one can look whether any is left. */
export const secret = 'SECRET 52.5163N 13.3777E'

/** Exif 2.32: an orientation and a directory of the place, in which the secret stands as the name of the area. */
export function exif(orientation: number): Buffer {
  const tiff = Buffer.alloc(60)
  tiff.write('II*\0', 0, 'latin1')
  tiff.writeUInt32LE(8, 4)
  tiff.writeUInt16LE(2, 8)
  entry(tiff, 10, { tag: 0x0112, type: 3, count: 1, value: orientation })
  entry(tiff, 22, { tag: 0x8825, type: 4, count: 1, value: 38 })
  tiff.writeUInt16LE(1, 38)
  entry(tiff, 40, { tag: 0x001c, type: 2, count: secret.length, value: 60 })
  return Buffer.concat([tiff, Buffer.from(secret, 'latin1')])
}

type Entry = { tag: number; type: number; count: number; value: number }
function entry(tiff: Buffer, at: number, { tag, type, count, value }: Entry): void {
  tiff.writeUInt16LE(tag, at)
  tiff.writeUInt16LE(type, at + 2)
  tiff.writeUInt32LE(count, at + 4)
  tiff.writeUInt32LE(value, at + 8)
}

const segment = (marker: number, data: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([head, data])
}

const said = (before: string) => Buffer.from(before + secret, 'latin1')

/** A JPEG with Exif, XMP, IPTC, a comment, and a second picture's bytes after its end. */
export const tellingJpeg = (orientation = 1): Buffer =>
  Buffer.concat([
    jpeg.subarray(0, 2),
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exif(orientation)])),
    segment(0xe1, said('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>')),
    segment(0xed, said('Photoshop 3.0\0')),
    segment(0xfe, said('')),
    jpeg.subarray(2),
    said('\xff\xd8\xff\xe1'),
  ])

/** The chunks in which a PNG says where it was taken. */
export const tellingChunks = (): Buffer[] => [
  chunk('eXIf', exif(1)),
  chunk('tEXt', said('Location\0')),
  chunk('iTXt', said('XML:com.adobe.xmp\0\0\0\0\0')),
  chunk('tIME', Buffer.from([7, 234, 1, 2, 3, 4, 5])),
  chunk('prVt', said('')),
]

const riffChunk = (type: string, data: Buffer): Buffer => {
  const head = Buffer.alloc(8)
  head.write(type, 0, 'latin1')
  head.writeUInt32LE(data.length, 4)
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)])
}

/** A WebP with Exif, XMP and a chunk that nobody knows. */
export function tellingWebp(picture = webp): Buffer {
  const more = Buffer.concat([
    riffChunk('EXIF', exif(1)),
    riffChunk('XMP ', said('<x:xmpmeta>')),
    riffChunk('PLCE', said('')),
  ])
  const all = Buffer.concat([picture, more])
  all.writeUInt32LE(all.length - 8, 4)
  // The flags of VP8X say that both follow.
  all[20] = all[20]! | 0b1100
  return all
}
