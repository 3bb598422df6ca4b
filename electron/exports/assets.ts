import { createRequire } from 'node:module'
import { join } from 'node:path'
import { isBuilt, out } from '../root.ts'

// Files that the picture export needs: beside the bundle in the built app, in node_modules in the source tree.
const require = createRequire(import.meta.url)
const find = (folder: string, name: string) =>
  isBuilt ? join(out, 'assets', name) : require.resolve(`${folder}/${name}`)

export const wasmFile = (): string => find('@resvg/resvg-wasm', 'index_bg.wasm')

export const fontFiles = (): string[] =>
  ['400Regular', '600SemiBold'].map((weight) =>
    find(`@expo-google-fonts/noto-sans/${weight}`, `NotoSans_${weight}.ttf`),
  )
