import { z } from 'zod'
import { id } from '../records/fields.ts'
import { guestRoles } from './roles.ts'

/** Where somebody is: a touchpoint, and the field that has the keyboard. */
export const place = z.strictObject({ touchpoint: id.nullable(), field: z.string().max(40).nullable() })
export type Place = z.infer<typeof place>

/** What the facilitator brings everybody to. */
export const lead = z.strictObject({
  view: z.enum(['map', 'outline']),
  journey: id.nullable(),
  touchpoint: id.nullable(),
})
export type Lead = z.infer<typeof lead>

/** One guest, as the facilitator sees them. */
export const guest = z.strictObject({
  id,
  name: z.string(),
  role: z.enum(guestRoles),
  /** `waiting`: not admitted yet. `away`: admitted, without a connection at the moment. */
  status: z.enum(['waiting', 'here', 'away']),
  muted: z.boolean(),
  /** Edits of this guest that can be taken back. */
  edits: z.int(),
})
export type Guest = z.infer<typeof guest>

/** An address of this machine on a network. */
export const address = z.strictObject({ address: z.string().max(60), network: z.string().max(100) })
export type Address = z.infer<typeof address>

/** What the facilitator chooses when the room is opened. */
export const roomOptions = z.strictObject({
  address: z.string().max(60),
  /** The journeys that guests see. */
  journeys: z.array(id).min(1).max(100),
  /** Whether each guest waits until the facilitator lets them in. */
  admit: z.boolean(),
  /** What a guest is when they come in. */
  role: z.enum(guestRoles),
})
export type RoomOptions = z.infer<typeof roomOptions>

/** The open room, as the facilitator's screen knows it. */
export const room = z.strictObject({
  options: roomOptions,
  /** With the secret in its fragment: what the QR code holds. */
  link: z.string(),
  /** What to type where there is no camera: address and port. */
  origin: z.string(),
  /** Null where it was tried too often and is of no use any more. */
  code: z.string().nullable(),
  openedAt: z.iso.datetime(),
  closesAt: z.iso.datetime(),
  guests: z.array(guest),
  /** The walkthroughs that guests may record in. */
  walks: z.array(id),
})
export type Room = z.infer<typeof room>

/** Somebody else on the same map. */
export const presence = z.strictObject({ id, name: z.string(), place })
export type Presence = z.infer<typeof presence>
