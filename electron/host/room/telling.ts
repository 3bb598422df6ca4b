import { endOf, underWay } from '../../../shared/insight/agenda.ts'
import { engagementId } from '../../../shared/records/engagement.ts'
import type { GuestEvent, GuestState } from '../../../shared/room/guestProtocol.ts'
import { gently } from './gently.ts'
import type { Guest } from './guests.ts'
import type { Line } from './line.ts'
import { outlineOf, walksOf } from './outline.ts'
import type { Room } from './room.ts'

/** Milliseconds between two times that guests are told the same kind of thing, at least. */
const often = 200
const seldom = 1_000
/** Every so often guests hear that the room is still there, also when nothing happens. */
const stillHere = 15_000

/** Tells the guests' pages what they may know, when it changes, and not more often than they can use it. */
export class Telling {
  readonly #room: Room
  readonly #state
  readonly #exercise
  readonly #content
  readonly #clock: NodeJS.Timeout
  #last = new Map<'outline' | 'walks', string>()

  constructor(room: Room) {
    this.#room = room
    this.#state = gently(often, () => this.#each((guest) => this.#stateFor(guest)))
    this.#exercise = gently(often, () => this.#each((guest) => this.#exerciseFor(guest)))
    this.#content = gently(seldom, () => this.#tellContent())
    this.#clock = setInterval(() => this.#state.ask(), stillHere)
    this.#clock.unref()
  }

  /** The room, its guests or the agenda changed. */
  state(): void {
    this.#state.ask()
  }

  exercise(): void {
    this.#exercise.ask()
  }

  /** Records changed, or what is shared. */
  content(): void {
    this.#content.ask()
  }

  /** All that a guest may know, on connecting and on being let in. */
  everything(guest: Guest, line: Line): void {
    line.send(this.#stateFor(guest))
    if (!guest.admitted) return
    line.send(this.#exerciseFor(guest))
    line.sendText(this.#outline())
    line.sendText(this.#walks())
  }

  stop(): void {
    for (const one of [this.#state, this.#exercise, this.#content]) one.stop()
    clearInterval(this.#clock)
  }

  #tellContent(): void {
    for (const [kind, text] of [['outline', this.#outline()] as const, ['walks', this.#walks()] as const]) {
      if (this.#last.get(kind) === text) continue
      this.#last.set(kind, text)
      for (const { pages } of this.#room.guests.admitted()) for (const line of pages) line.sendText(text)
    }
  }

  #each(event: (guest: Guest) => GuestEvent): void {
    for (const guest of this.#room.guests.all()) {
      if (!guest.pages.size) continue
      const told = event(guest)
      // Of the exercise nobody hears who was not let in.
      if (told.event !== 'state' && !guest.admitted) continue
      // Who is behind with the last gets the next: it holds all of it again.
      for (const line of guest.pages) if (!line.behind) line.send(told)
    }
  }

  #outline = () =>
    text({ event: 'outline', outline: outlineOf(this.#room.ledger.records, this.#room.options.journeys) })
  #walks = () => text({ event: 'walks', walks: walksOf(this.#room.ledger.records, this.#room.walks) })

  #exerciseFor(guest: Guest): GuestEvent {
    return { event: 'exercise', exercise: this.#room.exercising.forGuest(guest) }
  }

  #stateFor({ id, name, role, muted, admitted }: Guest): GuestEvent {
    const { ledger, settings, closesAt } = this.#room
    const now = admitted ? underWay(ledger.records) : null
    const state: GuestState = {
      you: { id, name, role, muted },
      status: admitted ? 'here' : 'waiting',
      engagement: admitted ? (ledger.records.get('engagement', engagementId)?.name ?? '') : '',
      step: now && { title: now.step.title, endsAt: endOf(now.step)?.toISOString() ?? null },
      canPark: now !== null,
      now: new Date(settings.now()).toISOString(),
      closesAt,
    }
    return { event: 'state', state }
  }
}

const text = (event: GuestEvent): string => JSON.stringify(event)
