import { asRefusal, type Code, Refusal } from '../../shared/errors.ts'
import { type CallName, calls, event, type HostEvent, type Input, type Output, reply } from '../../shared/protocol.ts'
import type { Wire } from './wire.ts'

type Waiting = { name: CallName; resolve(output: never): void; reject(error: Refusal): void }

/** Pairs calls with their answers and parses what comes in. Calls that a lost connection left open are refused. */
export class Calls {
  readonly #wire: Wire
  readonly #waiting = new Map<number, Waiting>()
  #n = 0

  constructor(wire: Wire) {
    this.#wire = wire
  }

  start(told: { event(event: HostEvent): void; up(): void; down(): void }): void {
    this.#wire.start({
      frame: (frame) => {
        const asEvent = event.safeParse(frame)
        if (asEvent.success) told.event(asEvent.data)
        else this.#answer(frame)
      },
      up: told.up,
      down: () => {
        for (const { reject } of this.#waiting.values()) reject(lost())
        this.#waiting.clear()
        told.down()
      },
    })
  }

  call<N extends CallName>(name: N, input: Input<N>): Promise<Output<N>> {
    const n = ++this.#n
    return new Promise((resolve, reject) => {
      this.#waiting.set(n, { name, resolve: resolve as never, reject })
      this.#wire.send({ n, call: name, input })
    })
  }

  #answer(frame: unknown): void {
    const parsed = reply.safeParse(frame)
    const waiting = parsed.success && this.#waiting.get(parsed.data.n)
    if (!parsed.success || !waiting) return
    this.#waiting.delete(parsed.data.n)
    if ('error' in parsed.data) {
      const { code, values } = parsed.data.error
      waiting.reject(new Refusal(code as Code, values as Record<string, string>))
      return
    }
    try {
      waiting.resolve(calls[waiting.name].output.parse(parsed.data.output) as never)
    } catch (error) {
      waiting.reject(asRefusal(error))
    }
  }
}

/** Whether a call failed only because the connection went: it is asked again when it is back. */
export const isLost = (error: unknown): boolean => error instanceof Refusal && error.code === 'request.lost'
const lost = () => new Refusal('request.lost')
