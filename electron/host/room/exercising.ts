import type { Intent } from '../../../shared/edits/edit.ts'
import { fail } from '../../../shared/errors.ts'
import type { View } from '../../../shared/records/set.ts'
import type { ExerciseSetup, GuestExercise, LiveExercise, Outcome } from '../../../shared/room/exercise.ts'
import { startLive } from '../../../shared/room/exercises/start.ts'
import type { Live } from '../../../shared/room/live.ts'
import type { Guest, Guests } from './guests.ts'

/** The exercise that is running in a room, if one is. It lives here only; nothing of it is written until it has ended. */
export class Exercising {
  readonly #guests: Guests
  #live: Live | null = null

  constructor(guests: Guests) {
    this.#guests = guests
  }

  /** Throws `room.exercise` where none is running, or another one than was meant. */
  live(id?: string): Live {
    if (!this.#live) throw fail('room.exercise', { why: 'none is running' })
    if (id !== undefined && id !== this.#live.id) throw fail('room.exercise', { why: 'it has ended' })
    return this.#live
  }

  start(setup: ExerciseSetup, view: View, now: Date): string {
    if (this.#live) throw fail('room.exercise', { why: 'another one is running' })
    this.#live = startLive(setup, view, now)
    return this.#live.id
  }

  /** What it becomes; it goes on until `stop`, so that nothing is lost where that cannot be kept. */
  ended(view: View, outcome: Outcome, now: Date): Intent {
    return this.live().ended(view, outcome, now)
  }

  stop(): void {
    this.live()
    this.#live = null
  }

  forGuest({ id }: Guest): GuestExercise | null {
    return this.#live?.forGuest(id, this.#people()) ?? null
  }

  forFacilitator(): LiveExercise | null {
    return this.#live?.forFacilitator(this.#people()) ?? null
  }

  /** Those who can give something. */
  #people(): number {
    return this.#guests.admitted().filter(({ role, muted }) => role !== 'viewer' && !muted).length
  }
}
