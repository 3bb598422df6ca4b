// A process that presses on a served app with all it has: `node flooder.ts PORT COOKIE FILE`. It says how often strangers
// were turned away, each second. Apart from the test's own process, so that what is measured there is the host.

import { writeSync } from 'node:fs'
import { request } from 'node:http'
import { WebSocket } from 'ws'

const [port, cookie, file] = process.argv.slice(2) as [string, string, string]
const origin = `http://127.0.0.1:${port}`
const open = () =>
  new Promise<WebSocket>((done, failed) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/socket`, { headers: { origin, cookie } })
    socket.on('open', () => done(socket))
    socket.on('error', failed)
  })
const frame = (n: number, call: string, input: unknown) => JSON.stringify({ n, call, input })
const huge = frame(1, 'home', { a: 'x'.repeat(10_000_000) })

let strangers = 0
/** Who has no secret knocks with all the body that it can send. */
function knock(): void {
  const asking = request({ port, host: '127.0.0.1', path: '/upload', method: 'POST', headers: { origin } })
  asking.on('error', () => {})
  asking.on('response', (answer) => {
    if (answer.statusCode === 401) strangers++
    answer.resume()
  })
  asking.end('x'.repeat(100_000))
}

const screens = await Promise.all([open(), open(), open()])
let lazy = await open()
lazy.pause()
for (let round = 0; ; round++) {
  const [flood, large, odd] = screens as [WebSocket, WebSocket, WebSocket]
  for (let n = 1; n <= 50; n++) flood.send(frame(n, 'home', {}))
  if (round % 25 === 0) large.send(huge)
  // Who does not read is let go, and comes again.
  if (lazy.readyState !== WebSocket.OPEN || round % 500 === 499) {
    lazy.terminate()
    lazy = await open()
    lazy.pause()
  }
  for (let n = 1; n <= 10; n++) lazy.send(frame(n, 'open', { file, since: null }))
  odd.send(Buffer.alloc(1_000, 0x7b))
  knock()
  if (round % 50 === 0) writeSync(1, `${strangers}\n`)
  await new Promise((done) => setTimeout(done, 20))
}
