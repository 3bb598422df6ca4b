import { z } from 'zod'
import { id } from '../records/fields.ts'
import { entry, guestExercise } from './exercise.ts'
import { roomLimits } from './limits.ts'
import { guestRoles } from './roles.ts'
import { lead } from './state.ts'
import { guestWalk, observationDraft } from './walk.ts'

export { roomPaths } from './paths.ts'

// Every message between a guest's page and the room, declared once and parsed on both sides. The page is light, and works
// in browsers of five years ago, in an insecure context: nothing here may need more.

const nothing = z.strictObject({})

export const guestCalls = {
  /** A sign of life: the answer shows that the line is up. A page cannot see the pings of a WebSocket. */
  alive: { input: nothing, output: nothing },
  /** Tells the room what the guest is called. */
  rename: { input: z.strictObject({ name: z.string().trim().min(1).max(roomLimits.name) }), output: nothing },
  /** Gives an entry, or changes it. */
  put: { input: z.strictObject({ exercise: id, entry }), output: nothing },
  drop: { input: z.strictObject({ exercise: id, entry: id }), output: nothing },
  /** Says whether the guest has finished. */
  done: { input: z.strictObject({ exercise: id, done: z.boolean() }), output: nothing },
  /** Puts a thought on the parking lot of the workshop that is going on. */
  park: { input: z.strictObject({ id, text: z.string().trim().min(1).max(roomLimits.text) }), output: nothing },
  /** Keeps what was recorded at a stop. The answer means that it is on the facilitator's disk. */
  observe: { input: z.strictObject({ observation: observationDraft }), output: nothing },
} as const
export type GuestCalls = typeof guestCalls
export type GuestCallName = keyof GuestCalls

/** A part of a journey that the facilitator opened, for those without the map. */
export const outline = z.array(
  z.strictObject({
    journey: z.string(),
    stages: z.array(
      z.strictObject({
        name: z.string(),
        touchpoints: z.array(
          z.strictObject({
            id,
            title: z.string(),
            momentOfTruth: z.boolean(),
            current: z.string(),
            ideal: z.string(),
            currentRating: z.int().nullable(),
            idealRating: z.int().nullable(),
          }),
        ),
      }),
    ),
  }),
)
export type Outline = z.infer<typeof outline>

export const guestState = z.strictObject({
  you: z.strictObject({ id, name: z.string(), role: z.enum(guestRoles), muted: z.boolean() }),
  status: z.enum(['waiting', 'here']),
  /** The engagement's name; empty until the guest is admitted. */
  engagement: z.string(),
  /** The step of the agenda that the room is in. */
  step: z.strictObject({ title: z.string(), endsAt: z.iso.datetime().nullable() }).nullable(),
  /** Whether a workshop is going on that has a parking lot. */
  canPark: z.boolean(),
  /** The host's clock, for timers. */
  now: z.iso.datetime(),
  closesAt: z.iso.datetime(),
})
export type GuestState = z.infer<typeof guestState>

/** What the room tells a guest. On connecting, all that the guest may know comes at once. */
export const guestEvent = z.discriminatedUnion('event', [
  z.strictObject({ event: z.literal('state'), state: guestState }),
  z.strictObject({ event: z.literal('exercise'), exercise: guestExercise.nullable() }),
  z.strictObject({ event: z.literal('walks'), walks: z.array(guestWalk) }),
  z.strictObject({ event: z.literal('outline'), outline }),
  z.strictObject({ event: z.literal('lead'), lead: lead.extend({ title: z.string() }) }),
  /** It is over for this guest: the room was closed, they were removed, or not admitted. */
  z.strictObject({ event: z.literal('bye'), why: z.enum(['closed', 'removed', 'refused']) }),
])
export type GuestEvent = z.infer<typeof guestEvent>

export const guestRequest = z.strictObject({
  n: z.int().min(1),
  call: z.enum(Object.keys(guestCalls) as [GuestCallName, ...GuestCallName[]]),
  input: z.unknown(),
})
export const guestReply = z.union([
  z.strictObject({ n: z.int(), output: z.unknown() }),
  z.strictObject({ n: z.int(), error: z.strictObject({ code: z.string(), words: z.string() }) }),
])

/** With the QR code's secret or the code that was typed. Who has been in the room and has the cookie needs neither. */
export const joining = z.strictObject({
  secret: z.string().max(60).nullable(),
  code: z.string().max(20).nullable(),
  name: z.string().trim().min(1).max(roomLimits.name),
})
export const joined = z.union([
  z.strictObject({ guest: id }),
  /** `wait`: too many wrong codes, seconds until it can be tried again. `full`: no more guests. `spent`: use the QR code. */
  z.strictObject({ refused: z.enum(['wrong', 'wait', 'full', 'spent']), seconds: z.int() }),
])
