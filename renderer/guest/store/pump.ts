import { roomLimits } from '../../../shared/room/limits.ts'
import { t } from '../../../shared/text/forGuests.ts'
import { type Link, Lost, Refused } from './link.ts'
import type { Item, Outbox } from './outbox.ts'
import type { Records } from './records.ts'

/** Refusals that asking again does not change, until something else does. */
const lasting = ['room.role', 'room.exercise', 'room.tooMuch', 'request.invalid', 'edit.invalid', 'photo.missing']
/** Milliseconds until what failed for the moment is asked again. */
const pause = 4_000

/** Sends what is kept, one after the other: words first, then photos. What the room has answered goes from the phone. */
export class Pump {
  readonly #box: Outbox
  readonly #records: Records
  readonly #link: Link
  readonly #answered: (sent: Item) => void
  #timer: ReturnType<typeof setTimeout> | null = null
  #busy = false
  running = false

  constructor(box: Outbox, records: Records, link: Link, answered: (sent: Item) => void) {
    this.#box = box
    this.#records = records
    this.#link = link
    this.#answered = answered
  }

  /** The guest is in the room: things can be sent. */
  start(): void {
    this.running = true
    this.wake()
  }

  stop(): void {
    this.running = false
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
  }

  wake(): void {
    if (this.running && !this.#busy && this.#link.isOpen) void this.#work()
  }

  async #work(): Promise<void> {
    this.#busy = true
    if (this.#timer) clearTimeout(this.#timer)
    let wait: number | null = null
    try {
      while (this.running && this.#link.isOpen) {
        const next = this.#box.next(Date.now())
        if (next !== null && typeof next === 'object') await this.#send(next)
        else if (!(await this.#records.sendPhoto())) {
          wait = next
          break
        }
      }
    } catch (error) {
      // The connection's own return wakes it; whatever else it was may be over in a moment.
      wait = error instanceof Lost ? null : pause
    }
    this.#busy = false
    if (wait !== null && this.running) this.#timer = setTimeout(() => this.wake(), wait)
  }

  async #send(item: Item): Promise<void> {
    if (new Blob([JSON.stringify(item)]).size > roomLimits.message) return this.#box.refused(item, t('kept.tooLong'))
    try {
      await this.#link.call(item.call, item.input as never)
    } catch (error) {
      if (!(error instanceof Refused) || !lasting.includes(error.code)) throw error
      return this.#box.refused(item, error.message)
    }
    // First what is known, then what is still to send: between the two nothing may seem to be gone.
    this.#answered(item)
    await this.#records.answered(item)
    this.#box.answered(item)
  }
}
