import { z } from 'zod'
import { newId } from '../../../shared/id.ts'
import { type Entry, entry as entrySchema, guestExercise } from '../../../shared/room/exercise.ts'
import { type GuestEvent, guestState, outline, roomPaths } from '../../../shared/room/guestProtocol.ts'
import { guestWalk } from '../../../shared/room/walk.ts'
import { earlierGuests, forgetGuest, prefixOf, takeOver } from './earlier.ts'
import { doneOf, entryKey, mineOf, withAnswered } from './entries.ts'
import { type Joined, join } from './join.ts'
import { Journal } from './journal.ts'
import { Keep } from './keep.ts'
import { Link } from './link.ts'
import { type Item, Outbox } from './outbox.ts'
import { PhotoShelf } from './photoShelf.ts'
import { home, type Place, place } from './place.ts'
import { Pump } from './pump.ts'
import { Records } from './records.ts'
import { blankState, newStore } from './state.ts'

const me = z.object({ guest: z.string(), name: z.string() })

/** Milliseconds that typing rests before it is sent. */
const typing = 600

/** The phone's side of the room: what it knows, what it keeps, what it has still to send. */
export class Guest {
  readonly store = newStore()
  readonly photos = new PhotoShelf()
  readonly #journal = new Journal(localStorage)
  records!: Records
  /** What is kept whoever joins from this phone: who it is in the room. */
  readonly #top = this.#keepUnder('touchline.guest.')
  #keep!: Keep
  #box!: Outbox
  #pump: Pump | null = null
  #link: Link | null = null
  #id = ''
  #asking = false

  #keepUnder(prefix: string): Keep {
    return new Keep(localStorage, prefix, (changes) => this.#journal.note(changes))
  }

  /** Opens where it was, or asks to join. */
  async begin(): Promise<void> {
    await this.#journal.restore()
    const known = this.#top.read('me', me)
    if (known) this.#enter(known.guest, known.name)
  }

  async join(secret: string | null, code: string | null, name: string): Promise<Joined | null> {
    const answer = await join({ secret, code, name })
    if (answer && 'guest' in answer) this.#enter(answer.guest, name)
    return answer
  }

  /** What the phone was told, kept and has to send, from here on as this guest. */
  #enter(id: string, name: string): void {
    this.#leave()
    this.#id = id
    this.#top.write('me', { guest: id, name })
    this.#top.flush()
    const keep = this.#keepUnder(prefixOf(id))
    keep.onTrouble = (full) => full !== this.store.getState().full && this.store.setState({ full })
    this.#keep = keep
    this.#box = new Outbox(keep)
    this.#box.onChange = () => this.#boxChanged()
    this.records = new Records({ keep, box: this.#box, photos: this.photos, store: this.store, guest: id })
    this.store.setState({
      ...blankState,
      phase: 'room',
      name,
      state: keep.read('state', guestState),
      exercise: keep.read('exercise', guestExercise),
      walks: keep.read('walks', z.array(guestWalk)) ?? [],
      outline: keep.read('outline', outline) ?? [],
      ahead: keep.read('ahead', z.number()) ?? 0,
      place: keep.read('place', place) ?? home,
      drafts: keep.read('drafts', z.record(z.string(), z.string())) ?? {},
      earlier: earlierGuests(localStorage, id),
    })
    this.records.load()
    const link = new Link(`${location.origin.replace(/^http/, 'ws')}${roomPaths.socket}`, {
      event: (event) => this.#hear(event),
      up: () => this.#up(),
      down: (opened) => this.#down(opened),
    })
    this.#link = link
    this.#pump = new Pump(this.#box, this.records, link, (sent) => this.#answered(sent))
    this.#boxChanged()
    link.start()
  }

  #up(): void {
    this.store.setState({ online: true, again: false })
  }

  #down(opened: boolean): void {
    if (this.store.getState().online) this.store.setState({ online: false })
    // It was not let in: either the network is away, or the room does not know this phone (any more).
    if (!opened) void this.#askWhetherKnown()
  }

  async #askWhetherKnown(): Promise<void> {
    if (this.#asking) return
    this.#asking = true
    const { name } = this.store.getState()
    const answer = await join({ secret: null, code: null, name })
    this.#asking = false
    if (!answer || this.store.getState().phase !== 'room') return
    if (!('guest' in answer)) {
      if (answer.refused === 'wrong' || answer.refused === 'spent') this.#toJoin()
    } else if (answer.guest !== this.#id) this.#enter(answer.guest, name)
    else this.#link?.check()
  }

  #toJoin(): void {
    this.#leave()
    this.store.setState({ phase: 'join', again: true, online: false })
  }

  #hear(event: GuestEvent): void {
    const { store } = this
    if (event.event === 'state') {
      const before = store.getState().state
      const ahead = Date.parse(event.state.now) - Date.now()
      store.setState({ state: event.state, ahead, name: event.state.you.name })
      this.#keep.write('state', event.state)
      this.#keep.write('ahead', ahead)
      this.#top.write('me', { guest: this.#id, name: event.state.you.name })
      // Only who is in the room can send; who is heard again sends what was refused meanwhile.
      if (event.state.status !== 'here') this.#pump?.stop()
      else if (before?.you.muted && !event.state.you.muted) this.#box.retry()
      if (event.state.status === 'here') this.#pump?.start()
    } else if (event.event === 'exercise') this.#setExercise(event.exercise)
    else if (event.event === 'walks') {
      store.setState({ walks: event.walks })
      this.#keep.write('walks', event.walks)
    } else if (event.event === 'outline') {
      store.setState({ outline: event.outline })
      this.#keep.write('outline', event.outline)
    } else if (event.event === 'lead') store.setState({ lead: event.lead })
    else this.#over(event.why)
  }

  #over(why: 'closed' | 'removed' | 'refused'): void {
    this.#link?.stop()
    this.#pump?.stop()
    this.#keep.flush()
    // Next time the page asks to join; what is kept stays until it is forgotten.
    this.#top.remove('me')
    this.#top.flush()
    this.go(home)
    this.store.setState({ phase: 'over', bye: why, online: false, lead: null })
  }

  #setExercise(exercise: z.infer<typeof guestExercise> | null): void {
    const before = this.store.getState().exercise
    this.store.setState({ exercise })
    if (exercise) this.#keep.write('exercise', exercise)
    else this.#keep.remove('exercise')
    // Of an exercise that is over only what the room never took stays on the phone.
    if (before && before.id !== exercise?.id)
      for (const { key, refused } of this.#box.items)
        if (refused === null && key === `done.${before.id}`) this.#box.remove(key)
    this.#boxChanged()
  }

  #answered(sent: Item): void {
    const { exercise } = this.store.getState()
    if (!exercise) return
    const after = withAnswered(exercise, sent)
    if (after === exercise) return
    this.store.setState({ exercise: after })
    this.#keep.write('exercise', after)
  }

  #boxChanged(): void {
    const { exercise, photosLeft } = this.store.getState()
    const box = this.#box.items
    this.store.setState({
      box,
      photosLeft,
      mine: exercise ? mineOf(exercise, box) : [],
      done: exercise ? doneOf(exercise, box) : false,
    })
    this.#pump?.wake()
  }

  /** `typed`: it is being typed, and goes when that rests. */
  give(given: Entry, typed = false): void {
    const { exercise } = this.store.getState()
    if (!exercise) return
    const input = { exercise: exercise.id, entry: entrySchema.parse(given) }
    this.#box.put(entryKey(exercise.id, given.id), 'put', input, typed ? Date.now() + typing : 0)
  }

  takeBack(id: string): void {
    const { exercise } = this.store.getState()
    if (exercise) this.#box.put(entryKey(exercise.id, id), 'drop', { exercise: exercise.id, entry: id })
  }

  finish(done: boolean): void {
    const { exercise } = this.store.getState()
    if (exercise) this.#box.put(`done.${exercise.id}`, 'done', { exercise: exercise.id, done })
  }

  park(text: string): void {
    const id = newId()
    this.#box.put(`park.${id}`, 'park', { id, text })
  }

  rename(name: string): void {
    this.store.setState({ name })
    this.#top.write('me', { guest: this.#id, name })
    this.#box.put('rename', 'rename', { name })
  }

  /** Asks the room once more for what it refused. */
  retry(): void {
    this.#box.retry()
  }

  /** Takes something that the room refused off the list. */
  letGo(key: string): void {
    this.#box.remove(key)
  }

  draft(where: string, text: string): void {
    const drafts = { ...this.store.getState().drafts }
    if (text) drafts[where] = text
    else delete drafts[where]
    this.store.setState({ drafts })
    this.#keep.write('drafts', drafts)
  }

  go(place: Place): void {
    this.store.setState({ place })
    this.#keep.write('place', place)
    this.#keep.flush()
  }

  dismissLead(): void {
    this.store.setState({ lead: null })
  }

  /** What an earlier room never got: it goes to this one, or is forgotten. */
  async settleEarlier(guest: string, send: boolean): Promise<void> {
    if (send) await takeOver(localStorage, this.photos, guest, this.#id, this.#journal)
    else await forgetGuest(localStorage, this.photos, guest, this.#journal)
    if (!send) return this.store.setState({ earlier: earlierGuests(localStorage, this.#id) })
    this.#enter(this.#id, this.store.getState().name)
    // What the earlier room refused this one is asked for the first time.
    this.#box.retry()
  }

  /** Leaves nothing of this guest on the phone. */
  async forget(): Promise<void> {
    this.#leave()
    this.#top.remove('me')
    this.#top.flush()
    this.#keep.forget()
    await forgetGuest(localStorage, this.photos, this.#id, this.#journal)
    this.store.setState({ ...blankState })
  }

  joinAgain(): void {
    this.store.setState({ phase: 'join', again: false, bye: null })
  }

  #leave(): void {
    this.#link?.stop()
    this.#pump?.stop()
    this.#link = this.#pump = null
    this.#keep?.flush()
  }

  /** The page may be gone in an instant: everything is written, and what waits for typing to rest goes now. */
  sleep(): void {
    this.#box?.hurry()
    this.#keep?.flush()
    this.#pump?.wake()
  }

  wake(): void {
    this.#link?.check()
  }
}
