import { z } from 'zod'
import type { GuestCallName, guestCalls } from '../../../shared/room/guestProtocol.ts'
import type { Keep } from './keep.ts'

export type Input<N extends GuestCallName> = z.infer<(typeof guestCalls)[N]['input']>

/** One thing that the room has not answered yet. Under one key the latest stands; it goes out under the same ids again. */
const item = z.object({
  key: z.string(),
  call: z.string(),
  input: z.unknown(),
  /** In which order things were put in. */
  turn: z.number(),
  /** The room's words, where it did not take it. */
  refused: z.string().nullable(),
})
export type Item = Omit<z.infer<typeof item>, 'call'> & { call: GuestCallName }

/** What is kept until the room has answered, in the order in which it was first put in. */
export class Outbox {
  readonly #keep: Keep
  readonly #items = new Map<string, Item>()
  /** Milliseconds since 1970 from which an item may go: what is being typed rests first. */
  readonly #due = new Map<string, number>()
  #turn = 0
  onChange: () => void = () => {}

  constructor(keep: Keep) {
    this.#keep = keep
    const read = keep.names('box.').map((name) => keep.read(name, item) as Item | null)
    for (const one of read.filter((one) => one !== null).sort((a, b) => a.turn - b.turn)) {
      this.#items.set(one.key, one)
      this.#turn = Math.max(this.#turn, one.turn)
    }
  }

  get items(): Item[] {
    return [...this.#items.values()]
  }

  get(key: string): Item | undefined {
    return this.#items.get(key)
  }

  /** `due`: not before this time, milliseconds since 1970. */
  put<N extends GuestCallName>(key: string, call: N, input: Input<N>, due = 0): void {
    const turn = this.#items.get(key)?.turn ?? ++this.#turn
    this.#set({ key, call, input, turn, refused: null })
    this.#due.set(key, due)
    this.onChange()
  }

  /** What is to be sent now; or in how many milliseconds there will be something; or null where there is nothing. */
  next(now: number): Item | number | null {
    let soonest: number | null = null
    for (const one of this.#items.values()) {
      if (one.refused !== null) continue
      const wait = (this.#due.get(one.key) ?? 0) - now
      if (wait <= 0) return one
      soonest = Math.min(soonest ?? wait, wait)
    }
    return soonest
  }

  /** Lets everything go at once: the page is about to sleep. */
  hurry(): void {
    this.#due.clear()
  }

  /** The room has answered for what was sent. What has changed since stays, and goes out again. */
  answered(sent: Item): void {
    if (this.#items.get(sent.key) === sent) this.remove(sent.key)
  }

  refused(sent: Item, words: string): void {
    if (this.#items.get(sent.key) !== sent) return
    this.#set({ ...sent, refused: words })
    this.onChange()
  }

  /** Things have changed (unmuted, let in again): what was refused is asked once more. */
  retry(): void {
    for (const one of this.items) if (one.refused !== null) this.#set({ ...one, refused: null })
    this.onChange()
  }

  remove(key: string): void {
    this.#items.delete(key)
    this.#due.delete(key)
    this.#keep.remove(`box.${key}`)
    this.onChange()
  }

  #set(one: Item): void {
    this.#items.set(one.key, one)
    this.#keep.write(`box.${one.key}`, one)
  }
}
