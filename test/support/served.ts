import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type IncomingHttpHeaders, type RequestOptions, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { WebSocket } from 'ws'
import { type HostOptions, startHost } from '../../electron/host/host.ts'
import { serve } from '../../electron/host/http.ts'
import type { RoomSettings } from '../../electron/host/room/settings.ts'
import type { CallName, HostEvent, Input, Output, Reply } from '../../shared/protocol.ts'

export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer }

/** The real host, served on 127.0.0.1 with files and pages in a folder of its own. */
export async function startServed(room: Partial<RoomSettings> = {}, more: Partial<HostOptions> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'touchline test '))
  const pages = join(folder, 'pages')
  mkdirSync(pages)
  writeFileSync(join(pages, 'index.html'), '<!doctype html><title>Touchline</title>')
  writeFileSync(join(folder, 'secret.json'), '"beside the pages"')
  writeFileSync(join(pages, 'guest.html'), '<!doctype html><title>Guest</title>')
  const host = startHost({
    dataFolder: join(folder, 'data'),
    filesFolder: join(folder, 'files'),
    native: null,
    room: { port: 0, loopback: true, pages, ...room },
    ...more,
  })
  const served = await serve({ host, pages })
  const name = `127.0.0.1:${served.port}`

  /** A request with exactly these headers; `fetch` would not let the Host be chosen. */
  const ask = (path: string, options: RequestOptions & { body?: string | Uint8Array } = {}): Promise<Answer> =>
    new Promise((done, failed) => {
      const { body, headers, ...rest } = options
      const asking = request({
        agent: false,
        host: '127.0.0.1',
        port: served.port,
        path,
        headers: { host: name, ...headers },
        ...rest,
      })
      asking.on('error', failed)
      asking.on('response', (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('error', failed)
        response.on('end', () =>
          done({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(parts) }),
        )
      })
      asking.end(body)
    })

  const origin = `http://${name}`
  const joined = await ask('/session', { method: 'POST', headers: { origin }, body: served.secret })
  const cookie = String(joined.headers['set-cookie']?.[0]).split(';')[0]!
  const own = { origin, cookie }
  const close = async () => {
    await served.close()
    await host.engagements.closeAll()
    rmSync(folder, { recursive: true })
  }
  return {
    folder,
    host,
    served,
    name,
    origin,
    cookie,
    own,
    joined,
    ask,
    close,
    screen: () => Screen.open(served.port, own),
  }
}

/** A screen's end of the wire. */
export class Screen {
  readonly events: HostEvent[] = []
  readonly replies: Reply[] = []
  /** Every frame as it came over the wire. */
  readonly raw: string[] = []
  readonly socket: WebSocket
  #last = 0
  #waiting = new Map<number, (reply: Reply) => void>()

  constructor(socket: WebSocket) {
    this.socket = socket
    socket.on('message', (data) => {
      this.raw.push(String(data))
      const frame = JSON.parse(String(data)) as Reply | HostEvent
      if ('event' in frame) this.events.push(frame)
      else {
        this.replies.push(frame)
        this.#waiting.get(frame.n)?.(frame)
      }
    })
  }

  static open(port: number, headers: Record<string, string>): Promise<Screen> {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/socket`, { headers })
    const screen = new Screen(socket)
    return new Promise((done, failed) => {
      socket.on('open', () => done(screen))
      socket.on('error', failed)
    })
  }

  /** Sends a frame and waits for the reply of its number. */
  exchange(frame: { n: number } & Record<string, unknown>): Promise<Reply> {
    return new Promise((done) => {
      this.#waiting.set(frame.n, done)
      this.socket.send(JSON.stringify(frame))
    })
  }

  /** Asks; throws what the host refuses, with its code. */
  async call<N extends CallName>(call: N, input: Input<N>): Promise<Output<N>> {
    const reply = await this.exchange({ n: ++this.#last, call, input })
    if ('error' in reply) throw Object.assign(new Error(reply.error.words), { code: reply.error.code })
    return reply.output as Output<N>
  }

  /** Goes away without a word, as a laptop that is closed. */
  lose(): Promise<void> {
    return new Promise((done) => {
      this.socket.on('close', () => done())
      this.socket.terminate()
    })
  }
}
