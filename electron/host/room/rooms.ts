import { fail } from '../../../shared/errors.ts'
import type { HostEvent } from '../../../shared/protocol.ts'
import type { RoomOptions } from '../../../shared/room/state.ts'
import type { Ledger } from '../../ledger/index.ts'
import type { Engagements } from '../engagements.ts'
import type { Host } from '../host.ts'
import type { Session } from '../session.ts'
import { isOwn } from './addresses.ts'
import { Presences } from './presence.ts'
import { Room } from './room.ts'
import { openGuestScreen } from './screen.ts'
import type { RoomSettings } from './settings.ts'

/** How long a room stays open while no screen of the owner shows its file: a page that reloads, a browser that crashed. */
const ownerAway = 2 * 60_000

/** The room of a host, if one is open, and the screens that hear of it. Off until somebody opens it. */
export class Rooms {
  readonly settings: RoomSettings
  readonly presences = new Presences(this)
  readonly #host: () => Host
  readonly #engagements: Engagements
  readonly #screens = new Set<Session>()
  #room: Room | null = null
  #opening = false
  #away: NodeJS.Timeout | undefined

  constructor(host: () => Host, engagements: Engagements, settings: RoomSettings) {
    this.#host = host
    this.#engagements = engagements
    this.settings = settings
    engagements.before.add(() => this.close())
  }

  get open(): Room | null {
    return this.#room
  }

  /** The room of the file that a screen shows. */
  of(session: Session): Room | null {
    return session.opened && this.#room?.ledger === session.opened.ledger ? this.#room : null
  }

  screens(): Session[] {
    return [...this.#screens]
  }

  /** Throws `room.address`. */
  async start({ path, ledger }: { path: string; ledger: Ledger }, options: RoomOptions): Promise<Room> {
    const { address, journeys } = options
    if (this.#room || this.#opening) throw fail('room.address', { address, why: 'a room is open already' })
    if (!isOwn(address)) throw fail('room.address', { address, why: 'this machine does not have it' })
    for (const id of journeys)
      if (!ledger.records.get('journey', id)) throw fail('request.invalid', { why: 'unknown journey' })
    this.#opening = true
    try {
      // The room holds the file as a screen does: it is not closed under the guests.
      await this.#engagements.enter(path)
      this.#room = await Room.open({
        path,
        ledger,
        options,
        settings: this.settings,
        screen: (room, guest, socket) => openGuestScreen(this.#host(), room, guest, socket),
        told: {
          room: () => this.#tellOwners(() => ({ event: 'room', room: this.#room?.state() ?? null })),
          exercise: () =>
            this.#tellOwners(() => ({ event: 'exercise', exercise: this.#room?.exercising.forFacilitator() ?? null })),
          closed: () => void this.#closed(path, ledger),
        },
      }).catch(async (error) => {
        await this.#engagements.leave(path)
        throw error
      })
      this.#tellOwners(() => ({ event: 'room', room: this.#room?.state() ?? null }))
      return this.#room
    } finally {
      this.#opening = false
    }
  }

  async close(): Promise<void> {
    await this.#room?.close()
  }

  entered(session: Session): void {
    this.#screens.add(session)
    if (this.of(session)) clearTimeout(this.#away)
    this.presences.changed()
  }

  /** `asked`: the file was closed on this screen; else the screen itself went. */
  async left(session: Session, asked: boolean): Promise<void> {
    const room = this.of(session)
    this.#screens.delete(session)
    this.presences.left(session)
    if (!room || session.role !== 'owner' || this.screens().some((one) => this.of(one) === room)) return
    clearTimeout(this.#away)
    if (asked) return room.close()
    this.#away = setTimeout(() => void room.close(), ownerAway)
    this.#away.unref()
  }

  async #closed(path: string, ledger: Ledger): Promise<void> {
    this.#room = null
    clearTimeout(this.#away)
    for (const session of this.#screens)
      if (session.opened?.ledger === ledger) {
        session.tell({ event: 'exercise', exercise: null })
        session.tell({ event: 'room', room: null })
      }
    await this.#engagements.leave(path)
  }

  #tellOwners(event: () => HostEvent): void {
    const told = this.screens().filter((session) => this.of(session))
    if (!told.length) return
    const said = event()
    for (const session of told) session.tell(said)
  }
}
