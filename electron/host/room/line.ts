import type { Socket } from '../websocket.ts'
import { parse } from '../websocket.ts'

export type Rate = { rate: number; burst: number }

/** Bytes that may wait for a slow client, beyond the largest single frame that it was sent. */
const patience = 2 * 1024 * 1024
const heartbeat = 10_000
const silence = 25_000

/**
 * A guest's connection: takes frames one after the other and not more than its rate (what comes too fast waits in the
 * network, nothing is lost), cuts off who does not read, and notices who fell asleep.
 */
export class Line {
  readonly #socket: Socket
  readonly #rate: Rate
  readonly #taken: (frame: unknown) => Promise<void>
  readonly #waiting: string[] = []
  #tokens: number
  #filled = performance.now()
  #timer: NodeJS.Timeout | undefined
  #busy = false
  #over = false
  #most = patience
  #heard = performance.now()
  readonly #beat: NodeJS.Timeout

  constructor(socket: Socket, rate: Rate, taken: (frame: unknown) => Promise<void>, closed: () => void) {
    this.#socket = socket
    this.#rate = rate
    this.#taken = taken
    this.#tokens = rate.burst
    socket.on('message', (data, binary) => {
      // Who was sent away may still be talking.
      if (this.#over) return
      if (binary) this.cut()
      else {
        this.#waiting.push(String(data))
        this.#take()
      }
    })
    socket.on('pong', () => {
      this.#heard = performance.now()
    })
    socket.on('close', () => {
      clearTimeout(this.#timer)
      clearInterval(this.#beat)
      this.#waiting.length = 0
      closed()
    })
    this.#beat = setInterval(() => this.#listen(), heartbeat)
    this.#beat.unref()
  }

  /** Whether it reads slower than it is told: then what can be told later should be. */
  get behind(): boolean {
    return this.#socket.bufferedAmount > 256 * 1024
  }

  send(frame: unknown): void {
    this.sendText(JSON.stringify(frame))
  }

  sendText(text: string): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return
    if (this.#socket.bufferedAmount > this.#most) this.cut()
    else {
      this.#most = Math.max(this.#most, text.length + patience)
      this.#socket.send(text)
    }
  }

  /** Says what is to be said last, and hangs up. */
  end(last?: unknown): void {
    if (last !== undefined) this.send(last)
    this.#over = true
    this.#socket.close(1000)
    const timer = setTimeout(() => this.cut(), 1_000)
    timer.unref()
  }

  cut(): void {
    this.#over = true
    this.#socket.terminate()
  }

  #take(): void {
    if (this.#busy || !this.#waiting.length) return
    const wait = this.#wait()
    this.#busy = true
    this.#socket.pause()
    this.#timer = setTimeout(() => void this.#takeOne(), wait)
  }

  async #takeOne(): Promise<void> {
    this.#tokens--
    this.#heard = performance.now()
    const text = this.#waiting.shift()
    if (text !== undefined && !this.#over) await this.#taken(parse(text))
    this.#busy = false
    if (this.#socket.readyState !== this.#socket.OPEN) return
    if (this.#waiting.length) this.#take()
    else this.#socket.resume()
  }

  /** Milliseconds until the next frame may be taken. */
  #wait(): number {
    const now = performance.now()
    this.#tokens = Math.min(this.#rate.burst, this.#tokens + ((now - this.#filled) / 1_000) * this.#rate.rate)
    this.#filled = now
    return this.#tokens >= 1 ? 0 : ((1 - this.#tokens) / this.#rate.rate) * 1_000
  }

  #listen(): void {
    if (performance.now() - this.#heard > silence) this.cut()
    else if (this.#socket.readyState === this.#socket.OPEN) this.#socket.ping()
  }
}
