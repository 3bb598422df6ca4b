import type { Intent } from '../edits/edit.ts'
import type { View } from '../records/set.ts'
import type { Entry, GuestExercise, LiveExercise, Outcome } from './exercise.ts'

/**
 * A running exercise, whatever its kind. `person` is a guest's id, known to nobody but the host. Methods throw a Refusal
 * (`room.exercise` where it does not take that, `room.tooMuch` over a limit), and then nothing has changed.
 */
export interface Live {
  readonly id: string
  /** Gives an entry, or changes it; in `private`, and for `why` also while it is open. */
  put(person: string, name: string, entry: Entry): void
  drop(person: string, entry: string): void
  done(person: string, done: boolean): void
  /** The facilitator, for somebody without a device, or together once it is open. */
  add(entry: Entry): void
  open(): void
  extend(minutes: number, now: Date): void
  group(entry: string, into: string | null): void
  forGuest(person: string, people: number): GuestExercise
  forFacilitator(people: number): LiveExercise
  /** The one edit that it becomes: its exercise and contributions, and what was agreed. Names only where it is named. */
  ended(view: View, outcome: Outcome, now: Date): Intent
}
