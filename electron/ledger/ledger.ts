import { createHash } from 'node:crypto'
import { apply } from '../../shared/edits/apply.ts'
import { type Change, type Committed, type Edit, edit as editSchema, inverseOf } from '../../shared/edits/edit.ts'
import { expand } from '../../shared/edits/expand.ts'
import { undoing } from '../../shared/edits/undo.ts'
import { fail, Refusal } from '../../shared/errors.ts'
import type { History } from '../../shared/protocol.ts'
import type { RecordSet, View } from '../../shared/records/set.ts'
import { Histories } from './history.ts'
import type { Ledger } from './index.ts'
import type { Kept, Store } from './store/store.ts'

type Options = { store: Store; readOnly: boolean; fileName: string }

/** The ledger over a SQLite file. One edit at a time; memory follows the disk, never the other way round. */
export class FileLedger implements Ledger {
  readonly readOnly: boolean
  readonly #store: Store
  readonly #fileName: string
  readonly #records: RecordSet
  readonly #histories: Histories
  readonly #listeners = new Set<(edit: Committed) => void>()
  #seq: number
  #queue: Promise<unknown> = Promise.resolve()

  constructor({ store, readOnly, fileName }: Options) {
    this.#store = store
    this.readOnly = readOnly
    this.#fileName = fileName
    this.#records = store.load()
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

  commit(edit: Edit): Promise<Committed> {
    return this.#next(() => {
      const parsed = editSchema.safeParse(edit)
      if (!parsed.success) throw fail('edit.invalid', { type: 'edit', why: parsed.error.issues[0]?.message ?? '' })
      return this.#store.edit(edit.id) ?? this.#write(parsed.data, 'edit', [], parsed.data.changes)
    })
  }

  undo(actor: string, id: string): Promise<Committed | null> {
    return this.#next(() => this.#back(actor, id, 'undo'))
  }

  redo(actor: string, id: string): Promise<Committed | null> {
    return this.#next(() => this.#back(actor, id, 'redo'))
  }

  history(actor: string): History {
    return this.#histories.labels(actor)
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
    return this.#store.check()
  }

  async close(): Promise<void> {
    await this.#queue.catch(() => {})
    this.#store.close()
  }

  /** Undoes the newest step that still has something to put back; steps above it are spent. */
  #back(actor: string, id: string, kind: 'undo' | 'redo'): Committed | null {
    const known = this.#store.edit(id)
    if (known) return known
    const steps = this.#histories.of(actor)[kind]
    for (let at = steps.length - 1; at >= 0; at--) {
      const step = steps[at]!
      const changes = step.edits.flatMap((one) => this.#store.edit(one)?.changes ?? [])
      const back = undoing(this.#records, changes)
      if (!back.length && at > 0) continue
      const edit = { id, actor, label: step.label, group: null, changes: back }
      return this.#write(edit, kind, [step.edits[0]!], back)
    }
    return null
  }

  #write(edit: Edit, kind: Committed['kind'], target: string[], wanted: Change[]): Committed {
    this.#writable()
    for (const { type, from, to } of wanted)
      if (type === 'photo' && from === null && to && !this.#store.hasPhoto(String(to.hash))) throw fail('photo.missing')
    const changes = expand(this.#records, wanted)
    const kept: Kept = { ...edit, changes, target, kind, seq: this.#seq + 1, at: new Date().toISOString() }
    try {
      this.#guarded(() => this.#store.append(kept))
    } catch (error) {
      apply(this.#records, inverseOf(changes))
      throw error
    }
    this.#seq = kept.seq
    this.#histories.add({ ...kept, empty: changes.length === 0 })
    const { target: _, ...done } = kept
    for (const listener of this.#listeners) listener(done)
    return done
  }

  #writable(): void {
    if (this.readOnly) throw fail('file.readOnly', { file: this.#fileName })
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
