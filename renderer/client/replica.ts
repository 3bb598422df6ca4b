import { apply, type Touched } from '../../shared/edits/apply.ts'
import { type Change, type Committed, type Edit, inverseOf } from '../../shared/edits/edit.ts'
import { expand } from '../../shared/edits/expand.ts'
import { RecordSet } from '../../shared/records/set.ts'
import { type RecordTables, setOf } from '../../shared/records/table.ts'

type Pending = { edit: Edit; done: Change[] }

/**
 * One screen's copy of an engagement: what the ledger confirmed, with the screen's own unconfirmed edits on top.
 * When something is confirmed, the pending edits are rewound, it is applied, and they are replayed on the new truth.
 */
export class Replica {
  /** Confirmed records with pending edits applied. */
  records = new RecordSet()
  /** Sequence number of the last confirmed edit. */
  seq = 0
  #pending: Pending[] = []
  readonly #listeners = new Set<(touched: Touched[] | 'all') => void>()

  /** The unconfirmed edits, oldest first. */
  get pending(): Edit[] {
    return this.#pending.map(({ edit }) => edit)
  }

  subscribe(listener: (touched: Touched[] | 'all') => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Starts from all records of the ledger at `seq`; pending edits are replayed on them. */
  load(tables: RecordTables, seq: number): void {
    this.records = setOf(tables)
    this.seq = seq
    this.#replay(this.pending)
    this.#tell('all')
  }

  /** Forgets everything, also what is pending. */
  clear(): void {
    this.#pending = []
    this.load([], 0)
  }

  /** Applies an edit of this screen at once. Throws `edit.invalid` (and changes nothing) where it does not fit. */
  propose(edit: Edit): void {
    const done = expand(this.records, edit.changes)
    this.#pending.push({ edit, done })
    this.#tell(touchedBy(done))
  }

  /** Takes an edit as committed. False where one before it is missing: then ask for what was missed. */
  confirm(edit: Committed): boolean {
    if (edit.seq <= this.seq) {
      // It came with all records before it was acknowledged: nothing to apply, but it is no longer pending.
      if (this.#pending.some((one) => one.edit.id === edit.id)) this.reject(edit.id)
      return true
    }
    if (edit.seq !== this.seq + 1) return false
    if (this.#isDone(edit)) {
      this.#pending.shift()
      this.seq = edit.seq
      return true
    }
    const before = this.#rewind()
    const touched = [...before, ...apply(this.records, edit.changes)]
    this.seq = edit.seq
    this.#replay(this.pending.filter(({ id }) => id !== edit.id))
    this.#tell([...touched, ...this.#pending.flatMap(({ done }) => touchedBy(done))])
    return true
  }

  /**
   * Whether the ledger did what this screen has done already, as it nearly always does with a screen's own edits: then no
   * record is another, and nothing needs to be drawn again. Compared as JSON, which is how it came.
   */
  #isDone(edit: Committed): boolean {
    const [first] = this.#pending
    return first?.edit.id === edit.id && JSON.stringify(first.done) === JSON.stringify(edit.changes)
  }

  /** Drops a pending edit that the ledger refused. */
  reject(id: string): void {
    const touched = this.#rewind()
    this.#replay(this.pending.filter((edit) => edit.id !== id))
    this.#tell(touched)
  }

  #rewind(): Touched[] {
    return [...this.#pending].reverse().flatMap(({ done }) => apply(this.records, inverseOf(done)))
  }

  #replay(edits: Edit[]): void {
    this.#pending = edits.map((edit) => {
      try {
        return { edit, done: expand(this.records, edit.changes) }
      } catch {
        // It no longer fits; the ledger will say so in words when it gets there.
        return { edit, done: [] }
      }
    })
  }

  #tell(touched: Touched[] | 'all'): void {
    for (const listener of this.#listeners) listener(touched)
  }
}

const touchedBy = (changes: Change[]): Touched[] => changes.map(({ type, id }) => ({ type, id }))
