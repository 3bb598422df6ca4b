import { type Intent, toEdit } from '../../../shared/edits/edit.ts'
import { recordObservation } from '../../../shared/edits/observations.ts'
import { fail } from '../../../shared/errors.ts'
import type { View } from '../../../shared/records/set.ts'
import type { ObservationDraft } from '../../../shared/room/walk.ts'
import type { Guest } from './guests.ts'
import type { Room } from './room.ts'

/**
 * Keeps what a guest recorded at a stop. Only of a walkthrough that was shared in this room: also when it is not shared
 * any more, since a phone may have been out of reach meanwhile. Throws `room.role`; resolves when it is on the disk.
 */
export async function observeAs(room: Room, guest: Guest, draft: ObservationDraft, walker: string): Promise<void> {
  await room.turns.take()
  const view = room.ledger.records
  const walkthroughs = [draft.walkthrough, ...walkthroughsOf(view, draft)]
  if (!walkthroughs.every((id) => room.wasShared(id))) throw fail('room.role')
  // Bytes that this guest did not send are none of theirs, known hash or not.
  const kept = view.of('snapshot', 'observation', draft.id).map(({ hash }) => hash)
  const foreign = draft.snapshots.some(({ hash }) => !guest.pictures.has(hash) && !kept.includes(hash))
  if (foreign) throw fail('photo.missing')
  await keep(room, guest.id, recordObservation(view, draft, walker))
}

/** The walkthroughs to which what the draft names belongs, where it is there already. */
function walkthroughsOf(view: View, { id, stop }: ObservationDraft): string[] {
  const old = view.get('observation', id)
  return [stop, old?.stop].flatMap((one) => {
    const found = one === undefined ? undefined : view.get('stop', one)
    return found ? [found.walkthrough] : []
  })
}

const keep = async (room: Room, actor: string, intent: Intent | null): Promise<void> => {
  if (intent) await room.ledger.commit(toEdit(intent, actor))
}
