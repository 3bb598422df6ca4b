import { z } from 'zod'
import { id } from '../records/fields.ts'
import { observation } from '../records/observation.ts'
import { pinch } from '../records/pinch.ts'
import { snapshot } from '../records/snapshot.ts'

// A walkthrough as it is walked: on the facilitator's device, or on a guest's phone, also out of reach of the network.

/** What one walker recorded at one stop, whole: sent again under the same id it replaces what was there. */
export const observationDraft = observation.omit({ order: true, walker: true, takenOver: true }).extend({
  walkthrough: id,
  /** Where the stop is not one of the walkthrough's: it was found on the way, after the one named. */
  found: z.strictObject({ title: z.string().max(500), place: z.string().max(500), after: id.nullable() }).nullable(),
  pinches: z.array(pinch.omit({ observation: true, order: true })).max(20),
  /** Their bytes were sent before. */
  snapshots: z.array(snapshot.omit({ observation: true, order: true, confidential: true })).max(20),
})
export type ObservationDraft = z.infer<typeof observationDraft>

/** A stop as a walker is shown it. */
export const walkStop = z.strictObject({
  id,
  title: z.string(),
  /** Its stage and lane, or where it was found. */
  place: z.string(),
  momentOfTruth: z.boolean(),
  /** What the standards say, a line each. */
  standards: z.array(z.string()),
  x: z.number().nullable(),
  y: z.number().nullable(),
  found: z.boolean(),
})
export type WalkStop = z.infer<typeof walkStop>

/** A walkthrough that the facilitator opened to the room. */
export const guestWalk = z.strictObject({
  id,
  name: z.string(),
  stops: z.array(walkStop),
  /** The hash of the floor plan. */
  floorPlan: z.string().nullable(),
})
export type GuestWalk = z.infer<typeof guestWalk>
