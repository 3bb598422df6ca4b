import { randomBytes } from 'node:crypto'
import { fail } from '../../../shared/errors.ts'
import { newId } from '../../../shared/id.ts'
import { roomLimits } from '../../../shared/room/limits.ts'
import type { GuestRole } from '../../../shared/room/roles.ts'
import { digest } from '../gate.ts'
import type { Line } from './line.ts'

/** Somebody who came through the door. */
export type Guest = {
  readonly id: string
  name: string
  role: GuestRole
  admitted: boolean
  muted: boolean
  /** Connections of the guest's page, and of the whole app. */
  readonly pages: Set<Line>
  readonly screens: Set<Line>
  /** Pictures that the guest sent, by hash. */
  readonly pictures: Set<string>
  /** Edits that were taken back by the facilitator. */
  taken: number
}

/** The guests of one room: who waits, who was let in, and the cookie by which each is known again. */
export class Guests {
  readonly #all = new Map<string, Guest>()
  /** By the digest of the cookie, so that a look-up tells nothing of the cookie itself. */
  readonly #tokens = new Map<string, Guest>()

  all(): Guest[] {
    return [...this.#all.values()]
  }

  admitted(): Guest[] {
    return this.all().filter(({ admitted }) => admitted)
  }

  /** Throws `request.unknown`. */
  get(id: string): Guest {
    const guest = this.#all.get(id)
    if (!guest) throw fail('request.unknown')
    return guest
  }

  known(token: string | undefined): Guest | undefined {
    return token === undefined ? undefined : this.#tokens.get(digest(token).toString('hex'))
  }

  /** Null where the room holds no more. */
  add(name: string, role: GuestRole, admitted: boolean): { guest: Guest; token: string } | null {
    if (!this.#room(admitted)) return null
    const token = randomBytes(32).toString('base64url')
    const guest: Guest = {
      id: newId(),
      name: cleanName(name),
      role,
      admitted,
      muted: false,
      pages: new Set(),
      screens: new Set(),
      pictures: new Set(),
      taken: 0,
    }
    this.#all.set(guest.id, guest)
    this.#tokens.set(digest(token).toString('hex'), guest)
    return { guest, token }
  }

  /** Throws `room.tooMuch` where the room is full. */
  admit(guest: Guest): void {
    if (guest.admitted) return
    if (this.admitted().length >= roomLimits.guests) throw fail('room.tooMuch', { why: `${roomLimits.guests} guests` })
    guest.admitted = true
  }

  /** The cookie is dead from now on. */
  remove(guest: Guest): void {
    this.#all.delete(guest.id)
    for (const [token, one] of this.#tokens) if (one === guest) this.#tokens.delete(token)
  }

  #room(admitted: boolean): boolean {
    const same = this.all().filter((one) => one.admitted === admitted)
    if (same.length < (admitted ? roomLimits.guests : roomLimits.waiting)) return true
    // Who only knocked and went away gives their place to who is there.
    const gone = admitted ? undefined : same.find((one) => one.pages.size === 0)
    if (gone) this.remove(gone)
    return gone !== undefined
  }
}

/** A name without what would turn the text around it, or could not be seen. */
export const cleanName = (name: string): string =>
  name
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c]/gu, '')
    .toWellFormed()
    .trim()
    .slice(0, roomLimits.name)
