import type { z } from 'zod'
import { park } from '../../../shared/edits/agenda.ts'
import { toEdit } from '../../../shared/edits/edit.ts'
import { asRefusal, fail } from '../../../shared/errors.ts'
import { underWay } from '../../../shared/insight/agenda.ts'
import { type GuestCallName, type GuestCalls, guestCalls, guestRequest } from '../../../shared/room/guestProtocol.ts'
import { roomLimits } from '../../../shared/room/limits.ts'
import { may, rights } from '../../../shared/room/rights.ts'
import type { Socket } from '../websocket.ts'
import { cleanName, type Guest } from './guests.ts'
import { Line } from './line.ts'
import { observeAs } from './observing.ts'
import type { Room } from './room.ts'

type Does = {
  [N in GuestCallName]: (room: Room, guest: Guest, input: z.output<GuestCalls[N]['input']>) => void | Promise<void>
}

/** What each call of a guest's page does. Nobody gets here whose role the table of rights does not name. */
const does: Does = {
  alive() {},
  rename(room, guest, { name }) {
    const clean = cleanName(name)
    if (!clean) throw fail('request.invalid', { why: 'no name' })
    guest.name = clean
    room.changed()
    room.telling.state()
  },
  put(room, { id, name }, { exercise, entry }) {
    room.exercising.live(exercise).put(id, name, entry)
    room.exerciseChanged()
  },
  drop(room, { id }, { exercise, entry }) {
    room.exercising.live(exercise).drop(id, entry)
    room.exerciseChanged()
  },
  done(room, { id }, { exercise, done }) {
    room.exercising.live(exercise).done(id, done)
    room.exerciseChanged()
  },
  async park(room, guest, { id, text }) {
    await room.turns.take()
    const view = room.ledger.records
    const now = underWay(view)
    if (!now) throw fail('room.exercise', { why: 'no step of a workshop is under way' })
    // Sent again because the answer was lost: it is there.
    if (view.get('parked', id)) return
    const intent = park(view, now.workshop.id, text.toWellFormed(), guest.name, id)
    await room.ledger.commit(toEdit(intent, guest.id))
  },
  observe: (room, guest, { observation }) => observeAs(room, guest, observation, guest.name),
}

/** A guest's page, from its socket's opening to its end. */
export function openGuestPage(room: Room, guest: Guest, socket: Socket): void {
  const answer = async (frame: unknown): Promise<void> => {
    const parsed = guestRequest.safeParse(frame)
    const n: unknown = (frame as { n?: unknown } | null)?.n
    if (!Number.isInteger(n)) {
      line.cut()
      return
    }
    try {
      if (!parsed.success) throw fail('request.invalid', { why: 'unknown call' })
      const { call, input } = parsed.data
      const right = rights.guest[call]
      if (!may(right, guest.role, guest.muted) || !(guest.admitted || right.waiting)) throw fail('room.role')
      const given = guestCalls[call].input.safeParse(input)
      if (!given.success) throw fail('request.invalid', { why: given.error.issues[0]?.message ?? call })
      await does[call](room, guest, given.data as never)
      line.send({ n, output: {} })
    } catch (error) {
      const { code, message } = asRefusal(error)
      line.send({ n, error: { code, words: message } })
    }
  }
  const line: Line = new Line(socket, { rate: roomLimits.rate, burst: roomLimits.burst }, answer, () => {
    guest.pages.delete(line)
    room.changed()
  })
  // A page that was opened too often gives its place: the oldest goes.
  const [oldest] = guest.pages
  if (oldest && guest.pages.size >= roomLimits.pages) oldest.cut()
  guest.pages.add(line)
  room.telling.everything(guest, line)
  room.changed()
}
