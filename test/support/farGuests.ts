// Contributors on the far side of a bad network: the app's own client, its wire over a WebSocket that connects again when the
// room falls silent. Each makes its edits, then waits until told to say what its screen holds.
import { WebSocket } from 'ws'
import { Client } from '../../renderer/client/client.ts'
import type { Wire } from '../../renderer/client/wire.ts'
import { create } from '../../shared/edits/edit.ts'
import { contentOf } from './content.ts'

Object.assign(globalThis, { sessionStorage: { setItem() {}, removeItem() {} } })
const [origin, count, ...cookies] = process.argv.slice(2) as [string, string, ...string[]]
const silent = 12_000
let dropped = 0

function farWire(cookie: string): Wire {
  let socket: WebSocket | null = null
  return {
    send: (frame) => {
      if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(frame))
    },
    start(told) {
      const connect = () => {
        const next = new WebSocket(`${origin.replace('http', 'ws')}/socket`, { headers: { origin, cookie } })
        let timer = setTimeout(() => next.terminate(), silent)
        next.on('open', () => {
          socket = next
          told.up()
        })
        next.on('message', (data) => {
          clearTimeout(timer)
          timer = setTimeout(() => next.terminate(), silent)
          told.frame(JSON.parse(String(data)))
        })
        next.on('error', () => {})
        next.on('close', () => {
          clearTimeout(timer)
          dropped++
          if (socket === next) {
            socket = null
            told.down()
          }
          setTimeout(connect, 300)
        })
      }
      connect()
    },
  }
}

const clients = cookies.map((cookie) => new Client(farWire(cookie)))
const connected = (client: Client) =>
  new Promise<void>((done) => {
    const look = () => client.state.getState().connected && done()
    client.state.subscribe(look)
    look()
  })

async function begin(client: Client, which: number): Promise<void> {
  await connected(client)
  // The answer itself may be lost with its line.
  for (let open = false; !open; )
    open = await client.open('room').then(
      () => true,
      () => connected(client).then(() => false),
    )
  for (let n = 0; n < Number(count); n++) {
    const word = `guest ${which} word ${n}`
    client.commit({ label: 'Add term', changes: [create('term', { word })] })
    if (n % 10 === 9) await new Promise((done) => setTimeout(done, 100))
  }
  await client.settled()
}

await Promise.all(clients.map(begin))
process.send!({ settled: true, dropped })
process.on('message', ({ seq }: { seq: number }) => {
  const look = setInterval(() => {
    if (clients.some((client) => client.replica.seq < seq)) return
    clearInterval(look)
    process.send!({ contents: clients.map((client) => contentOf(client.view)) })
  }, 100)
})
process.on('disconnect', () => process.exit(0))
