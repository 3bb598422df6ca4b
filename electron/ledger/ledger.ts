import { createHash } from 'node:crypto'
import { apply } from '../../shared/edits/apply.ts'
import {
  type Change,
  type Committed,
  create,
  type Edit,
  edit as editSchema,
  inverseOf,
  toEdit,
} from '../../shared/edits/edit.ts'
import { expand } from '../../shared/edits/expand.ts'
import { undoing } from '../../shared/edits/undo.ts'
import { fail, Refusal } from '../../shared/errors.ts'
import { newId } from '../../shared/id.ts'
import type { History } from '../../shared/protocol.ts'
import { bytesOf, recordTypes } from '../../shared/records/index.ts'
import { hashesIn, listsOf } from '../../shared/records/lists.ts'
import type { RecordSet, View } from '../../shared/records/set.ts'
import { t } from '../../shared/text/index.ts'
import { faults } from './check.ts'
import { Histories } from './history.ts'
import type { Ledger } from './index.ts'
import type { Kept, Store } from './store/store.ts'

type Options = {
  store: Store
  /** What the store holds, where it has been loaded already. */
  records?: RecordSet
  newer?: Ledger['newer']
  fileName: string
  closed?: () => void
}

/** The ledger over a SQLite file. One edit at a time; memory follows the disk, never the other way round. */
export class FileLedger implements Ledger {
  readonly readOnly: boolean
  readonly newer: Ledger['newer']
  readonly #store: Store
  readonly #fileName: string
  readonly #records: RecordSet
  #histories: Histories
  readonly #closed: () => void
  readonly #listeners = new Set<(edit: Committed) => void>()
  #seq: number
  #suspended: Refusal | null = null
  #queue: Promise<unknown> = Promise.resolve()

  constructor({ store, records = store.load(), newer = null, fileName, closed = () => {} }: Options) {
    this.#store = store
    this.readOnly = newer !== null
    this.newer = newer
    this.#fileName = fileName
    this.#closed = closed
    this.#records = records
    const entries = store.entries()
    this.#seq = entries.at(-1)?.seq ?? 0
    this.#histories = new Histories(entries)
  }

  get records(): View {
    return this.#records
  }

  get seq(): number {
    return this.#seq
  }

  commit(edit: Edit, check: (changes: readonly Change[]) => void = () => {}): Promise<Committed> {
    return this.#next(() => {
      const parsed = editSchema.safeParse(edit)
      if (!parsed.success) throw fail('edit.invalid', { type: 'edit', why: parsed.error.issues[0]?.message ?? '' })
      const known = this.#store.edit(parsed.data.id)
      if (known) return known
      this.#writable()
      this.#refuseMissingPhotos(parsed.data.changes)
      const changes = expand(this.#records, parsed.data.changes)
      try {
        check(changes)
      } catch (error) {
        apply(this.#records, inverseOf(changes))
        throw error
      }
      return this.#keep(parsed.data, 'edit', [], changes)
    })
  }

  undo(actor: string, id: string): Promise<Committed | null> {
    return this.#next(() => this.#back(actor, id, 'undo'))
  }

  redo(actor: string, id: string): Promise<Committed | null> {
    return this.#next(() => this.#back(actor, id, 'redo'))
  }

  takeBack(actor: string, by: string): Promise<number> {
    return this.#next(() => {
      this.#writable()
      const edits = this.#histories.of(actor).undo.flatMap((step) => step.edits)
      const done = edits.flatMap((one) => this.#store.edit(one)?.changes ?? [])
      const changes = expand(this.#records, undoing(this.#records, done))
      if (!changes.length) return 0
      this.#keep({ id: newId(), actor: by, label: t('edits.takeBack'), group: null }, 'edit', [], changes)
      return edits.length
    })
  }

  history(actor: string): History {
    return this.#histories.labels(actor)
  }

  steps(actor: string): number {
    return this.#histories.of(actor).undo.reduce((sum, { edits }) => sum + edits.length, 0)
  }

  since(seq: number): Committed[] | null {
    return seq > this.#seq || seq < 0 ? null : this.#store.since(seq)
  }

  subscribe(listener: (edit: Committed) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  addPhoto(bytes: Uint8Array): Promise<string> {
    return this.#next(() => {
      const hash = createHash('sha256').update(bytes).digest('hex')
      this.#guarded(() => this.#store.photoIn(hash, bytes))
      return hash
    })
  }

  photo(hash: string): Uint8Array | undefined {
    return this.#store.photoOut(hash)
  }

  check(): string[] {
    return faults(this.#store, this.readOnly)
  }

  forget(actor: string): Promise<void> {
    return this.#next(() => {
      const lists = listsOf(this.#records)
      const changes = recordTypes.flatMap((type) => lists[type].map((one) => create(type, one as never, one.id)))
      const edit = toEdit({ label: t('edits.forget'), changes }, actor)
      const first: Kept = { ...edit, seq: 1, at: new Date().toISOString(), kind: 'edit', target: [] }
      this.#guarded(() => this.#store.beginAgain(first, hashesIn(lists)))
      this.#seq = 1
      this.#histories = new Histories([])
    })
  }

  suspend(why: Refusal | null): void {
    this.#suspended = why
  }

  async backup(path: string): Promise<void> {
    try {
      await this.#store.backup(path)
    } catch (error) {
      throw fail('file.cannotWrite', { file: path, why: (error as Error).message }, error)
    }
  }

  async close(): Promise<void> {
    await this.#queue
    this.#store.close()
    this.#closed()
  }

  /**
   * Puts back the newest step of which something still can be; steps above it are spent. Where there is none, an edit
   * without changes is kept all the same: an undo whose answer was lost must not, sent again, undo what came after it.
   */
  #back(actor: string, id: string, kind: 'undo' | 'redo'): Committed | null {
    const known = this.#store.edit(id)
    if (known) return known.changes.length ? known : null
    this.#writable()
    const steps = this.#histories.of(actor)[kind]
    for (const step of steps.toReversed()) {
      const done = step.edits.flatMap((one) => this.#store.edit(one)?.changes ?? [])
      const changes = expand(this.#records, undoing(this.#records, done))
      if (changes.length) return this.#keep({ id, actor, label: step.label, group: null }, kind, step.edits, changes)
    }
    this.#keep({ id, actor, label: steps.at(-1)?.label ?? '', group: null }, kind, steps[0]?.edits ?? [], [])
    return null
  }

  /** Writes what memory holds already; where that fails, memory is put back. */
  #keep(edit: Omit<Edit, 'changes'>, kind: Committed['kind'], step: string[], changes: Change[]): Committed {
    const done: Committed = {
      id: edit.id,
      actor: edit.actor,
      // As the file will hold it: text in SQLite is well-formed.
      label: edit.label.toWellFormed(),
      group: edit.group,
      changes,
      seq: this.#seq + 1,
      at: new Date().toISOString(),
      kind,
    }
    const kept: Kept = { ...done, target: step.slice(0, 1) }
    try {
      this.#guarded(() => this.#store.append(kept))
    } catch (error) {
      apply(this.#records, inverseOf(changes))
      throw error
    }
    this.#seq = kept.seq
    this.#histories.add({ ...kept, empty: changes.length === 0 })
    this.#tell(done)
    return done
  }

  /** The edit is on the disk: a listener that fails must not make it look refused, nor keep it from the others. */
  #tell(done: Committed): void {
    for (const listener of this.#listeners) {
      try {
        listener(done)
      } catch (error) {
        process.emitWarning(error as Error)
      }
    }
  }

  #refuseMissingPhotos(wanted: readonly Change[]): void {
    for (const { type, to } of wanted)
      for (const field of bytesOf[type]) {
        const hash = to?.[field]
        if (typeof hash === 'string' && !this.#store.hasPhoto(hash)) throw fail('photo.missing')
      }
  }

  #writable(): void {
    if (this.#suspended) throw this.#suspended
    if (this.newer) throw fail('file.newer', { file: this.#fileName, ...this.newer })
  }

  #guarded<T>(work: () => T): T {
    this.#writable()
    try {
      return work()
    } catch (error) {
      if (error instanceof Refusal) throw error
      throw fail('file.cannotWrite', { file: this.#fileName, why: (error as Error).message }, error)
    }
  }

  /** Runs `work` after everything asked before it. */
  #next<T>(work: () => T): Promise<T> {
    const done = this.#queue.then(work)
    this.#queue = done.catch(() => {})
    return done
  }
}
