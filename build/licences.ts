import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './renderer.ts'

type Package = { name: string; version: string; license?: string; dependencies?: Record<string, string> }

/** What is bundled or shipped beside the bundle; their own dependencies follow. */
const shipped = [
  '@expo-google-fonts/noto-emoji',
  '@expo-google-fonts/noto-sans',
  '@expo-google-fonts/noto-sans-arabic',
  '@expo-google-fonts/noto-sans-hebrew',
  '@expo-google-fonts/noto-sans-sc',
  '@fontsource-variable/atkinson-hyperlegible-next',
  '@fontsource-variable/source-serif-4',
  '@resvg/resvg-wasm',
  '@xyflow/react',
  'better-sqlite3',
  'bidi-js',
  'csv-parse',
  'csv-stringify',
  'docx',
  'fflate',
  'fractional-indexing',
  'lucide-react',
  'pdfkit',
  'pptxgenjs',
  'qrcode',
  'react',
  'react-aria-components',
  'react-dom',
  'react-resizable-panels',
  'write-excel-file',
  'ws',
  'zod',
  'zustand',
]

/** Every package that ships, with its licence's name. */
export function shippedPackages(): (Package & { folder: string })[] {
  const found = new Map<string, Package & { folder: string }>()
  const visit = (name: string, from: string) => {
    const nested = join(from, 'node_modules', name)
    const folder = existsSync(nested) ? nested : join(root, 'node_modules', name)
    if (found.has(folder) || !existsSync(folder)) return
    const read = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package
    found.set(folder, { ...read, license: read.license ?? namedIn(folder), folder })
    for (const dependency of Object.keys(read.dependencies ?? {})) visit(dependency, folder)
  }
  for (const name of shipped) visit(name, root)
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** A package that does not say its licence in package.json: the first line of its licence file does. */
function namedIn(folder: string): string | undefined {
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name))
  return file && /^(?:The )?(MIT|ISC) License/.exec(readFileSync(join(folder, file), 'utf8').trim())?.[1]
}

/** The licence texts of all that ships, as one plain text. */
export function licences(): string {
  return shippedPackages()
    .map(({ name, version, license, folder }) => {
      const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file))
      const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').trim())
      return `${name} ${version} (${license ?? 'see below'})\n\n${texts.join('\n\n')}`
    })
    .join(`\n\n${'='.repeat(80)}\n\n`)
}
