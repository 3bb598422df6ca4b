import { type GuestCallName, type GuestEvent, guestEvent, guestReply } from '../../../shared/room/guestProtocol.ts'
import type { Input } from './outbox.ts'

/** The line went before the room had answered: it is asked again. */
export class Lost extends Error {}
/** The room has answered no. */
export class Refused extends Error {
  readonly code: string
  constructor(code: string, words: string) {
    super(words)
    this.code = code
  }
}

type Told = {
  event(event: GuestEvent): void
  up(): void
  /** `opened`: whether the room had let this connection in. */
  down(opened: boolean): void
}
type Waiting = { resolve(): void; reject(error: Error): void; timer: ReturnType<typeof setTimeout> }

const first = 500
const longest = 10_000
const beat = 15_000
const patience = 10_000

/** The WebSocket to the room: comes back by itself, and notices when the line is dead. */
export class Link {
  readonly #url: string
  readonly #told: Told
  readonly #waiting = new Map<number, Waiting>()
  #socket: WebSocket | null = null
  #open = false
  #n = 0
  #wait = first
  #again: ReturnType<typeof setTimeout> | null = null
  #beat: ReturnType<typeof setInterval> | null = null
  #stopped = true

  constructor(url: string, told: Told) {
    this.#url = url
    this.#told = told
  }

  get isOpen(): boolean {
    return this.#open
  }

  start(): void {
    this.#stopped = false
    this.#beat ??= setInterval(() => this.check(), beat)
    this.#connect()
  }

  stop(): void {
    this.#stopped = true
    if (this.#again) clearTimeout(this.#again)
    if (this.#beat) clearInterval(this.#beat)
    this.#again = this.#beat = null
    this.#lose()
  }

  /** The phone woke up or is on a network again: looks at once, instead of waiting. */
  check(): void {
    if (this.#stopped) return
    if (this.#open) this.call('alive', {}).catch(() => {})
    else if (this.#again) this.#connect()
  }

  call<N extends GuestCallName>(call: N, input: Input<N>): Promise<void> {
    const socket = this.#socket
    if (!socket || !this.#open) return Promise.reject(new Lost())
    const n = ++this.#n
    return new Promise((resolve, reject) => {
      // No answer for so long: the line is dead, whatever the browser thinks.
      const timer = setTimeout(() => this.#lose(), patience)
      this.#waiting.set(n, { resolve, reject, timer })
      socket.send(JSON.stringify({ n, call, input }))
    })
  }

  #connect(): void {
    if (this.#again) clearTimeout(this.#again)
    this.#again = null
    const socket = new WebSocket(this.#url)
    this.#socket = socket
    // A connection that never comes about is given up as well.
    const timer = setTimeout(() => this.#lose(), patience)
    socket.onopen = () => {
      clearTimeout(timer)
      if (this.#socket !== socket) return
      this.#open = true
      this.#wait = first
      this.#told.up()
    }
    socket.onmessage = ({ data }) => this.#socket === socket && this.#hear(String(data))
    socket.onclose = () => {
      clearTimeout(timer)
      if (this.#socket === socket) this.#lose()
    }
  }

  #hear(data: string): void {
    let frame: unknown
    try {
      frame = JSON.parse(data)
    } catch {
      return
    }
    const event = guestEvent.safeParse(frame)
    if (event.success) {
      this.#told.event(event.data)
      return
    }
    const reply = guestReply.safeParse(frame)
    const waiting = reply.success && this.#waiting.get(reply.data.n)
    if (!reply.success || !waiting) return
    this.#waiting.delete(reply.data.n)
    clearTimeout(waiting.timer)
    if ('error' in reply.data) waiting.reject(new Refused(reply.data.error.code, reply.data.error.words))
    else waiting.resolve()
  }

  #lose(): void {
    const socket = this.#socket
    const opened = this.#open
    this.#socket = null
    this.#open = false
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer)
      reject(new Lost())
    }
    this.#waiting.clear()
    socket?.close()
    if (this.#stopped) return
    // Sixty phones that lost the same network do not all come back in the same instant.
    this.#again ??= setTimeout(() => this.#connect(), this.#wait * (0.75 + Math.random() / 2))
    this.#wait = Math.min(this.#wait * 2, longest)
    this.#told.down(opened)
  }
}
