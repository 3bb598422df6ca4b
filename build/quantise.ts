import { crc32, deflateSync, inflateSync } from 'node:zlib'

const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])
type Picture = { width: number; height: number; channels: number; pixels: Buffer }

/** A PNG of 8 bits a channel (with or without alpha, which is dropped) with at most 256 colours: a third of the size. */
export function quantised(png: Buffer): Buffer {
  const picture = decoded(png)
  if (!picture) return png
  const { width, height, channels, pixels } = picture
  const counts = new Map<number, number>()
  const colourAt = (at: number) => (pixels[at]! << 16) | (pixels[at + 1]! << 8) | pixels[at + 2]!
  for (let at = 0; at < pixels.length; at += channels) counts.set(colourAt(at), (counts.get(colourAt(at)) ?? 0) + 1)
  const { palette, indexOf } = paletteOf(counts)
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) rows[y * (width + 1) + x + 1] = indexOf.get(colourAt((y * width + x) * channels))!
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3, 0, 0, 0], 8)
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))
  const parts = [chunk('IHDR', header), chunk('PLTE', colours), chunk('IDAT', deflateSync(rows, { level: 9 }))]
  return Buffer.concat([signature, ...parts, chunk('IEND', Buffer.alloc(0))])
}

/** Median cut: boxes of colours are halved where they are widest, weighed by how many points have them. */
function paletteOf(counts: Map<number, number>): { palette: number[]; indexOf: Map<number, number> } {
  const channel = (colour: number, c: number) => (colour >> (16 - 8 * c)) & 255
  let boxes: number[][] = [[...counts.keys()]]
  const spread = (box: number[]) => {
    const spans = [0, 1, 2].map((c) => {
      let [low, high] = [255, 0]
      for (const colour of box) {
        low = Math.min(low, channel(colour, c))
        high = Math.max(high, channel(colour, c))
      }
      return high - low
    })
    const widest = Math.max(...spans)
    return { axis: spans.indexOf(widest), widest }
  }
  while (boxes.length < 256) {
    let best = -1
    let most = 0
    for (const [i, box] of boxes.entries()) {
      if (box.length < 2) continue
      const score = spread(box).widest * Math.sqrt(box.reduce((sum, colour) => sum + counts.get(colour)!, 0))
      if (score > most) [best, most] = [i, score]
    }
    if (best < 0) break
    const box = boxes[best]!
    const { axis } = spread(box)
    box.sort((a, b) => channel(a, axis) - channel(b, axis))
    const middle = box.length >> 1
    boxes = [...boxes.slice(0, best), box.slice(0, middle), box.slice(middle), ...boxes.slice(best + 1)]
  }
  const indexOf = new Map<number, number>()
  const palette = boxes.map((box, i) => {
    let [r, g, b, all] = [0, 0, 0, 0]
    for (const colour of box) {
      const n = counts.get(colour)!
      indexOf.set(colour, i)
      r += channel(colour, 0) * n
      g += channel(colour, 1) * n
      b += channel(colour, 2) * n
      all += n
    }
    return (Math.round(r / all) << 16) | (Math.round(g / all) << 8) | Math.round(b / all)
  })
  return { palette, indexOf }
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const out = Buffer.alloc(body.length + 8)
  out.writeUInt32BE(data.length, 0)
  body.copy(out, 4)
  out.writeUInt32BE(crc32(body), body.length + 4)
  return out
}

/** The points of a PNG with 8 bits a channel, true colour, not interlaced; null for any other. */
export function decoded(png: Buffer): Picture | null {
  const [width, height, depth, kind] = [png.readUInt32BE(16), png.readUInt32BE(20), png[24], png[25]]
  if (depth !== 8 || (kind !== 2 && kind !== 6) || png[28] !== 0) return null
  const channels = kind === 6 ? 4 : 3
  const data: Buffer[] = []
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(png.subarray(at + 8, at + 8 + length))
    at += length + 12
  }
  const raw = inflateSync(Buffer.concat(data))
  const stride = width * channels
  const pixels = Buffer.alloc(stride * height)
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)]!
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x
      const left = x >= channels ? pixels[at - channels]! : 0
      const up = y ? pixels[at - stride]! : 0
      const corner = y && x >= channels ? pixels[at - stride - channels]! : 0
      pixels[at] = raw[y * (stride + 1) + x + 1]! + predicted(filter, left, up, corner)
    }
  }
  return { width, height, channels, pixels }
}

/** The five filters of the PNG specification, section 9. */
function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  if (filter !== 4) return 0
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}
