import { parentPort, workerData } from 'node:worker_threads'
import { asRefusal } from '../../shared/errors.ts'
import { RecordSet } from '../../shared/records/set.ts'
import { planImport } from './index.ts'
import type { Order, Report } from './offThread.ts'

// The thread on which a file from elsewhere is read: whatever that costs, nobody waits for it but who asked.
const { records, bytes, file, asked } = workerData as Order
const tell = (report: Report) => parentPort!.postMessage(report)
try {
  const view = new RecordSet()
  for (const [type, list] of records) for (const one of list) view.put(type, one as never)
  tell({ kind: 'done', plan: planImport(bytes, file, view, asked) })
} catch (error) {
  const { code, values } = asRefusal(error)
  tell({ kind: 'failed', code, values })
}
