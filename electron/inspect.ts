// The child process that looks at a file from elsewhere before the app opens it: whatever it does to SQLite, it does here.
import { asRefusal } from '../shared/errors.ts'
import { inspectStranger } from './ledger/stranger.ts'
import { lastSeqOf } from './ledger/whole.ts'

const tell = (frame: unknown) => (process.parentPort ? process.parentPort.postMessage(frame) : process.send?.(frame))

const { path, to } = JSON.parse(process.argv.at(-1)!) as { path: string; to?: string }
try {
  inspectStranger(path, to)
  tell({ ok: true })
} catch (error) {
  const { code, values } = asRefusal(error)
  tell({ ok: false, code, values: { ...values, ...edits() } })
}
process.disconnect?.()

/** The last edit of a file that is refused, where that much of it can be read. */
function edits(): { edits?: number } {
  try {
    return { edits: lastSeqOf(path) }
  } catch {
    return {}
  }
}
