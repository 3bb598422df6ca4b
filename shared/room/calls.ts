import { z } from 'zod'
import { id } from '../records/fields.ts'
import { entry, exerciseSetup, liveExercise, outcome } from './exercise.ts'
import { guestRoles } from './roles.ts'
import { address, lead, place, presence, room, roomOptions } from './state.ts'
import { observationDraft } from './walk.ts'

const nothing = z.strictObject({})
const one = z.strictObject({ guest: id })

/** What a screen asks of the room. All but `here` and `observe` are the owner's alone. */
export const roomCalls = {
  /** Where a room could be opened, and the one that is open. */
  room: {
    input: nothing,
    output: z.strictObject({
      addresses: z.array(address),
      room: room.nullable(),
      exercise: liveExercise.nullable(),
    }),
  },
  openRoom: { input: roomOptions, output: room },
  closeRoom: { input: nothing, output: nothing },
  /** A new code and a new secret: who is in stays in. */
  renewCode: { input: nothing, output: nothing },
  admit: { input: z.strictObject({ guest: id, role: z.enum(guestRoles) }), output: nothing },
  admitAll: { input: nothing, output: nothing },
  setRole: { input: z.strictObject({ guest: id, role: z.enum(guestRoles) }), output: nothing },
  mute: { input: z.strictObject({ guest: id, muted: z.boolean() }), output: nothing },
  removeGuest: { input: one, output: nothing },
  /** Takes back everything that a guest did, in one edit; `done`: how many edits that were. */
  undoGuest: { input: one, output: z.strictObject({ done: z.int() }) },
  setAdmitting: { input: z.strictObject({ admit: z.boolean() }), output: nothing },
  shareWalk: { input: z.strictObject({ walkthrough: id, shared: z.boolean() }), output: nothing },
  /** Brings everybody's screen to where the facilitator is. */
  bring: { input: lead, output: nothing },
  /** Where this screen's person is; told to the other screens of the same file. */
  here: { input: place, output: nothing },
  startExercise: { input: z.strictObject({ setup: exerciseSetup }), output: z.strictObject({ id }) },
  /** Shows everybody what was given. */
  openExercise: { input: nothing, output: nothing },
  extendExercise: { input: z.strictObject({ minutes: z.number().min(0.1).max(480) }), output: nothing },
  /** Gives something on behalf of somebody without a device, or together, once it is open. */
  addEntry: { input: z.strictObject({ entry }), output: nothing },
  /** Puts an entry with another; null takes it out again. */
  groupEntry: { input: z.strictObject({ entry: id, into: id.nullable() }), output: nothing },
  /** Ends it: what was given and agreed becomes records, in one edit that can be taken back. */
  endExercise: { input: z.strictObject({ outcome }), output: nothing },
  /** Ends it without a trace. */
  dropExercise: { input: nothing, output: nothing },
  /** Keeps what was recorded at a stop, in the open engagement. */
  observe: { input: z.strictObject({ observation: observationDraft, walker: z.string().max(60) }), output: nothing },
} as const

/** What a host tells a screen of the room. */
export const roomEvents = [
  z.strictObject({ event: z.literal('room'), room: room.nullable() }),
  z.strictObject({ event: z.literal('exercise'), exercise: liveExercise.nullable() }),
  /** Who else is on the same file, and where. */
  z.strictObject({ event: z.literal('presence'), people: z.array(presence) }),
  z.strictObject({ event: z.literal('lead'), lead }),
] as const
