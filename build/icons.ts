import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Resvg } from '@resvg/resvg-wasm'
import { loaded } from '../electron/exports/png.ts'
import { root } from './renderer.ts'

export const iconSizes = [512, 1024]
export const iconFile = (size: number) => join(root, 'build', 'icons', `${size}x${size}.png`)

/** The page's icon as pictures for installers and docks, by size in pixels; the same bytes every time. */
export async function drawIcons(): Promise<Map<number, Uint8Array>> {
  await loaded()
  const svg = readFileSync(join(root, 'renderer', 'public', 'icon.svg'), 'utf8')
  return new Map(
    iconSizes.map((size) => [size, new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng()]),
  )
}

// `node build/icons.ts`, after the drawing has changed.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(join(root, 'build', 'icons'), { recursive: true })
  for (const [size, bytes] of await drawIcons()) writeFileSync(iconFile(size), bytes)
}
