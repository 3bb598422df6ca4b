import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { decoded, quantised } from '../../build/quantise.ts'
import { renderPng } from '../../electron/exports/png.ts'
import { sampleRecords } from '../fixtures/sample.ts'

/** The parts of a PNG by name, the data put together. */
function partsOf(png: Buffer): Map<string, Buffer> {
  const parts = new Map<string, Buffer>()
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const name = png.toString('latin1', at + 4, at + 8)
    const data = png.subarray(at + 8, at + 8 + png.readUInt32BE(at))
    parts.set(name, Buffer.concat([parts.get(name) ?? Buffer.alloc(0), data]))
  }
  return parts
}

test('keeps a picture to 256 colours that the eye takes for the same, and makes it smaller', async () => {
  const png = Buffer.from(await renderPng({ view: sampleRecords(), photo: () => undefined }))
  const small = quantised(png)
  expect(small.length).toBeLessThan(png.length)
  const { width, height, channels, pixels } = decoded(png)!
  const parts = partsOf(small)
  expect([parts.get('IHDR')!.readUInt32BE(0), parts.get('IHDR')!.readUInt32BE(4)]).toEqual([width, height])
  const palette = parts.get('PLTE')!
  expect(palette.length).toBeLessThanOrEqual(256 * 3)
  const rows = inflateSync(parts.get('IDAT')!)
  let off = 0
  let worst = 0
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const index = rows[y * (width + 1) + x + 1]!
      for (let c = 0; c < 3; c++) {
        const difference = Math.abs(palette[index * 3 + c]! - pixels[(y * width + x) * channels + c]!)
        off += difference
        worst = Math.max(worst, difference)
      }
    }
  expect(off / (width * height * 3)).toBeLessThan(0.5)
  expect(worst).toBeLessThan(50)
})

test('leaves alone what it cannot read', () => {
  const palette = quantised(
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
  )
  expect(quantised(palette)).toBe(palette)
})
