import { join } from 'node:path'
import { out } from '../../root.ts'

/** What a room takes from its surroundings; tests give their own, no message ever does. */
export type RoomSettings = {
  /** The folder of the built pages. */
  pages: string
  /** The port that is tried first: on the same one, a phone finds again what it kept for this room. 0: any. */
  port: number
  /** Names other than the address under which the room may be asked. */
  hosts: readonly string[]
  /** Whether this machine's own address is offered among the others. */
  loopback: boolean
  /** The clock, in milliseconds of Unix time. */
  now(): number
}

export const usualSettings: RoomSettings = {
  pages: join(out, 'renderer'),
  port: 4711,
  hosts: [],
  loopback: false,
  now: Date.now,
}
