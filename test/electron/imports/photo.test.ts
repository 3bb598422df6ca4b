import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { photoLimits, readPhoto } from '../../../electron/imports/photo.ts'
import { jpeg, webp, webpLossless } from '../../fixtures/pictures.ts'
import { exif, secret, tellingChunks, tellingJpeg, tellingWebp } from '../../support/metadata.ts'
import { chunk, makePng, pixelsOf } from '../../support/png.ts'

const telling = {
  JPEG: tellingJpeg(),
  PNG: makePng(24, 16, tellingChunks()),
  WebP: tellingWebp(),
  'lossless WebP': tellingWebp(webpLossless),
}
const plain = { JPEG: jpeg, PNG: makePng(24, 16), WebP: webp, 'lossless WebP': webpLossless }
const kinds = Object.keys(telling) as (keyof typeof telling)[]
const types = { JPEG: 'image/jpeg', PNG: 'image/png', WebP: 'image/webp', 'lossless WebP': 'image/webp' }

const outcome = (bytes: Uint8Array): string => {
  try {
    readPhoto(bytes, 'photo')
    return 'taken'
  } catch (error) {
    return (error as { code?: string }).code ?? String(error)
  }
}

describe.each(kinds)('a %s', (kind) => {
  test('loses what it says of where it was taken and keeps every byte of its picture', () => {
    expect(telling[kind].includes(secret)).toBe(true)
    const cleaned = readPhoto(telling[kind], 'photo')
    expect(cleaned).toMatchObject({ mediaType: types[kind], width: 24, height: 16 })
    expect(Buffer.from(cleaned.bytes)).toEqual(Buffer.from(plain[kind]))
  })

  test('is left as it is where it says nothing', () => {
    expect(Buffer.from(readPhoto(plain[kind], 'photo').bytes)).toEqual(Buffer.from(plain[kind]))
  })

  test('is refused wherever it is cut off', () => {
    // What is cut off behind the end of a JPEG's picture is no loss.
    const end = kind === 'JPEG' ? telling[kind].lastIndexOf('\xff\xd9', undefined, 'latin1') + 2 : telling[kind].length
    for (let length = 0; length < end; length++)
      expect(outcome(telling[kind].subarray(0, length)), `${length} bytes`).toBe('photo.notPicture')
  })

  test('is refused or clean, whatever bytes of it are wrong', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(telling[kind].length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        (wrong) => {
          const bytes = Buffer.from(telling[kind])
          for (const [at, value] of wrong) bytes[at] = value
          expect(['taken', 'photo.notPicture', 'photo.tooLarge']).toContain(outcome(bytes))
        },
      ),
      { numRuns: 1_000, seed: 7 },
    )
  })
})

test('keeps which side of a JPEG is up, and nothing else of its Exif', () => {
  for (let orientation = 2; orientation <= 8; orientation++) {
    const bytes = Buffer.from(readPhoto(tellingJpeg(orientation), 'photo').bytes)
    expect(bytes.includes(secret)).toBe(false)
    // Exif's one entry: tag 0x0112, a short, one of it, its value.
    expect(bytes.indexOf(Buffer.from([1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation]))).toBeGreaterThan(0)
    expect(bytes.length).toBe(jpeg.length + 36)
    expect(Buffer.from(readPhoto(bytes, 'again').bytes)).toEqual(bytes)
  }
})

test('keeps the pixels of a PNG', () => {
  const { width, height, colours } = pixelsOf(readPhoto(telling.PNG, 'photo').bytes)
  expect({ width, height, colours }).toEqual({ width: 24, height: 16, colours: 1 })
})

test.each([
  ['nothing', Buffer.alloc(0)],
  ['words', Buffer.from('not a picture at all, but long enough')],
  ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
  ['a GIF', Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1')],
  ['a PDF that says it is a picture', Buffer.concat([Buffer.from('%PDF-1.7\n'), jpeg])],
  [
    'a page behind the signature of a PNG',
    Buffer.concat([makePng(1, 1).subarray(0, 8), Buffer.from('<script>alert(1)</script>')]),
  ],
  ['a PNG without a picture', Buffer.concat([makePng(1, 1).subarray(0, 33), chunk('IEND', Buffer.alloc(0))])],
  [
    'a JPEG of metadata only',
    Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, exif(1).length + 2]), exif(1), Buffer.from([0xff, 0xd9])]),
  ],
])('refuses %s by name and reason', (_, bytes) => {
  expect(() => readPhoto(bytes, 'holiday.png')).toThrow(
    /^holiday\.png is not a PNG, JPEG or WebP picture that can be read \(.+\)\. Nothing was changed\.$/,
  )
})

describe('limits', () => {
  test('takes 40 megapixels and no more, by what the header says', () => {
    expect(readPhoto(makePng(8_000, 5_000), 'wall.png')).toMatchObject({ width: 8_000, height: 5_000 })
    expect(() => readPhoto(makePng(8_000, 5_001), 'wall.png')).toThrow('wall.png is too large (40 megapixels)')
    expect(() => readPhoto(makePng(2 ** 31 - 1, 2 ** 31 - 1), 'bomb.png')).toThrow('bomb.png is too large')
    expect(outcome(makePng(0, 16))).toBe('photo.notPicture')
  })

  test('takes 10 MiB and no more', () => {
    const rest = photoLimits.bytes - makePng(24, 16).length - 12
    const full = makePng(24, 16, [chunk('tEXt', Buffer.alloc(rest, 'a'))])
    expect(full.length).toBe(10 * 1024 * 1024)
    expect(Buffer.from(readPhoto(full, 'a.png').bytes)).toEqual(makePng(24, 16))
    const more = makePng(24, 16, [chunk('tEXt', Buffer.alloc(rest + 1, 'a'))])
    expect(() => readPhoto(more, 'a.png')).toThrow('a.png is too large (more than 10 MiB)')
  })
})
