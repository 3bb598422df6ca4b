import { toEdit } from '../../../shared/edits/edit.ts'
import { recordObservation } from '../../../shared/edits/observations.ts'
import { fail } from '../../../shared/errors.ts'
import type { roomCalls } from '../../../shared/room/calls.ts'
import type { Handlers } from '../handlers.ts'
import type { Session } from '../session.ts'
import { addresses } from './addresses.ts'
import { observeAs } from './observing.ts'
import type { Room } from './room.ts'

export type RoomHandlers = Pick<Handlers, keyof typeof roomCalls>

/** What the facilitator's calls do, and the few that others make too: `here` and `observe`. */
export const roomHandlers: RoomHandlers = {
  room(session) {
    const { rooms } = session.host
    const room = rooms.of(session)
    return {
      addresses: addresses(rooms.settings.loopback),
      room: room?.state() ?? null,
      exercise: room?.exercising.forFacilitator() ?? null,
    }
  },

  async openRoom(session, options) {
    return (await session.host.rooms.start(openedBy(session), options)).state()
  },

  async closeRoom(session) {
    await session.host.rooms.of(session)?.close()
    return {}
  },

  renewCode: inRoom((room) => {
    room.door.renew()
    room.changed()
  }),

  admit: inRoom((room, { guest, role }: { guest: string; role: Room['options']['role'] }) =>
    room.admit(room.guests.get(guest), role),
  ),

  admitAll: inRoom((room) => {
    for (const guest of room.guests.all()) if (!guest.admitted) room.admit(guest, guest.role)
  }),

  setRole: inRoom((room, { guest, role }: { guest: string; role: Room['options']['role'] }) =>
    room.setRole(room.guests.get(guest), role),
  ),

  mute: inRoom((room, { guest, muted }: { guest: string; muted: boolean }) => room.mute(room.guests.get(guest), muted)),

  removeGuest: inRoom((room, { guest }: { guest: string }) => room.remove(room.guests.get(guest))),

  async undoGuest(session, { guest }) {
    const room = roomOf(session)
    const one = room.guests.get(guest)
    const done = await room.ledger.takeBack(one.id, session.actor)
    one.taken = room.ledger.steps(one.id)
    room.changed()
    return { done }
  },

  setAdmitting: inRoom((room, { admit }: { admit: boolean }) => {
    room.options.admit = admit
    room.changed()
  }),

  shareWalk: inRoom((room, { walkthrough, shared }: { walkthrough: string; shared: boolean }) => {
    if (shared && !room.ledger.records.get('walkthrough', walkthrough)) throw fail('request.unknown')
    room.shareWalk(walkthrough, shared)
  }),

  bring(session, lead) {
    session.host.rooms.presences.lead(session, lead)
    return {}
  },

  here(session, place) {
    session.host.rooms.presences.here(session, place)
    return {}
  },

  startExercise(session, { setup }) {
    const room = roomOf(session)
    const id = room.exercising.start(setup, room.ledger.records, now(room))
    room.exerciseChanged()
    return { id }
  },

  openExercise: onExercise((room) => room.exercising.live().open()),
  extendExercise: onExercise((room, { minutes }: { minutes: number }) =>
    room.exercising.live().extend(minutes, now(room)),
  ),
  addEntry: onExercise((room, { entry }: Input<'addEntry'>) => room.exercising.live().add(entry)),
  groupEntry: onExercise((room, { entry, into }: Input<'groupEntry'>) => room.exercising.live().group(entry, into)),

  async endExercise(session, { outcome }) {
    const room = roomOf(session)
    const intent = room.exercising.ended(room.ledger.records, outcome, now(room))
    await room.ledger.commit(toEdit(intent, session.actor))
    room.exercising.stop()
    room.exerciseChanged()
    return {}
  },

  dropExercise: onExercise((room) => room.exercising.stop()),

  async observe(session, { observation, walker }) {
    const { visit } = session
    if (visit) await observeAs(visit.room, visit.guest, observation, visit.guest.name)
    else {
      const { ledger } = openedBy(session)
      const intent = recordObservation(ledger.records, observation, walker)
      if (intent) await ledger.commit(toEdit(intent, session.actor))
    }
    return {}
  },
}

type Input<N extends keyof RoomHandlers> = Parameters<RoomHandlers[N]>[1]

/** A call of the facilitator to the room of the file that their screen shows. Throws `room.closed`. */
function inRoom<I>(work: (room: Room, input: I) => void) {
  return (session: Session, input: I): Record<string, never> => {
    work(roomOf(session), input)
    return {}
  }
}

/** As `inRoom`; everybody is told of the exercise after it. */
function onExercise<I>(work: (room: Room, input: I) => void) {
  return inRoom<I>((room, input) => {
    work(room, input)
    room.exerciseChanged()
  })
}

function roomOf(session: Session): Room {
  const room = session.host.rooms.of(session)
  if (!room) throw fail('room.closed')
  return room
}

function openedBy({ opened }: Session): NonNullable<Session['opened']> {
  if (!opened) throw fail('request.closed')
  return opened
}

const now = ({ settings }: Room): Date => new Date(settings.now())
