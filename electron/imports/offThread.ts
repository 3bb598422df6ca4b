import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { type Code, fail, Refusal } from '../../shared/errors.ts'
import { type RecordOf, type RecordType, recordTypes } from '../../shared/records/index.ts'
import type { View } from '../../shared/records/set.ts'
import { t } from '../../shared/text/index.ts'
import { isBuilt, out } from '../root.ts'
import type { Asked } from './csv/plan.ts'
import { checkSize, type ImportPlan, planImport } from './index.ts'

/** What the thread gets, and what it says. */
export type Order = { records: [RecordType, RecordOf<RecordType>[]][]; bytes: Uint8Array; file: string; asked: Asked }
export type Report =
  | { kind: 'done'; plan: ImportPlan }
  | { kind: 'failed'; code: Code; values: Record<string, string | number> }

/** So little is read at once; an archive may swell a hundredfold. */
const little = 64 * 1024
const isArchive = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b

/** Milliseconds, and MiB of the thread's own memory: far more than any engagement needs. */
const patience = 60_000
const memory = 448

/**
 * What an import would do, found on a thread of its own, so that edits and screens go on meanwhile and a file that was
 * made to exhaust its reader exhausts nobody else. Throws as `planImport`, and `import.tooLarge` at those limits.
 */
export async function planOffThread(
  bytes: Uint8Array,
  file: string,
  view: View,
  asked: Asked = {},
  limits = { patience, memory },
): Promise<ImportPlan> {
  if (bytes.length <= little && !isArchive(bytes)) return planImport(bytes, file, view, asked)
  checkSize(bytes, file)
  const records = recordTypes.map((type): Order['records'][number] => [type, view.all(type)])
  const workerData: Order = { records, bytes, file, asked }
  const thread = new Worker(entry(), {
    workerData,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: limits.memory },
  })
  let timer: NodeJS.Timeout | undefined
  try {
    return await new Promise((resolve, reject) => {
      const tooMuch = (cause?: unknown) => reject(fail('import.tooLarge', { file, why: t('imports.tooMuch') }, cause))
      timer = setTimeout(tooMuch, limits.patience)
      thread.on('message', (report: Report) =>
        report.kind === 'done' ? resolve(report.plan) : reject(new Refusal(report.code, report.values)),
      )
      thread.on('error', tooMuch)
      // After an answer this changes nothing.
      thread.on('exit', () => tooMuch())
    })
  } finally {
    clearTimeout(timer)
    void thread.terminate()
  }
}

const entry = (): string | URL => (isBuilt ? join(out, 'importer.js') : new URL('./worker.ts', import.meta.url))
