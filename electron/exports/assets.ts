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

/** Fonts of a PDF: Latin, Greek and Cyrillic in two weights, and for what they lack one font each (see `pdf/fonts.ts`). */
export const pdfFonts = () => ({
  plain: find('@expo-google-fonts/noto-sans/400Regular', 'NotoSans_400Regular.ttf'),
  strong: find('@expo-google-fonts/noto-sans/600SemiBold', 'NotoSans_600SemiBold.ttf'),
  arabic: find('@expo-google-fonts/noto-sans-arabic/400Regular', 'NotoSansArabic_400Regular.ttf'),
  hebrew: find('@expo-google-fonts/noto-sans-hebrew/400Regular', 'NotoSansHebrew_400Regular.ttf'),
  han: find('@expo-google-fonts/noto-sans-sc/400Regular', 'NotoSansSC_400Regular.ttf'),
  emoji: find('@expo-google-fonts/noto-emoji/400Regular', 'NotoEmoji_400Regular.ttf'),
})
