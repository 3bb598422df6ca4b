import type { Lead, Place, Presence } from '../../../shared/room/state.ts'
import { t } from '../../../shared/text/index.ts'
import type { Session } from '../session.ts'
import { gently } from './gently.ts'
import type { Rooms } from './rooms.ts'

const nowhere: Place = { touchpoint: null, field: null }

/** Who is where on the same file, told to the other screens of it: never a place that somebody may not see. */
export class Presences {
  readonly #rooms: Rooms
  readonly #places = new Map<Session, Place>()
  readonly #tell
  /** What each screen was told last, so that nobody hears the same again. */
  readonly #told = new WeakMap<Session, string>()

  constructor(rooms: Rooms) {
    this.#rooms = rooms
    this.#tell = gently(200, () => this.#tellAll())
  }

  here(session: Session, place: Place): void {
    this.#places.set(session, place)
    this.changed()
  }

  left(session: Session): void {
    this.#places.delete(session)
    this.changed()
  }

  changed(): void {
    this.#tell.ask()
  }

  /** Brings the other screens of the file and the guests' pages there, as far as they may see it. */
  lead(from: Session, lead: Lead): void {
    const room = this.#rooms.of(from)
    for (const session of this.#others(from)) {
      const seen = seenBy(session, lead)
      if (seen) session.tell({ event: 'lead', lead: seen })
    }
    room?.lead(lead)
  }

  #tellAll(): void {
    for (const session of this.#rooms.screens()) {
      const people = this.#peopleFor(session)
      const text = JSON.stringify(people)
      if (text === (this.#told.get(session) ?? '[]')) continue
      this.#told.set(session, text)
      session.tell({ event: 'presence', people })
    }
  }

  #peopleFor(session: Session): Presence[] {
    const people = new Map<string, Presence>()
    for (const one of this.#others(session)) {
      const { id, name } = one.person()
      // Several screens of one person are that person once, and nobody meets themselves.
      if (id === session.actor) continue
      const place = this.#places.get(one) ?? nowhere
      const seen = place.touchpoint === null || session.opened?.ledger.records.get('touchpoint', place.touchpoint)
      people.set(id, { id, name, place: seen ? place : nowhere })
    }
    return [...people.values()]
  }

  /** The other screens that show the same file. */
  #others(session: Session): Session[] {
    const path = session.opened?.path
    return this.#rooms.screens().filter((one) => one !== session && one.opened?.path === path)
  }
}

function seenBy({ opened }: Session, { view, journey, touchpoint }: Lead): Lead | null {
  const records = opened?.ledger.records
  if (journey !== null && !records?.get('journey', journey)) return null
  if (touchpoint !== null && !records?.get('touchpoint', touchpoint)) return null
  return { view, journey, touchpoint }
}

/** How the owner is called on the others' screens. */
export const facilitator = (): string => t('together.facilitator')
