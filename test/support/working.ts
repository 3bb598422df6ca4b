// The whole host at work, served: made, edited over its WebSocket, exported. Tests look at what connections it opens and, given
// something confidential to write, at what it says: then it is refused what it can be refused, and crashes.
import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { WebSocket } from 'ws'
import { startHost } from '../../electron/host/host.ts'
import { serve } from '../../electron/host/http.ts'
import { exportFormats } from '../../shared/protocol.ts'
import { long } from './promise.ts'

const folder = process.argv[2]!
const secret = process.argv[3]
const host = startHost({ dataFolder: join(folder, 'data'), filesFolder: join(folder, 'files'), native: null })
const served = await serve({ host, pages: folder })
const joined = await fetch(`${served.origin}/session`, {
  method: 'POST',
  body: served.secret,
  headers: { origin: served.origin },
})
const cookie = joined.headers.get('set-cookie')!.split(';')[0]!
const socket = new WebSocket(`${served.origin.replace('http', 'ws')}/socket`, {
  headers: { cookie, origin: served.origin },
})
await new Promise((done) => socket.on('open', done))
let n = 0
const call = (name: string, input: unknown) =>
  new Promise<Record<string, unknown>>((done) => {
    const mine = ++n
    const hear = (data: unknown) => {
      const frame = JSON.parse(String(data)) as { n?: number; output?: Record<string, unknown> }
      if (frame.n !== mine) return
      socket.off('message', hear)
      done(frame.output ?? {})
    }
    socket.on('message', hear)
    socket.send(JSON.stringify({ n: mine, call: name, input }))
  })
/** What must be done, or there was nothing to look at. */
const must = async (name: string, input: unknown) => {
  const output = await call(name, input)
  if (!Object.keys(output).length) throw new Error(`${name} was refused`)
  return output
}
const { file } = await must('create', { name: 'Quiet', from: 'sample' })
await must('open', { file, since: null })
if (secret) {
  const edit = (to: unknown) => ({
    edit: {
      id: `e${n}`,
      actor: 'owner',
      label: secret,
      group: null,
      changes: [{ type: 'term', id: `t${n}`, from: null, to }],
    },
  })
  await call('commit', edit({ word: secret, order: 'a0' }))
  await call('commit', edit({ word: 7, meaning: secret }))
  await call('commit', edit({ [secret]: secret }))
  await call('import', { upload: 'none', file, name: secret })
  await call('create', { name: secret.repeat(40), from: 'blank' })
  await call('version', { id: secret })
  await call(secret, {})
  writeSync(1, 'refused\n')
  // Nobody expects this one; what the process says then is all the report there is.
  throw new Error('crashed on purpose')
}
// Each format in the long form; a page, which could refer to anything, in the short one.
for (const format of exportFormats.filter((format) => long || format === 'html')) await must('export', { format })
socket.close()
await served.close()
await host.engagements.closeAll()
writeSync(1, 'done\n')
process.exit(0)
