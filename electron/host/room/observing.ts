import type { Intent } from '../../../shared/edits/edit.ts'
import { fail } from '../../../shared/errors.ts'
import type { ObservationDraft } from '../../../shared/room/walk.ts'
import type { Room } from './room.ts'

/** What a guest recorded at a stop, in a walkthrough that was shared with them. Throws `room.role`. */
export function observe(_room: Room, _draft: ObservationDraft, _walker: string): Intent | null {
  throw fail('room.role')
}
