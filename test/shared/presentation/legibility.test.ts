import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { leastSize, leastUsed, legibility } from '../../../shared/presentation/legibility.ts'

const root = new URL('../../../', import.meta.url)

test('asks for letters of 20 minutes of arc at 5 metres, computed by hand', () => {
  // 2 x 5000 mm x tan(10') = 29.09 mm for the x; / 0.475 = 61.2 mm of type; of a picture of 1500 mm: 4.083 %.
  expect(leastSize()).toBeCloseTo(4.083, 2)
  expect(leastUsed).toBeGreaterThanOrEqual(leastSize())
})

test('the style sheet uses no smaller size than it says', () => {
  const css = readFileSync(new URL('renderer/present/present.css', root), 'utf8')
  expect(css).toContain(`--present-least: ${leastUsed}vh;`)
  const sizes = [...css.matchAll(/font-size:\s*([\d.]+)vh/g)].map(([, size]) => Number(size))
  expect(sizes.length).toBeGreaterThan(3)
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(leastUsed)
  expect(css).not.toMatch(/font-size:\s*[\d.]+(px|em|rem|vw)/)
})

test('both fonts have the height of the small x that is reckoned with', () => {
  type Fontkit = { create(bytes: Uint8Array): { xHeight: number; unitsPerEm: number } }
  // It comes with pdfkit, without types.
  const fontkit = createRequire(import.meta.url)('fontkit') as Fontkit
  const files = [
    'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
    'source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
    'source-serif-4/files/source-serif-4-latin-wght-italic.woff2',
  ]
  for (const file of files) {
    const bytes = readFileSync(new URL(`node_modules/@fontsource-variable/${file}`, root))
    const font = fontkit.create(bytes)
    expect(font.xHeight / font.unitsPerEm, file).toBeGreaterThanOrEqual(legibility.xHeight)
  }
})
