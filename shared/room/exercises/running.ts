import type { Intent } from '../../edits/edit.ts'
import { newId } from '../../id.ts'
import type { View } from '../../records/set.ts'
import type { Entry, ExerciseSetup, GuestExercise, LiveExercise, Outcome, Subject } from '../exercise.ts'
import { roomLimits } from '../limits.ts'
import type { Live } from '../live.ts'
import { ended } from './ended.ts'
import { type Given, refuse, tooMuch } from './given.ts'
import { regroup } from './groups.ts'
import type { Kind } from './kind.ts'
import { byLot, type Lot } from './lot.ts'
import { shownTo } from './shown.ts'
import { checkLoop, heightOf, levelOf } from './why.ts'

const minute = 60_000

/** The facilitator's own things, among those of the guests. */
const facilitator = ''

/** An exercise in the host's memory. Who gave what is known only here, and is forgotten with it. */
export class Running implements Live {
  readonly id = newId()
  readonly #kind: Kind
  readonly #setup: ExerciseSetup
  readonly #subjects: Subject[]
  readonly #startedAt: Date
  readonly #lot: Lot
  #endsAt: Date | null
  #open = false
  /** What each person gave, in their own order: shown to themselves only. */
  readonly #own = new Map<string, Given[]>()
  /** Everything, once it is open in an order drawn by lot. */
  #all: Given[] = []
  readonly #done = new Set<string>()
  /** Only where it is named. */
  readonly #names = new Map<string, string>()

  constructor(kind: Kind, setup: ExerciseSetup, subjects: Subject[], now: Date, lot: Lot) {
    this.#kind = kind
    this.#setup = setup
    this.#subjects = subjects
    this.#startedAt = now
    this.#lot = lot
    this.#endsAt = setup.minutes === null ? null : new Date(now.getTime() + setup.minutes * minute)
  }

  put(person: string, name: string, entry: Entry): void {
    this.#take(person, entry, () => {
      if (this.#setup.named) this.#names.set(person, name)
    })
  }

  add(entry: Entry): void {
    this.#take(facilitator, entry, () => {})
  }

  drop(person: string, entry: string): void {
    this.#mayGive(person)
    const one = this.#ownOf(person).find((other) => other.entry.id === entry)
    if (one) this.#remove(one)
  }

  done(person: string, done: boolean): void {
    if (done) this.#done.add(person)
    else this.#done.delete(person)
  }

  open(): void {
    if (this.#open) return
    this.#open = true
    this.#all = byLot(this.#all, this.#lot)
  }

  extend(minutes: number, now: Date): void {
    const from = Math.max(now.getTime(), this.#endsAt?.getTime() ?? 0)
    this.#endsAt = new Date(from + minutes * minute)
  }

  group(entry: string, into: string | null): void {
    if (!this.#open) throw refuse('private')
    if (!this.#kind.grouped) throw refuse('group')
    regroup(this.#all, this.#shown(entry), into === null ? null : this.#shown(into))
  }

  forGuest(person: string, people: number): GuestExercise {
    const mine = this.#ownOf(person).map((one) => ({ ...one.entry, explains: idFor(person, one.explains) }))
    return { ...this.#common(people, person), mine, done: this.#done.has(person) }
  }

  forFacilitator(people: number): LiveExercise {
    return { ...this.#common(people, facilitator), entries: this.#all.length }
  }

  ended(view: View, outcome: Outcome, now: Date): Intent {
    if (!this.#open) throw refuse('private')
    return ended({
      kind: this.#kind,
      setup: this.#setup,
      subjects: new Set(this.#subjects.map(({ id }) => id)),
      given: byLot(this.#all, this.#lot),
      nameOf: (one) => this.#nameOf(one),
      people: [...this.#own.values()].filter((list) => list.length).length,
      startedAt: this.#startedAt,
      endedAt: now,
      view,
      outcome,
    })
  }

  #take(person: string, sent: Entry, accepted: () => void): void {
    this.#mayGive(person)
    const own = this.#ownOf(person)
    const old = own.find((one) => one.entry.id === sent.id)
    const entry = this.#kind.about === 'one' ? { ...sent, subject: this.#subjects[0]!.id } : sent
    if (entry.subject !== null && !this.#subjects.some(({ id }) => id === entry.subject)) throw refuse('subject')
    // What one person says of one thing again takes the place of what they said before, also from another device.
    const same = (one: Given) => person !== facilitator && this.#kind.sameAs?.(one.entry, entry)
    if (this.#kind.isEmpty(entry)) {
      for (const one of own) if (one === old || same(one)) this.#remove(one)
      return
    }
    const others = own.filter((one) => one !== old && !same(one))
    if (others.length >= roomLimits.entries) throw tooMuch('entries', roomLimits.entries)
    const taken = this.#kind.take(entry, { setup: this.#setup, others, facilitator: person === facilitator })
    const explains = taken.explains === null ? null : this.#explained(person, taken.explains)
    if (old) checkLoop(old, explains)
    const levels = (explains ? levelOf(explains) : 0) + (old ? heightOf(old, this.#all) : 1)
    if (levels > roomLimits.levels) throw tooMuch('levels', roomLimits.levels)
    for (const one of own.filter((each) => each !== old && same(each))) this.#remove(one)
    accepted()
    if (old) Object.assign(old, { entry: taken, explains })
    else this.#insert({ person, entry: taken, shown: newId(), explains, group: null })
  }

  #mayGive(person: string): void {
    if (this.#open && person !== facilitator && !this.#kind.together) throw refuse('open')
  }

  #insert(given: Given): void {
    this.#own.set(given.person, [...this.#ownOf(given.person), given])
    const at = this.#open ? this.#lot(this.#all.length + 1) : this.#all.length
    this.#all.splice(at, 0, given)
  }

  /** What hung on it goes to where it hung. */
  #remove(given: Given): void {
    for (const one of this.#all) if (one.explains === given) one.explains = given.explains
    regroup(this.#all, given, null)
    this.#all = this.#all.filter((one) => one !== given)
    this.#own.set(
      given.person,
      this.#ownOf(given.person).filter((one) => one !== given),
    )
  }

  /** Their own by its own id; once it is open, anybody's by the id under which it is shown. */
  #explained(person: string, id: string): Given {
    const mine = this.#ownOf(person).find((one) => one.entry.id === id)
    return mine ?? this.#shown(id)
  }

  #shown(id: string): Given {
    const one = this.#open ? this.#all.find((each) => each.shown === id) : undefined
    if (!one) throw refuse('entry')
    return one
  }

  #ownOf(person: string): Given[] {
    return this.#own.get(person) ?? []
  }

  #nameOf(one: Given): string {
    return this.#setup.named ? (this.#names.get(one.person) ?? '') : ''
  }

  #common(all: number, reader: string) {
    const guests = [...this.#own].filter(([person, list]) => person !== facilitator && list.length)
    return {
      id: this.id,
      phase: this.#open ? ('open' as const) : ('private' as const),
      startedAt: this.#startedAt.toISOString(),
      endsAt: this.#endsAt?.toISOString() ?? null,
      subjects: this.#subjects,
      shown: this.#open ? shownTo(reader, this.#kind, this.#all, this.#subjects, (one) => this.#nameOf(one)) : [],
      people: { all, given: guests.length, done: this.#done.size },
      setup: this.#setup,
    }
  }
}

/** The id by which a person knows an entry: their own by the one they sent. */
const idFor = (person: string, one: Given | null): string | null =>
  one && (one.person === person ? one.entry.id : one.shown)
