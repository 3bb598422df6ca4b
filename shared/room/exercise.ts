import { z } from 'zod'
import { accounts, aspects, zones } from '../records/contribution.ts'
import { collected, exerciseKinds, votedOn } from '../records/exercise.ts'
import { id } from '../records/fields.ts'
import { roomLimits } from './limits.ts'

// An exercise while it runs. It lives in the host's memory until the facilitator ends it: then it becomes records, in one
// edit. Of an anonymous one no name and no order of arrival leaves that memory.

/** What the facilitator chooses before it starts; all of it is shown to everybody. */
export const exerciseSetup = z.strictObject({
  kind: z.enum(exerciseKinds),
  question: z.string().trim().max(500),
  named: z.boolean(),
  /** Null: without a timer. */
  minutes: z.number().min(0.1).max(480).nullable(),
  /** The agenda's step in which it is done. */
  step: id.nullable(),
  touchpoint: id.nullable(),
  stage: id.nullable(),
  collects: z.enum(collected).nullable(),
  votesOn: z.enum(votedOn).nullable(),
  /** What is rated or voted on, or for which current and ideal are written. */
  subjects: z.array(id).max(500),
  dots: z.int().min(1).max(50).nullable(),
  several: z.boolean(),
})
export type ExerciseSetup = z.infer<typeof exerciseSetup>

/** One thing that an exercise is about, in the words that people are shown. */
export const subject = z.strictObject({
  id,
  title: z.string(),
  /** Where it is: its stage, or the touchpoint of a cause. */
  place: z.string(),
  current: z.string(),
  ideal: z.string(),
})
export type Subject = z.infer<typeof subject>

/** What one person gives, as it is on their own screen: sent again under the same id it replaces what was there. */
export const entry = z.strictObject({
  id,
  text: z.string().max(roomLimits.text),
  /** What it is about: one of the subjects. */
  subject: id.nullable(),
  aspect: z.enum(aspects).nullable(),
  /** A rating, an importance, a number of dots. */
  value: z.int().min(-2).max(50).nullable(),
  /** `why`: the entry of which this says why. */
  explains: id.nullable(),
  zone: z.enum(zones).nullable(),
  account: z.enum(accounts).nullable(),
})
export type Entry = z.infer<typeof entry>

/** An entry that everybody sees. In an anonymous exercise `by` is empty and `id` is not the one it was sent under. */
export const shownEntry = entry.extend({
  by: z.string(),
  /** Of a vote, the dots of all. */
  value: z.int().min(-2).max(10_000).nullable(),
  /** The entry with which the group put it together. */
  group: id.nullable(),
  /** Whether the reader gave it. */
  mine: z.boolean(),
})
export type ShownEntry = z.infer<typeof shownEntry>

/** `private`: everybody writes for themselves. `open`: what was given is shown to all, and talked about. */
export const phases = ['private', 'open'] as const

const common = {
  id,
  phase: z.enum(phases),
  /** UTC, by the host's clock; `now` of the room's state tells how far the reader's is from it. */
  startedAt: z.iso.datetime(),
  endsAt: z.iso.datetime().nullable(),
  subjects: z.array(subject),
  /** Empty until it is open; then in an order that tells nothing. Of a vote, a line for each subject with its dots. */
  shown: z.array(shownEntry),
  /** How many people it is for, how many have given something, how many say that they have finished. */
  people: z.strictObject({ all: z.int(), given: z.int(), done: z.int() }),
  setup: exerciseSetup,
}

/** As one guest sees it. */
export const guestExercise = z.strictObject({ ...common, mine: z.array(entry), done: z.boolean() })
export type GuestExercise = z.infer<typeof guestExercise>

/** As the facilitator sees it: not more than the guests, until it is open. */
export const liveExercise = z.strictObject({ ...common, entries: z.int() })
export type LiveExercise = z.infer<typeof liveExercise>

/** What the group agreed on, with which an exercise is ended. */
export const outcome = z.strictObject({
  /** `isAndShould`, `rate`: the one text or value for each subject. */
  agreed: z.array(
    z.strictObject({
      subject: id,
      aspect: z.enum(aspects),
      text: z.string().max(20_000).nullable(),
      value: z.int().min(-2).max(5).nullable(),
    }),
  ),
  /**
   * `collect`: where an entry goes, and those that the group put together with it. A touchpoint goes to a stage and lane,
   * or (without) to the journey's tray; a story to a touchpoint; an opportunity to a touchpoint, or only into the plan.
   */
  placed: z.array(
    z.strictObject({
      entry: id,
      /** What the group calls it, where that is not what was written. */
      text: z.string().max(roomLimits.text).nullable(),
      journey: id.nullable(),
      stage: id.nullable(),
      lane: id.nullable(),
      touchpoint: id.nullable(),
    }),
  ),
  /** `why`: the entries that the group agrees are causes. */
  causes: z.array(id),
})
export type Outcome = z.infer<typeof outcome>
