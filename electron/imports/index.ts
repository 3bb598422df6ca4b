import { extname } from 'node:path'
import type { Intent } from '../../shared/edits/edit.ts'
import type { ImportPreview } from '../../shared/protocol.ts'
import type { View } from '../../shared/records/set.ts'
import { planCsv } from './csv/plan.ts'
import { planJson } from './json.ts'

/** What an import would do. Nothing is written; photos are kept first, then the intent is committed as one edit. */
export type ImportPlan = {
  intent: Intent | null
  photos: { hash: string; bytes: Uint8Array }[]
  preview: ImportPreview
}

/** Reads a CSV or Touchline's own JSON, by its name and, where the name says nothing, by its first character. */
export function planImport(bytes: Uint8Array, file: string, view: View): ImportPlan {
  const isJson = extname(file).toLowerCase() === '.json' || (extname(file) === '' && bytes[0] === 0x7b)
  return isJson ? planJson(bytes, file, view) : planCsv(bytes, file, view, view.all('journey')[0]?.id ?? '')
}
