import type { Sheets } from '../../shared/documents/sheets.ts'
import { type ExportFormat, exportFormats } from '../../shared/protocol.ts'
import type { View } from '../../shared/records/set.ts'
import { t } from '../../shared/text/index.ts'
import { safeName } from './names.ts'

export const formats = exportFormats

/** What an export reads: the records, the photos' bytes, and for the map on paper what paper. */
export type Source = { view: View; photo(hash: string): Uint8Array | undefined; sheets?: Sheets }
type Renderer = (source: Source) => Uint8Array | Promise<Uint8Array>

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

// Loaded when asked for: opening a file must not wait for Word's library.
const renderers: Record<ExportFormat, { mediaType: string; load(): Promise<Renderer> }> = {
  docx: { mediaType: word, load: async () => (await import('./docx/index.ts')).renderDocx },
  xlsx: { mediaType: sheet, load: async () => (await import('./xlsx/index.ts')).renderXlsx },
  csv: { mediaType: 'text/csv; charset=utf-8', load: async () => (await import('./csv.ts')).renderCsv },
  md: { mediaType: 'text/markdown; charset=utf-8', load: async () => (await import('./md.ts')).renderMarkdown },
  json: { mediaType: 'application/json', load: async () => (await import('./json.ts')).renderJson },
  svg: { mediaType: 'image/svg+xml', load: async () => (await import('./svg/index.ts')).renderSvg },
  png: { mediaType: 'image/png', load: async () => (await import('./png.ts')).renderPng },
  'map-pdf': { mediaType: 'application/pdf', load: async () => (await import('./pdf/map/index.ts')).renderMapPdf },
}

/** Renders an export to bytes. Throws what its library throws; nothing is written here. */
export async function render(source: Source, format: ExportFormat): Promise<{ bytes: Uint8Array; mediaType: string }> {
  const { mediaType, load } = renderers[format]
  return { bytes: await (await load())(source), mediaType }
}

/** "Cancelling a subscription, map.png": a name that every system takes. */
export function suggestedName(view: View, format: ExportFormat): string {
  const name = safeName(view.all('engagement')[0]?.name ?? '')
  return `${name}, ${t(`exports.parts.${format}`)}.${format === 'map-pdf' ? 'pdf' : format}`
}
