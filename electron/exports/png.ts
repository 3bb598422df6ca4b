import { readFileSync } from 'node:fs'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { fontFiles, wasmFile } from './assets.ts'
import type { Source } from './index.ts'
import { drawMap, drawMaps } from './svg/index.ts'

let ready: Promise<void> | null = null
let fontBuffers: Uint8Array[] = []
/** Beyond this many pixels a side a picture is of no use to anybody's screen or printer. */
const mostPixels = 12_000
/** More than these a side do not show on a sheet of paper or a slide: 300 to the inch. */
const sheetPixels = 3_300

/** The map as a picture at twice its size, for slides and for the wall. */
export async function renderPng({ view, look }: Source): Promise<Uint8Array> {
  return rasterize(drawMaps(view, look).svg, 2)
}

/** One journey's map as a picture, with its size in pixels of the drawing. */
export async function pictureOf({ view }: Source, journey: string) {
  const { svg, width, height } = drawMap(view, journey)
  const most = sheetPixels / Math.max(width, height)
  return { bytes: await rasterize(svg, Math.min(2, most)), svg, width, height }
}

/** What draws, once it has been loaded. */
export const loaded = (): Promise<void> => (ready ??= initWasm(readFileSync(wasmFile())))

/** Draws an SVG at `scale`, smaller where that would be too large. */
export async function rasterize(svg: string, scale: number): Promise<Uint8Array> {
  await loaded()
  if (!fontBuffers.length) fontBuffers = fontFiles().map((file) => new Uint8Array(readFileSync(file)))
  const options = (zoom: number) => ({
    fitTo: { mode: 'zoom' as const, value: zoom },
    background: '#F7F4ED',
    font: { fontBuffers, defaultFontFamily: 'Noto Sans', sansSerifFamily: 'Noto Sans', loadSystemFonts: false },
  })
  const probe = new Resvg(svg)
  const longest = Math.max(probe.width, probe.height)
  probe.free()
  const drawing = new Resvg(svg, options(Math.min(scale, mostPixels / longest)))
  try {
    const image = drawing.render()
    const bytes = image.asPng()
    image.free()
    return bytes
  } finally {
    drawing.free()
  }
}
