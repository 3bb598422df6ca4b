import type { Committed, Edit } from '../../../../shared/edits/edit.ts'
import { fail } from '../../../../shared/errors.ts'
import type { History } from '../../../../shared/protocol.ts'
import type { View } from '../../../../shared/records/set.ts'
import type { Ledger } from '../../../ledger/index.ts'
import { isShown } from '../../bytes.ts'
import type { Guest } from '../guests.ts'
import type { Turns } from '../turns.ts'
import { refuseBeyond } from './beyond.ts'
import type { Scope } from './scope.ts'

/** The ledger as a guest has it: what is in sight can be read, and by a contributor be changed; the file is out of reach. */
export class ScopedLedger implements Ledger {
  readonly readOnly: boolean
  /** How the file was written is the owner’s affair. */
  readonly newer = null
  readonly #ledger: Ledger
  readonly #scope: Scope
  readonly #guest: Guest
  readonly #made: Set<string>
  readonly #turns: Turns

  /** @param made takes the opportunities that guests make */
  constructor(ledger: Ledger, scope: Scope, guest: Guest, made: Set<string>, turns: Turns) {
    this.#turns = turns
    this.#ledger = ledger
    this.#scope = scope
    this.#guest = guest
    this.#made = made
    this.readOnly = ledger.readOnly || guest.role !== 'contributor'
  }

  get seq(): number {
    return this.#scope.seq
  }

  get records(): View {
    return this.#scope.records
  }

  async commit(edit: Edit): Promise<Committed> {
    if (this.readOnly) throw fail('room.role')
    await this.#turns.take()
    const done = await this.#ledger.commit(edit, (changes) => {
      for (const { type, id, from } of changes) if (type === 'opportunity' && from === null) this.#made.add(id)
      refuseBeyond(edit, changes, this.#scope, this.#guest)
    })
    // An id that somebody else used first answers with nothing of theirs.
    if (done.actor !== this.#guest.id) throw fail('room.role')
    return this.#scope.seen(done)
  }

  async undo(actor: string, id: string): Promise<Committed | null> {
    await this.#turns.take()
    return this.#own(await this.#ledger.undo(actor, id))
  }

  async redo(actor: string, id: string): Promise<Committed | null> {
    await this.#turns.take()
    return this.#own(await this.#ledger.redo(actor, id))
  }

  history(actor: string): History {
    return this.#ledger.history(actor)
  }

  steps(actor: string): number {
    return this.#ledger.steps(actor)
  }

  since(seq: number): Committed[] | null {
    return this.#scope.since(seq)
  }

  subscribe(listener: (edit: Committed) => void): () => void {
    return this.#scope.subscribe(listener)
  }

  addPhoto(bytes: Uint8Array): Promise<string> {
    return this.#ledger.addPhoto(bytes)
  }

  photo(hash: string): Uint8Array | undefined {
    return isShown(this.records, hash) ? this.#ledger.photo(hash) : undefined
  }

  takeBack = ownersOnly
  check = ownersOnly
  forget = ownersOnly
  suspend = ownersOnly
  backup = ownersOnly

  async close(): Promise<void> {
    // The file is the room's.
  }

  #own(done: Committed | null): Committed | null {
    if (done && done.actor !== this.#guest.id) throw fail('room.role')
    return done && this.#scope.seen(done)
  }
}

const ownersOnly = (): never => {
  throw fail('room.role')
}
