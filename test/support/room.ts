import { type RequestOptions, request } from 'node:http'
import { WebSocket } from 'ws'
import type { RoomSettings } from '../../electron/host/room/settings.ts'
import type { Output } from '../../shared/protocol.ts'
import type { GuestEvent, GuestState } from '../../shared/room/guestProtocol.ts'
import type { GuestRole } from '../../shared/room/roles.ts'
import type { RoomOptions } from '../../shared/room/state.ts'
import { type Answer, Screen, startServed } from './served.ts'

export type InRoom = Awaited<ReturnType<typeof startRoom>>

/** The real host with the sample open on the owner's screen, and a room on 127.0.0.1. */
export async function startRoom(options: Partial<RoomOptions> = {}, settings: Partial<RoomSettings> = {}) {
  const app = await startServed(settings)
  const owner = await app.screen()
  const { file } = await owner.call('create', { name: 'Client', from: 'sample' })
  await owner.call('open', { file: file!, since: null })
  const ledger = (await app.host.engagements.at(app.host.files.path(file!)))!
  const journeys = ledger.records.all('journey').map(({ id }) => id)
  const opened = await owner.call('openRoom', {
    address: '127.0.0.1',
    journeys,
    admit: false,
    role: 'participant',
    ...options,
  })
  const origin = opened.origin
  const port = Number(new URL(origin).port)
  const secret = new URL(opened.link).hash.slice(1)
  const ask = (path: string, given: RequestOptions & { body?: string | Uint8Array } = {}) => asking(port, path, given)
  const join = (
    name: string,
    how: { secret?: string | null; code?: string | null; from?: string; cookie?: string } = {},
  ) =>
    ask('/join', {
      method: 'POST',
      headers: { origin, ...(how.cookie && { cookie: how.cookie }) },
      localAddress: how.from ?? '127.0.0.1',
      body: JSON.stringify({ secret: how.secret === undefined ? secret : how.secret, code: how.code ?? null, name }),
    })
  /** Somebody with the QR code: joined, and their page open. */
  const guest = async (name: string, role?: GuestRole): Promise<Guest> => {
    const answer = await join(name)
    const { guest: id } = JSON.parse(answer.body.toString()) as { guest: string }
    const one = await Guest.open(port, id, String(answer.headers['set-cookie']?.[0]).split(';')[0]!)
    if (role) {
      await owner.call('setRole', { guest: id, role })
      await one.until(() => one.state?.you.role === role)
    }
    return one
  }
  const state = async () => (await owner.call('room', {})).room!
  return { app, owner, file: file!, ledger, opened, origin, port, secret, ask, join, guest, state, close: app.close }
}

export type OpenRoom = Output<'openRoom'>

/** A request to 127.0.0.1 with exactly these headers. */
export const asking = (
  port: number,
  path: string,
  { body, headers, ...rest }: RequestOptions & { body?: string | Uint8Array },
): Promise<Answer> =>
  new Promise((done, failed) => {
    const name = { host: `127.0.0.1:${port}`, ...headers }
    const asked = request({ agent: false, host: '127.0.0.1', port, path, headers: name, ...rest })
    asked.on('error', failed)
    asked.on('response', (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('error', failed)
      response.on('end', () =>
        done({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(parts) }),
      )
    })
    asked.end(body)
  })

/** A guest's page: what it was told, and its calls. */
export class Guest {
  readonly id: string
  readonly cookie: string
  readonly events: GuestEvent[] = []
  /** Every frame as it came over the wire. */
  readonly raw: string[] = []
  readonly socket: WebSocket
  closed = false
  #last = 0
  readonly #port: number
  readonly #waiting = new Map<number, (frame: { output?: unknown; error?: { code: string } }) => void>()
  readonly #woken = new Set<() => void>()

  private constructor(port: number, id: string, cookie: string, socket: WebSocket) {
    this.id = id
    this.cookie = cookie
    this.#port = port
    this.socket = socket
    socket.on('message', (data) => {
      this.raw.push(String(data))
      const frame = JSON.parse(String(data)) as GuestEvent & { n: number }
      if ('event' in frame) this.events.push(frame)
      else this.#waiting.get((frame as { n: number }).n)?.(frame)
      for (const wake of this.#woken) wake()
    })
    socket.on('close', () => {
      this.closed = true
      for (const wake of this.#woken) wake()
    })
  }

  static open(port: number, id: string, cookie: string): Promise<Guest> {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/guest`, {
      headers: { origin: `http://127.0.0.1:${port}`, cookie },
    })
    const guest = new Guest(port, id, cookie, socket)
    return new Promise((done, failed) => {
      socket.on('open', () => done(guest))
      socket.on('error', failed)
    })
  }

  get state(): GuestState | undefined {
    return this.last('state')?.state
  }

  last<E extends GuestEvent['event']>(event: E): Extract<GuestEvent, { event: E }> | undefined {
    return this.events.findLast((one) => one.event === event) as Extract<GuestEvent, { event: E }> | undefined
  }

  /** Resolves when what is looked for is there; the test's time limit is the limit. */
  until(there: () => boolean): Promise<void> {
    return new Promise((done) => {
      const look = () => {
        if (!there()) return
        this.#woken.delete(look)
        done()
      }
      this.#woken.add(look)
      look()
    })
  }

  /** Asks; throws what the room refuses, with its code. */
  async call(call: string, input: unknown): Promise<void> {
    const n = ++this.#last
    const frame = await new Promise<{ error?: { code: string } }>((done) => {
      this.#waiting.set(n, done)
      this.socket.send(JSON.stringify({ n, call, input }))
    })
    if (frame.error) throw Object.assign(new Error(frame.error.code), { code: frame.error.code })
  }

  /** The same person's screen of the whole app. */
  screen(): Promise<Screen> {
    return Screen.open(this.#port, { origin: `http://127.0.0.1:${this.#port}`, cookie: this.cookie })
  }

  lose(): Promise<void> {
    this.socket.terminate()
    return this.until(() => this.closed)
  }
}
