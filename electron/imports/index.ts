import { extname } from 'node:path'
import type { Intent } from '../../shared/edits/edit.ts'
import { fail } from '../../shared/errors.ts'
import type { ImportPreview } from '../../shared/protocol.ts'
import type { View } from '../../shared/records/set.ts'
import { readCjml } from './cjml.ts'
import { type Asked, planCsv, planTable } from './csv/plan.ts'
import { decode } from './decode.ts'
import { planJson } from './json.ts'
import { isMermaid, readMermaid } from './mermaid.ts'
import { readXlsx } from './xlsx/index.ts'

/** What an import would do. Nothing is written; photos are kept first, then the intent is committed as one edit. */
export type ImportPlan = {
  intent: Intent | null
  photos: { hash: string; bytes: Uint8Array }[]
  preview: ImportPreview
}

/** Reads a table, a journey of another tool or Touchline's own JSON, by its name and, where that says nothing, its start. */
export function planImport(bytes: Uint8Array, file: string, view: View, asked: Asked = {}): ImportPlan {
  const journey = view.all('journey')[0]?.id ?? ''
  const kind = kindOf(bytes, file)
  checkSize(bytes, file, kind)
  if (kind === 'json') return planJson(bytes, file, view)
  if (kind === 'xlsx') return planTable(readXlsx(bytes, file), kind, file, view, journey, asked)
  if (kind === 'csv') return planCsv(bytes, file, view, journey, asked)
  const read = kind === 'cjml' ? readCjml : readMermaid
  return planTable(read(decode(bytes, file), file), kind, file, view, journey, asked)
}

/** The most that a file of each kind may have, in MiB. */
const most: Record<ImportPreview['kind'], number> = { csv: 50, json: 50, xlsx: 20, cjml: 20, mermaid: 20 }

/** Throws `import.tooLarge`. */
export function checkSize(bytes: Uint8Array, file: string, kind = kindOf(bytes, file)): void {
  const size = most[kind]
  if (bytes.length > size * 1024 * 1024) throw fail('import.tooLarge', { file, why: `more than ${size} MiB` })
}

const kinds: Record<string, ImportPreview['kind']> = {
  '.json': 'json',
  '.xlsx': 'xlsx',
  '.xml': 'cjml',
  '.cjml': 'cjml',
  '.mmd': 'mermaid',
  '.mermaid': 'mermaid',
  '.csv': 'csv',
  '.tsv': 'csv',
}

function kindOf(bytes: Uint8Array, file: string): ImportPreview['kind'] {
  const named = kinds[extname(file).toLowerCase()]
  if (named) return named
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return 'xlsx'
  const start = new TextDecoder().decode(bytes.subarray(0, 4_000)).replace(/^\uFEFF/, '')
  if (extname(file) === '' && start.startsWith('{')) return 'json'
  if (start.trimStart().startsWith('<')) return 'cjml'
  return isMermaid(start) ? 'mermaid' : 'csv'
}
