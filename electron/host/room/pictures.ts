import { fail } from '../../../shared/errors.ts'
import { roomLimits } from '../../../shared/room/limits.ts'
import { isShown } from '../bytes.ts'
import type { Guest } from './guests.ts'
import type { Room } from './room.ts'

/** Throws where a guest may not add a picture: `room.role`, `room.tooMuch`. */
export function mayGive({ role, muted, pictures }: Guest): void {
  if (role === 'viewer' || muted) throw fail('room.role')
  if (pictures.size >= roomLimits.pictures) throw fail('room.tooMuch', { why: `${roomLimits.pictures} photos` })
}

/** Whether a guest may have a picture: their own, the floor plan of a walk that is shared, and what their map shows. */
export function maySee(room: Room, guest: Guest, hash: string): boolean {
  const view = room.ledger.records
  const scope = room.scopes.of(guest)
  return (
    guest.pictures.has(hash) ||
    (scope !== null && isShown(scope.records, hash)) ||
    view.all('walkthrough').some((one) => room.walks.has(one.id) && one.floorPlan === hash)
  )
}
