/** Bytes of one Exif block with the camera's name and a place: 52° 31' north, 13° 24' east. */
function exif(): Buffer {
  const camera = Buffer.from('SpyCam 3000\0')
  const tiff = Buffer.alloc(8 + 2 + 2 * 12 + 4 + camera.length + 2 + 4 * 12 + 4 + 48)
  tiff.write('MM\0*', 0, 'latin1')
  tiff.writeUInt32BE(8, 4)
  const entry = (at: number, tag: number, type: number, count: number, value: number) => {
    tiff.writeUInt16BE(tag, at)
    tiff.writeUInt16BE(type, at + 2)
    tiff.writeUInt32BE(count, at + 4)
    tiff.writeUInt32BE(value, at + 8)
  }
  const text = 8 + 2 + 24 + 4
  const gps = text + camera.length
  const degrees = gps + 2 + 48 + 4
  tiff.writeUInt16BE(2, 8)
  entry(10, 0x010f, 2, camera.length, text)
  entry(22, 0x8825, 4, 1, gps)
  camera.copy(tiff, text)
  tiff.writeUInt16BE(4, gps)
  entry(gps + 2, 1, 2, 2, 0x4e000000)
  entry(gps + 14, 2, 5, 3, degrees)
  entry(gps + 26, 3, 2, 2, 0x45000000)
  entry(gps + 38, 4, 5, 3, degrees + 24)
  for (const [i, value] of [52, 31, 0, 13, 24, 0].entries()) {
    tiff.writeUInt32BE(value, degrees + i * 8)
    tiff.writeUInt32BE(1, degrees + i * 8 + 4)
  }
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
}

/** A JPEG as a phone's camera writes it: with an Exif block of camera and place, and a comment. */
export function withExif(jpeg: Buffer): Buffer {
  const segment = (marker: number, body: Buffer) => {
    const head = Buffer.from([0xff, marker, 0, 0])
    head.writeUInt16BE(body.length + 2, 2)
    return Buffer.concat([head, body])
  }
  const added = [segment(0xe1, exif()), segment(0xfe, Buffer.from('taken by Ada'))]
  return Buffer.concat([jpeg.subarray(0, 2), ...added, jpeg.subarray(2)])
}

/** The markers of a JPEG's segments up to its picture, and its size in pixels. */
export function jpegParts(jpeg: Buffer): { markers: number[]; width: number; height: number } {
  const markers: number[] = []
  let [width, height] = [0, 0]
  for (let at = 2; at < jpeg.length && jpeg[at] === 0xff; ) {
    const marker = jpeg[at + 1]!
    markers.push(marker)
    if (marker === 0xda) break
    if (marker >= 0xc0 && marker <= 0xc2) [height, width] = [jpeg.readUInt16BE(at + 5), jpeg.readUInt16BE(at + 7)]
    at += 2 + jpeg.readUInt16BE(at + 2)
  }
  return { markers, width, height }
}
