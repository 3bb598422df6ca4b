import { fail } from '../../../shared/errors.ts'
import type { ScreenRole } from '../../../shared/room/roles.ts'
import type { Ledger } from '../../ledger/index.ts'
import type { Guest } from './guests.ts'
import type { Room } from './room.ts'

/** The handle under which a guest's screen of the whole app opens the one file that there is for it. */
export const roomFile = 'room'

/** A guest's screen of the whole app: one file, in the role that the guest had when it was opened. */
export type Visit = {
  file: string
  room: Room
  guest: Guest
  role: Exclude<ScreenRole, 'owner'>
  /** What of the engagement this guest may see. Throws `request.unknown` for any other file. */
  ledger(file: string): Ledger
}

export function visitOf(room: Room, guest: Guest): Visit {
  return {
    file: roomFile,
    room,
    guest,
    role: guest.role === 'contributor' ? 'contributor' : 'viewer',
    ledger(file) {
      if (file !== roomFile) throw fail('request.unknown')
      return room.scopes.ledgerFor(guest, room.turns)
    },
  }
}
