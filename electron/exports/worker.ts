import { parentPort, workerData } from 'node:worker_threads'
import { asRefusal } from '../../shared/errors.ts'
import { RecordSet } from '../../shared/records/set.ts'
import { render } from './index.ts'
import type { Order, Report } from './offThread.ts'

// The thread on which an export is written: it has copies of the records and pictures, and nothing else of the app.
const { records, pictures, format, options, look } = workerData as Order
const tell = (report: Report, transfer: ArrayBuffer[] = []) => parentPort!.postMessage(report, transfer)

async function write(): Promise<void> {
  const view = new RecordSet()
  for (const [type, list] of records) for (const one of list) view.put(type, one as never)
  let last = 0
  const report = (done: number) => {
    // A hundred steps are enough for any bar.
    if (done - last < 0.01) return
    last = done
    tell({ kind: 'progress', done: Math.min(1, done) })
  }
  const written = await render({ view, photo: (hash) => pictures.get(hash), options, look, report }, format)
  // Copies of their own: a Buffer may lie in a pool that cannot be handed over.
  const files = written.files.map((bytes) => Uint8Array.from(bytes))
  tell(
    { kind: 'done', written: { ...written, files } },
    files.map((bytes) => bytes.buffer),
  )
}

write().catch((error: unknown) => {
  const { code, values, message } = asRefusal(error)
  tell({ kind: 'failed', code, values, message })
})
