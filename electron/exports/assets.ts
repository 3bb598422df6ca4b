import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

// Files that the picture export needs: beside the bundle in the built app, in node_modules in the source tree.
const require = createRequire(import.meta.url)
const beside = (name: string) => {
  const path = join(fileURLToPath(new URL('.', import.meta.url)), 'assets', name)
  const parent = join(fileURLToPath(new URL('..', import.meta.url)), 'assets', name)
  return [path, parent].find((one) => existsSync(one))
}
const fonts = '@expo-google-fonts/noto-sans'

export const wasmFile = (): string => beside('index_bg.wasm') ?? require.resolve('@resvg/resvg-wasm/index_bg.wasm')

export const fontFiles = (): string[] =>
  ['400Regular', '600SemiBold'].map(
    (weight) => beside(`NotoSans_${weight}.ttf`) ?? require.resolve(`${fonts}/${weight}/NotoSans_${weight}.ttf`),
  )
