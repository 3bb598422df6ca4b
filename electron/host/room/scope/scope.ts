import { apply } from '../../../../shared/edits/apply.ts'
import type { Change, Committed } from '../../../../shared/edits/edit.ts'
import { type RecordType, recordTypes, referredBy } from '../../../../shared/records/index.ts'
import { RecordSet } from '../../../../shared/records/set.ts'
import type { ScreenRole } from '../../../../shared/room/roles.ts'
import { owner } from '../../../ledger/file.ts'
import type { Ledger } from '../../../ledger/index.ts'
import { Sight } from './sight.ts'

/** Edits kept for screens that come back; who knows an older one gets all records. */
const longest = 20_000

/**
 * What the guests of one role know of an engagement, kept up to date edit by edit: each edit of the ledger has its
 * counterpart here under the same number, with only what of it is seen. What comes into sight is created by it, what leaves
 * is removed, and one of which nothing is seen is empty.
 */
export class Scope {
  readonly records = new RecordSet()
  readonly sight: Sight
  readonly #ledger: Ledger
  readonly #listeners = new Set<(edit: Committed) => void>()
  readonly #leave: () => void
  #log: Committed[] = []
  #from: number
  #seq: number

  constructor(ledger: Ledger, journeys: Iterable<string>, role: ScreenRole, made: ReadonlySet<string>) {
    this.#ledger = ledger
    this.sight = new Sight(ledger.records, journeys, role, made)
    this.#from = ledger.seq
    this.#seq = ledger.seq
    for (const [type, record] of this.sight.all()) this.records.put(type, record as never)
    this.#leave = ledger.subscribe((edit) => this.#follow(edit))
  }

  get seq(): number {
    return this.#seq
  }

  /** The edits after `seq`; null where not all of them are known any more, or it is none of this file's. */
  since(seq: number): Committed[] | null {
    return seq > this.#seq || seq < this.#from ? null : this.#log.slice(seq - this.#from)
  }

  /** An edit of the ledger as it is seen here. */
  seen(edit: Committed): Committed {
    return this.#log[edit.seq - this.#from - 1] ?? shown(edit, [])
  }

  subscribe(listener: (edit: Committed) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  stop(): void {
    this.#leave()
  }

  #follow(edit: Committed): void {
    const told = shown(edit, this.#changes(edit.changes))
    apply(this.records, told.changes)
    this.#seq = edit.seq
    this.#log.push(told)
    if (this.#log.length > longest) {
      const gone = this.#log.length - longest / 2
      this.#log = this.#log.slice(gone)
      this.#from += gone
    }
    for (const listener of this.#listeners) listener(told)
  }

  /** The difference between what was seen and what is, looked for only where the edit can have made one. */
  #changes(changes: readonly Change[]): Change[] {
    const found: Change[] = []
    const looked = new Set<string>()
    const look = (type: RecordType, id: string): void => {
      const key = `${type} ${id}`
      if (looked.has(key)) return
      looked.add(key)
      const before = (this.records.get(type, id) as Plain | undefined) ?? null
      const after = this.sight.of(type, id) as Plain | null
      const change = difference(type, id, before, after)
      if (change) found.push(change)
      if ((before === null) === (after === null)) return
      // It came or went: so may what refers to it, and what it was seen for.
      for (const { type: other, field } of referredBy[type])
        for (const one of this.#ledger.records.of(other, field as never, id)) look(other, one.id)
    }
    for (const { type, id, from, to } of changes) {
      look(type, id)
      if (type !== 'addressing') continue
      for (const side of [from, to]) if (typeof side?.opportunity === 'string') look('opportunity', side.opportunity)
      const now = this.#ledger.records.get('addressing', id)
      if (now) look('opportunity', now.opportunity)
    }
    // An opportunity is seen for the touchpoints that it addresses.
    for (const { type, id } of [...found])
      if (type === 'touchpoint')
        for (const { opportunity } of this.#ledger.records.of('addressing', 'touchpoint', id))
          look('opportunity', opportunity)
    return found.sort(inOrder)
  }
}

type Plain = { id: string } & Record<string, unknown>

function difference(type: RecordType, id: string, before: Plain | null, after: Plain | null): Change | null {
  if (!before && !after) return null
  if (!before) return { type, id, from: null, to: without(after!) }
  if (!after) return { type, id, from: without(before), to: null }
  const fields = Object.keys(after).filter((field) => !Object.is(before[field], after[field]))
  const pick = (of: Plain) => Object.fromEntries(fields.map((field) => [field, of[field]]))
  return fields.length ? { type, id, from: pick(before), to: pick(after) } : null
}

const without = ({ id: _, ...fields }: Plain) => fields

/** What others refer to comes before them and goes after them. */
function inOrder(a: Change, b: Change): number {
  const [goesA, goesB] = [a.to === null, b.to === null]
  if (goesA !== goesB) return goesA ? 1 : -1
  const way = recordTypes.indexOf(a.type) - recordTypes.indexOf(b.type)
  return goesA ? -way : way
}

/** Without the words of the label, which may name what is not seen; of what nobody sees nobody is told who did it. */
const shown = (edit: Committed, changes: Change[]): Committed => ({
  ...edit,
  actor: changes.length ? edit.actor : owner,
  label: '',
  group: null,
  changes,
})
