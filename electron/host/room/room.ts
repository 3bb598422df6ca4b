import { fail } from '../../../shared/errors.ts'
import type { GuestEvent } from '../../../shared/room/guestProtocol.ts'
import { roomLimits } from '../../../shared/room/limits.ts'
import type { GuestRole } from '../../../shared/room/roles.ts'
import type { Lead, RoomOptions, Room as RoomState } from '../../../shared/room/state.ts'
import type { Ledger } from '../../ledger/index.ts'
import type { Socket } from '../websocket.ts'
import { Door } from './door.ts'
import { Exercising } from './exercising.ts'
import { gently } from './gently.ts'
import { type Guest, Guests } from './guests.ts'
import { Scopes } from './scope/scopes.ts'
import { type RoomServer, serveRoom } from './server.ts'
import type { RoomSettings } from './settings.ts'
import { Telling } from './telling.ts'
import { Turns } from './turns.ts'

/** What a room tells its facilitator. */
export type Told = { room(): void; exercise(): void; closed(): void }
type Opening = {
  path: string
  ledger: Ledger
  options: RoomOptions
  settings: RoomSettings
  told: Told
  /** Opens a screen of the whole app for a guest. */
  screen(room: Room, guest: Guest, socket: Socket): void
}

/** The open room of one engagement: who is in it, what they are told, and what they may give. */
export class Room {
  readonly path: string
  readonly ledger: Ledger
  readonly options: RoomOptions
  readonly settings: RoomSettings
  readonly door: Door
  readonly guests = new Guests()
  readonly exercising: Exercising
  readonly walks = new Set<string>()
  readonly #everShared = new Set<string>()
  readonly openedAt: string
  readonly closesAt: string
  readonly telling: Telling
  readonly scopes: Scopes
  /** The turns in which guests write: so that sixty at once leave the facilitator's screen quick. */
  readonly turns = new Turns(roomLimits.edits, roomLimits.editsAtOnce)
  readonly #told: Told
  readonly #owner
  readonly #ownerExercise
  readonly #unsubscribe: () => void
  readonly #clock: NodeJS.Timeout
  #server: RoomServer | null = null

  private constructor({ path, ledger, options, settings, told }: Opening) {
    this.path = path
    this.ledger = ledger
    this.options = { ...options }
    this.settings = settings
    this.door = new Door(settings.now)
    this.exercising = new Exercising(this.guests)
    const now = settings.now()
    this.openedAt = new Date(now).toISOString()
    this.closesAt = new Date(now + roomLimits.lifetime).toISOString()
    this.telling = new Telling(this)
    this.scopes = new Scopes(ledger, options.journeys)
    this.#told = told
    this.#owner = gently(500, told.room)
    this.#ownerExercise = gently(300, told.exercise)
    this.#unsubscribe = ledger.subscribe(() => {
      this.telling.content()
      this.telling.state()
      this.#owner.ask()
    })
    this.#clock = setInterval(() => {
      if (settings.now() >= now + roomLimits.lifetime) void this.close()
    }, 1_000)
    this.#clock.unref()
  }

  /** Throws `room.address` where nothing can listen there; then nothing does. */
  static async open(opening: Opening): Promise<Room> {
    const room = new Room(opening)
    try {
      room.#server = await serveRoom(room, opening.screen)
      return room
    } catch (error) {
      room.#stop()
      throw fail('room.address', { address: opening.options.address, why: (error as Error).message }, error)
    }
  }

  get origin(): string {
    return this.#server?.origin ?? ''
  }

  state(): RoomState {
    return {
      options: this.options,
      link: `${this.origin}/#${this.door.secret}`,
      origin: this.origin,
      code: this.door.code,
      openedAt: this.openedAt,
      closesAt: this.closesAt,
      guests: this.guests.all().map((guest) => ({
        id: guest.id,
        name: guest.name,
        role: guest.role,
        status: !guest.admitted ? 'waiting' : guest.pages.size + guest.screens.size ? 'here' : 'away',
        muted: guest.muted,
        edits: Math.max(0, this.ledger.steps(guest.id) - guest.taken),
      })),
      walks: [...this.walks],
    }
  }

  /** Something that the facilitator sees of the room changed. */
  changed(): void {
    this.#owner.ask()
  }

  exerciseChanged(): void {
    this.#ownerExercise.ask()
    this.telling.exercise()
  }

  shareWalk(id: string, shared: boolean): void {
    if (shared) {
      this.walks.add(id)
      this.#everShared.add(id)
    } else this.walks.delete(id)
    this.changed()
    this.telling.content()
  }

  wasShared(walkthrough: string): boolean {
    return this.#everShared.has(walkthrough)
  }

  admit(guest: Guest, role: GuestRole): void {
    const before = guest.admitted
    this.guests.admit(guest)
    this.setRole(guest, role)
    if (!before) for (const line of guest.pages) this.telling.everything(guest, line)
    this.exerciseChanged()
  }

  /** A screen of the whole app is opened anew with what the new role may see. */
  setRole(guest: Guest, role: GuestRole): void {
    if (guest.role !== role) for (const line of guest.screens) line.end()
    guest.role = role
    this.changed()
    this.telling.state()
    this.exerciseChanged()
  }

  mute(guest: Guest, muted: boolean): void {
    guest.muted = muted
    this.changed()
    this.telling.state()
    this.exerciseChanged()
  }

  remove(guest: Guest): void {
    this.guests.remove(guest)
    this.#bye(guest, guest.admitted ? 'removed' : 'refused')
    this.changed()
    this.exerciseChanged()
  }

  /** Says goodbye to all; nothing listens any more when this returns. */
  async close(): Promise<void> {
    const server = this.#server
    if (!server) return
    this.#server = null
    this.#stop()
    for (const guest of this.guests.all()) this.#bye(guest, 'closed')
    await server.close()
    this.#told.closed()
  }

  /** The file's history was forgotten: what guests know of it is of another count, so they begin anew. */
  forgotten(): void {
    this.scopes.stop()
    for (const { screens } of this.guests.all()) for (const line of screens) line.end()
  }

  /** Brings the guests' pages to where the facilitator is, where that was opened to them. */
  lead({ view, journey, touchpoint }: Lead): void {
    const there = touchpoint === null ? undefined : this.ledger.records.get('touchpoint', touchpoint)
    const seen = [journey, there?.journey].every((one) => one == null || this.options.journeys.includes(one))
    if (!seen || (touchpoint !== null && !there)) return
    const event: GuestEvent = { event: 'lead', lead: { view, journey, touchpoint, title: there?.title ?? '' } }
    for (const { pages } of this.guests.admitted()) for (const line of pages) line.send(event)
  }

  #bye({ pages, screens }: Guest, why: 'closed' | 'removed' | 'refused'): void {
    const last: GuestEvent = { event: 'bye', why }
    for (const line of pages) line.end(last)
    for (const line of screens) line.end()
  }

  #stop(): void {
    this.telling.stop()
    this.scopes.stop()
    this.turns.stop()
    this.#owner.stop()
    this.#ownerExercise.stop()
    this.#unsubscribe()
    clearInterval(this.#clock)
  }
}
