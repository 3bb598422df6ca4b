// How long a plan of 1,000 opportunities takes to be written, on the thread that the app uses, and how long the main
// thread was kept from answering meanwhile; and how long a cancelled export takes to be gone.

import { renderOffThread } from '../../electron/exports/offThread.ts'
import { expand } from '../../shared/edits/expand.ts'
import { RecordSet } from '../../shared/records/set.ts'
import { generateEngagement } from '../fixtures/generate.ts'

const limit = 10_000
const view = new RecordSet()
expand(view, generateEngagement(1_000).changes)
const source = { view, photo: () => undefined }
console.log(`${view.all('opportunity').length} opportunities at ${view.all('touchpoint').length} touchpoints`)

for (const format of ['docx', 'xlsx', 'pptx', 'pdf', 'html', 'jira'] as const) {
  let longest = 0
  let last = performance.now()
  let told = 0
  const pulse = setInterval(() => {
    const now = performance.now()
    longest = Math.max(longest, now - last - 5)
    last = now
  }, 5)
  const start = performance.now()
  const cpu = process.cpuUsage()
  const written = await renderOffThread(source, format, { onProgress: () => told++ })
  const took = performance.now() - start
  const { user, system } = process.cpuUsage(cpu)
  clearInterval(pulse)
  const size = written!.files.reduce((sum, bytes) => sum + bytes.length, 0)
  console.log(
    `${format.padEnd(5)} ${(took / 1000).toFixed(1)} s (${((user + system) / 1e6).toFixed(1)} s of processor), ${(size / 1e6).toFixed(1)} MB, told ${told} times how far; main thread busy for at most ${Math.round(longest)} ms`,
  )
  if (took > limit && ['docx', 'xlsx', 'pptx', 'pdf'].includes(format)) process.exitCode = 1
}

const stop = new AbortController()
let stopped = 0
const onProgress = () => {
  stopped ||= performance.now()
  stop.abort()
}
const left = await renderOffThread(source, 'docx', { signal: stop.signal, onProgress })
const after = Math.round(performance.now() - stopped)
console.log(left === null ? `cancelled: nothing is left after ${after} ms` : 'it was written although it was cancelled')
if (left !== null) process.exitCode = 1
