import { clientCopy } from '../../shared/documents/clientCopy.ts'
import { consented } from '../../shared/documents/consented.ts'
import type { Document } from '../../shared/documents/document.ts'
import { planDocument } from '../../shared/documents/plan/index.ts'
import { walkDocument } from '../../shared/documents/walk/index.ts'
import { type BacklogFormat, backlogFormats, type ExportOptions, isWalk } from '../../shared/exporting.ts'
import { type ExportFormat, exportFormats } from '../../shared/protocol.ts'
import type { Look } from '../../shared/records/namedView.ts'
import type { View } from '../../shared/records/set.ts'

export const formats = exportFormats

/** What an export reads: the records, the photos' bytes, how the screen looked at the map, and what to include. */
export type Source = {
  view: View
  photo(hash: string): Uint8Array | undefined
  /** Without it the map shows the gap, unfiltered. */
  look?: Look
  options?: ExportOptions
  /** Told how much is done, 0 to 1. */
  report?(done: number): void
  /** What a client's copy leaves out, in words; filled in by `render`. */
  leftOut?: string
  /** What is written; filled in by `render`: the plan where nobody said otherwise. */
  document?: Document
}
/** The document of a source. */
export const documentOf = ({ document, view, leftOut }: Source): Document => document ?? planDocument(view, leftOut)
/** One file, or several where the one who takes them in takes only so much at once. */
type Rendered = Uint8Array | Uint8Array[]
type Renderer = (source: Source) => Rendered | Promise<Rendered>

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const slides = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'
const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

// Loaded when asked for: opening a file must not wait for Word's library.
const renderers: Record<ExportFormat, { mediaType: string; load(): Promise<Renderer> }> = {
  ...backlogs(),
  docx: { mediaType: word, load: async () => (await import('./docx/index.ts')).renderDocx },
  xlsx: { mediaType: sheet, load: async () => (await import('./xlsx/index.ts')).renderXlsx },
  csv: { mediaType: 'text/csv; charset=utf-8', load: async () => (await import('./csv.ts')).renderCsv },
  md: { mediaType: 'text/markdown; charset=utf-8', load: async () => (await import('./md.ts')).renderMarkdown },
  json: { mediaType: 'application/json', load: async () => (await import('./json.ts')).renderJson },
  svg: { mediaType: 'image/svg+xml', load: async () => (await import('./svg/index.ts')).renderSvg },
  'walk-docx': { mediaType: word, load: async () => (await import('./docx/index.ts')).renderDocx },
  'walk-pdf': { mediaType: 'application/pdf', load: async () => (await import('./pdf/index.ts')).renderPdf },
  'walk-html': {
    mediaType: 'text/html; charset=utf-8',
    load: async () => (await import('./html/index.ts')).renderHtml,
  },
  html: { mediaType: 'text/html; charset=utf-8', load: async () => (await import('./html/index.ts')).renderHtml },
  pdf: { mediaType: 'application/pdf', load: async () => (await import('./pdf/index.ts')).renderPdf },
  pptx: { mediaType: slides, load: async () => (await import('./pptx/index.ts')).renderPptx },
  mermaid: { mediaType: 'text/plain; charset=utf-8', load: async () => (await import('./mermaid.ts')).renderMermaid },
  cjml: { mediaType: 'application/xml', load: async () => (await import('./cjml.ts')).renderCjml },
  png: { mediaType: 'image/png', load: async () => (await import('./png.ts')).renderPng },
  'map-pdf': { mediaType: 'application/pdf', load: async () => (await import('./pdf/map/index.ts')).renderMapPdf },
}

function backlogs() {
  const of = (format: BacklogFormat) => ({
    mediaType: 'text/csv; charset=utf-8',
    load: async (): Promise<Renderer> => {
      const { renderBacklog } = await import('./backlog/index.ts')
      return (source) => renderBacklog(format, source)
    },
  })
  return Object.fromEntries(backlogFormats.map((format) => [format, of(format)])) as Record<
    BacklogFormat,
    ReturnType<typeof of>
  >
}

/** `leftOut`: what a client's copy does not hold, in words; empty where it is the whole. */
export type Written = { files: Uint8Array[]; mediaType: string; leftOut: string }

/** Renders an export to the bytes of one file or more. Throws what its library throws; nothing is written here. */
export async function render(source: Source, format: ExportFormat): Promise<Written> {
  const { mediaType, load } = renderers[format]
  const copy = source.options?.clientCopy ? clientCopy(source.view) : { view: source.view, leftOut: '' }
  // JSON and CSV are the team's own data, to be read back; everything else is passed on.
  const view = format === 'json' || format === 'csv' ? copy.view : consented(copy.view)
  const walkthrough = source.options?.walkthrough ?? null
  const document = isWalk(format) ? walkDocument(view, walkthrough, copy.leftOut) : undefined
  const rendered = await (await load())({ ...source, ...copy, view, document })
  return { files: Array.isArray(rendered) ? rendered : [rendered], mediaType, leftOut: copy.leftOut }
}
