import { isDeepStrictEqual } from 'node:util'
import type { Ledger } from '../../electron/ledger/index.ts'
import { Replica } from '../../renderer/client/replica.ts'
import { type Committed, type Edit, type Intent, toEdit } from '../../shared/edits/edit.ts'
import { Refusal } from '../../shared/errors.ts'
import { newId } from '../../shared/id.ts'
import { type RecordTables, tablesOf } from '../../shared/records/table.ts'

type Outgoing = { kind: 'commit'; id: string; edit: Edit } | { kind: 'undo' | 'redo'; id: string }
type Answer = { id: string; edit: Committed | null; refused?: boolean }
type Incoming = { edits: Committed[] } | { all: RecordTables; seq: number } | Answer

/**
 * A screen and its connection to a ledger, step by step: the real replica, and between it and the ledger two queues
 * that lose what is in them when the connection goes. It keeps what was not answered and sends it again.
 */
export class LossyScreen {
  readonly replica = new Replica()
  readonly actor: string
  readonly #answers = new Map<string, Committed | null>()
  connected = false
  #outbox: Outgoing[] = []
  #toHost: Outgoing[] = []
  #toScreen: Incoming[] = []
  #leave = () => {}

  constructor(actor: string) {
    this.actor = actor
  }

  get busy(): boolean {
    return this.#toHost.length + this.#toScreen.length + this.#outbox.length > 0
  }

  connect(ledger: Ledger, whole: boolean): void {
    this.disconnect()
    this.connected = true
    this.#leave = ledger.subscribe((edit) => this.#toScreen.push({ edits: [edit] }))
    const missed = whole ? null : ledger.since(this.replica.seq)
    if (missed) this.#toScreen.push({ edits: missed })
    else this.#toScreen.push({ all: tablesOf(ledger.records), seq: ledger.seq })
    this.#toHost.push(...this.#outbox)
  }

  disconnect(): void {
    this.#leave()
    this.connected = false
    this.#toHost = []
    this.#toScreen = []
  }

  /** Does something at once and sends it; what does not fit is refused before it is sent. */
  commit(intent: Intent): void {
    const edit = toEdit(intent, this.actor)
    try {
      this.replica.propose(edit)
    } catch (error) {
      if (error instanceof Refusal && error.code === 'edit.invalid') return
      throw error
    }
    this.#send({ kind: 'commit', id: edit.id, edit })
  }

  back(kind: 'undo' | 'redo'): void {
    this.#send({ kind, id: newId() })
  }

  /** Lets the ledger answer the next request that is on its way; `twice`: it arrives a second time. */
  async hostStep(ledger: Ledger, twice: boolean): Promise<void> {
    const request = this.#toHost.shift()
    if (!request) return
    if (twice) this.#toHost.unshift(request)
    try {
      const edit =
        request.kind === 'commit'
          ? await ledger.commit(JSON.parse(JSON.stringify(request.edit)) as Edit)
          : await ledger[request.kind](this.actor, request.id)
      this.#toScreen.push({ id: request.id, edit })
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'edit.invalid') throw error
      this.#toScreen.push({ id: request.id, edit: null, refused: true })
    }
  }

  /** Takes the next thing that the ledger sent. Throws where an id gets two different answers. */
  screenStep(): void {
    const sent = this.#toScreen.shift()
    if (!sent) return
    const came = JSON.parse(JSON.stringify(sent)) as Incoming
    if ('all' in came) this.replica.load(came.all, came.seq)
    else if ('edits' in came) this.#confirm(came.edits)
    else {
      if (came.edit) this.#confirm([came.edit])
      if (came.refused) this.replica.reject(came.id)
      else this.#remember(came)
      this.#outbox = this.#outbox.filter(({ id }) => id !== came.id)
    }
  }

  #confirm(edits: Committed[]): void {
    for (const edit of edits) if (!this.replica.confirm(edit)) throw new Error(`edit ${edit.seq} came out of order`)
  }

  #remember({ id, edit }: Answer): void {
    if (this.#answers.has(id) && !isDeepStrictEqual(this.#answers.get(id), edit))
      throw new Error(`${id} was answered ${JSON.stringify(edit)} the second time`)
    this.#answers.set(id, edit)
  }

  #send(outgoing: Outgoing): void {
    this.#outbox.push(outgoing)
    if (this.connected) this.#toHost.push(outgoing)
  }
}
