import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { type Code, fail, Refusal } from '../../shared/errors.ts'
import { type ExportOptions, usualOptions } from '../../shared/exporting.ts'
import type { ExportFormat } from '../../shared/protocol.ts'
import { type RecordOf, type RecordType, recordTypes } from '../../shared/records/index.ts'
import { hashesIn, type RecordLists } from '../../shared/records/lists.ts'
import type { Look } from '../../shared/records/namedView.ts'
import { isBuilt, out } from '../root.ts'
import type { Source, Written } from './index.ts'

/** What the thread gets: the records as they are now, and the pictures that the format may show. */
export type Order = {
  records: [RecordType, RecordOf<RecordType>[]][]
  pictures: Map<string, Uint8Array>
  format: ExportFormat
  options: ExportOptions
  look?: Look
}
/** What it says: how much is done (0 to 1), and at last the whole export or why there is none. */
export type Report =
  | { kind: 'progress'; done: number }
  | { kind: 'done'; written: Written }
  | { kind: 'failed'; code: Code; values: Record<string, string | number>; message: string }

type Watch = { onProgress?(done: number): void; signal?: AbortSignal }

const withoutPictures: readonly string[] = ['xlsx', 'csv', 'md', 'svg', 'png', 'mermaid', 'cjml']

/**
 * Renders an export on a thread of its own, so that edits and screens go on meanwhile. Null: cancelled by the signal, and
 * nothing is left of it. Throws what the rendering threw; `export.failed` when the thread died.
 */
export function renderOffThread(source: Source, format: ExportFormat, watch: Watch = {}): Promise<Written | null> {
  const { onProgress, signal } = watch
  if (signal?.aborted) return Promise.resolve(null)
  const thread = new Worker(entry(), { workerData: orderOf(source, format), execArgv: [] })
  return new Promise((resolve, reject) => {
    const cancel = () => {
      resolve(null)
      void thread.terminate()
    }
    signal?.addEventListener('abort', cancel, { once: true })
    thread.on('message', (report: Report) => {
      if (report.kind === 'progress') onProgress?.(report.done)
      else if (report.kind === 'done') resolve(report.written)
      else reject(new Refusal(report.code, report.values))
    })
    thread.on('error', (error: Error) => reject(fail('export.failed', { why: error.message }, error)))
    thread.on('exit', () => {
      signal?.removeEventListener('abort', cancel)
      // After an answer this changes nothing.
      reject(fail('export.failed', { why: 'the work ended early' }))
    })
  })
}

function orderOf({ view, photo, look, options = usualOptions }: Source, format: ExportFormat): Order {
  const records = recordTypes.map((type): Order['records'][number] => [type, view.all(type)])
  const pictures = new Map<string, Uint8Array>()
  if (!withoutPictures.includes(format))
    for (const hash of hashesIn(Object.fromEntries(records) as RecordLists)) {
      const bytes = photo(hash)
      if (bytes) pictures.set(hash, bytes)
    }
  return { records, pictures, format, options, look }
}

const entry = (): string | URL => (isBuilt ? join(out, 'exporter.js') : new URL('./worker.ts', import.meta.url))
