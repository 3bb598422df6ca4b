import { crc32, deflateSync, inflateSync } from 'node:zlib'

/** A PNG of 8 bits a channel without interlacing: its size and how many different pixel bytes it holds (row filters undone). */
export function pixelsOf(bytes: Uint8Array): { width: number; height: number; colours: number } {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const parts: Buffer[] = []
  for (let at = 8; at < view.length; at += 12 + view.readUInt32BE(at))
    if (view.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(view.subarray(at + 8, at + 8 + view.readUInt32BE(at)))
  const [width, height, depth, kind] = [view.readUInt32BE(16), view.readUInt32BE(20), view[24], view[25]!]
  const channels = { 0: 1, 2: 3, 4: 2, 6: 4 }[kind]
  if (depth !== 8 || channels === undefined || view[28] !== 0) throw new Error('another kind of PNG')
  return { width, height, colours: coloursOf(inflateSync(Buffer.concat(parts)), width * channels, height, channels) }
}

/** PNG (third edition), section 9: each row says how it was filtered. */
function coloursOf(raw: Buffer, length: number, height: number, step: number): number {
  if (raw.length !== (length + 1) * height) throw new Error('rows are missing')
  const seen = new Set<number>()
  let above = Buffer.alloc(length)
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (length + 1)]!
    const row = Buffer.from(raw.subarray(y * (length + 1) + 1, (y + 1) * (length + 1)))
    // Millions of bytes: nothing is made for each.
    for (let x = 0; x < length; x++) {
      const left = x >= step ? row[x - step]! : 0
      const up = above[x]!
      if (filter === 1) row[x]! += left
      else if (filter === 2) row[x]! += up
      else if (filter === 3) row[x]! += (left + up) >> 1
      else if (filter === 4) row[x]! += paeth(left, up, x >= step ? above[x - step]! : 0)
    }
    for (let x = 0; x < length; x += step) seen.add(row.readUIntBE(x, Math.min(3, step)))
    above = row
  }
  return seen.size
}

function paeth(left: number, above: number, corner: number): number {
  const a = Math.abs(above - corner)
  const b = Math.abs(left - corner)
  const c = Math.abs(left + above - 2 * corner)
  return a <= b && a <= c ? left : b <= c ? above : corner
}

export function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** A black PNG; `more` are chunks before the picture's data, of which a large one has only the first rows. */
export function makePng(width: number, height: number, more: Buffer[] = []): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 8
  const rows = deflateSync(Buffer.alloc(Math.min(height * (width + 1), 1_000_000)))
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  return Buffer.concat([signature, chunk('IHDR', header), ...more, chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))])
}
