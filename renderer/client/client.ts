import { createStore } from 'zustand/vanilla'
import { type Edit, type Intent, toEdit } from '../../shared/edits/edit.ts'
import { asRefusal, Refusal } from '../../shared/errors.ts'
import { newId } from '../../shared/id.ts'
import type { CallName, History, HostEvent, Input, Output } from '../../shared/protocol.ts'
import type { View } from '../../shared/records/set.ts'
import type { Version } from '../../shared/records/version.ts'
import type { ScreenRole } from '../../shared/room/roles.ts'
import { Calls, isLost } from './calls.ts'
import { flushDrafts } from './drafts.ts'
import { Replica } from './replica.ts'
import { nobody, roomStore, takeRoomEvent } from './room.ts'
import { until } from './until.ts'
import type { Wire } from './wire.ts'

export type ClientState = {
  /** Null: no file is open, Home is shown. */
  file: string | null
  /** The file with which the page begins, while the host opens it. */
  coming: string | null
  name: string
  /** Whose screen this is: a guest of the room may not do everything. */
  role: ScreenRole
  readOnly: boolean
  connected: boolean
  /** The version that is looked at in place of the engagement as it is now; then nothing can be changed. */
  version: Version | null
  /** Why nothing can be kept at the moment; editing is paused, and what was typed waits here. */
  trouble: { code: string; words: string } | null
  /** How many edits the ledger has not confirmed yet. */
  unsaved: number
  history: History
}

/** Where a reloaded page finds which file it showed. */
export const lastOpenKey = 'touchline.file'

type Outgoing = { kind: 'commit'; id: string; edit: Edit } | { kind: 'undo' | 'redo'; id: string }

/** Refusals that are about the file, not about the edit: the edit is kept and sent again. */
const waits: ReadonlySet<string> = new Set(['file.cannotWrite', 'file.gone', 'file.replaced'])
const retryAfter = 2_000

const nothingOpen = {
  file: null,
  version: null,
  trouble: null,
  name: '',
  role: 'owner' as ScreenRole,
  readOnly: false,
  unsaved: 0,
  history: { undo: null, redo: null },
}

/** The screen's side of the host: one open file, edits on their way, and what is known of both. */
export class Client {
  readonly state = createStore<ClientState>(() => ({ ...nothingOpen, coming: null, connected: false }))
  readonly replica = new Replica()
  readonly room = roomStore()
  readonly #calls: Calls
  readonly #refused = new Set<(refusal: Refusal) => void>()
  readonly #menu = new Set<(command: string) => void>()
  readonly #exporting = new Set<(id: string, done: number) => void>()
  #actor = 'unknown'
  #outbox: Outgoing[] = []
  #retry: ReturnType<typeof setTimeout> | undefined

  constructor(wire: Wire) {
    this.#calls = new Calls(wire)
    this.#calls.start({
      event: (event) => this.#event(event),
      up: () => {
        this.state.setState({ connected: true })
        if (this.state.getState().file) void this.#catchUp()
      },
      down: () => this.state.setState({ connected: false }),
    })
  }

  get view(): View {
    return this.replica.records
  }

  /** Refusals that no caller waits for: an edit that the ledger would not keep. */
  onRefused(listener: (refusal: Refusal) => void): () => void {
    this.#refused.add(listener)
    return () => this.#refused.delete(listener)
  }

  /** Commands of the desktop window's menu. */
  onMenu(listener: (command: string) => void): () => void {
    this.#menu.add(listener)
    return () => this.#menu.delete(listener)
  }

  /** How far an export is: the id it was asked for with, and 0 to 1. */
  onExporting(listener: (id: string, done: number) => void): () => void {
    this.#exporting.add(listener)
    return () => this.#exporting.delete(listener)
  }

  /** Any call that is not about edits. */
  ask<N extends Exclude<CallName, 'open' | 'close' | 'commit' | 'undo' | 'redo'>>(
    name: N,
    input: Input<N>,
  ): Promise<Output<N>> {
    return this.#calls.call(name, input)
  }

  async open(file: string): Promise<void> {
    await this.close()
    const opened = await this.#calls.call('open', { file, since: null })
    this.#take(file, opened)
  }

  /** Shows the engagement as it was, read-only, until `leaveVersion`. */
  async openVersion(version: Version): Promise<void> {
    flushDrafts()
    await this.settled()
    const { records } = await this.#calls.call('version', { id: version.id })
    this.state.setState({ version, readOnly: true })
    this.replica.load(records, 0)
  }

  /** Back to the engagement as it is now. */
  async leaveVersion(): Promise<void> {
    const { file } = this.state.getState()
    if (!file) return
    const opened = await this.#calls.call('open', { file, since: null })
    this.state.setState({ version: null })
    this.#take(file, opened)
  }

  async close(): Promise<void> {
    if (!this.state.getState().file) return
    flushDrafts()
    // What cannot be kept would be waited for for ever.
    if (!this.state.getState().trouble) await this.settled()
    // With a lost connection the host has closed it too.
    await this.#calls.call('close', {}).catch((error: unknown) => {
      if (!isLost(error)) throw error
    })
    this.#forget()
  }

  /** Does an intent at once and sends it. Null (nothing to do) is welcome: named edits give it. */
  commit(intent: Intent | null): void {
    if (!intent || this.state.getState().readOnly) return
    const edit = toEdit(intent, this.#actor)
    try {
      this.replica.propose(edit)
    } catch (error) {
      this.#refuse(error)
      return
    }
    this.#send({ kind: 'commit', id: edit.id, edit })
  }

  undo(): void {
    flushDrafts()
    this.#send({ kind: 'undo', id: newId() })
  }

  redo(): void {
    flushDrafts()
    this.#send({ kind: 'redo', id: newId() })
  }

  /** Resolves when the ledger has confirmed (or refused) everything sent so far. */
  settled(): Promise<void> {
    return until(this.state, ({ unsaved }) => unsaved === 0)
  }

  #send(outgoing: Outgoing): void {
    this.#outbox.push(outgoing)
    this.state.setState({ unsaved: this.#outbox.length })
    if (this.state.getState().connected) void this.#deliver(outgoing)
  }

  async #deliver(outgoing: Outgoing): Promise<void> {
    const { kind, id } = outgoing
    try {
      const { edit, history } =
        kind === 'commit'
          ? await this.#calls.call('commit', { edit: outgoing.edit })
          : await this.#calls.call(kind, { id })
      if (edit && !this.replica.confirm(edit)) await this.#catchUp()
      this.#done(id, history)
    } catch (error) {
      // What a lost connection left open stays in the outbox; `#catchUp` sends it again under the same id.
      if (isLost(error)) return
      if (waits.has(asRefusal(error).code)) return this.#pause(asRefusal(error))
      if (kind === 'commit') this.replica.reject(id)
      this.#done(id)
      this.#refuse(error)
    }
  }

  /** What the ledger could not write waits, in order, and is sent again until it can. */
  #pause({ code, message }: Refusal): void {
    if (!this.state.getState().trouble) flushDrafts()
    this.state.setState({ trouble: { code, words: message }, readOnly: true })
    if (code !== 'file.cannotWrite') return
    clearTimeout(this.#retry)
    this.#retry = setTimeout(() => void this.#resume(), retryAfter)
  }

  async #resume(): Promise<void> {
    const [first] = this.#outbox
    if (!this.state.getState().connected) return
    if (first) await this.#deliver(first)
    // Until then the reason stands on the screen: it is not said anew with each try.
    if (first && this.#outbox.includes(first)) return
    this.state.setState(({ version }) => ({ trouble: null, readOnly: version !== null }))
    for (const outgoing of [...this.#outbox]) void this.#deliver(outgoing)
  }

  /** Edits that the ledger has not kept: what a saved copy must hold beside the file's content. */
  get waiting(): Edit[] {
    return this.#outbox.flatMap((one) => (one.kind === 'commit' ? [one.edit] : []))
  }

  #done(id: string, history?: History): void {
    this.#outbox = this.#outbox.filter((one) => one.id !== id)
    this.state.setState({ unsaved: this.#outbox.length, ...(history && { history }) })
  }

  async #catchUp(): Promise<void> {
    const { file, version } = this.state.getState()
    // A version never changes; what was missed meanwhile comes with `leaveVersion`.
    if (!file || version) return
    try {
      const opened = await this.#calls.call('open', { file, since: this.replica.seq })
      // It may have been closed meanwhile: then nobody waits for it.
      if (this.state.getState().file !== file) return
      this.#take(file, opened)
      if (this.state.getState().trouble?.code === 'file.cannotWrite') this.state.setState({ trouble: null })
      for (const outgoing of [...this.#outbox]) void this.#deliver(outgoing)
    } catch (error) {
      if (!isLost(error)) this.#refuse(error)
    }
  }

  #take(file: string, opened: Output<'open'>): void {
    const { name, actor, role, readOnly, newer, history, records, edits, seq } = opened
    this.#actor = actor
    if (records) this.replica.load(records, seq)
    else for (const edit of edits ?? []) this.replica.confirm(edit)
    this.state.setState({ file, name, role, readOnly, history, coming: null })
    sessionStorage.setItem(lastOpenKey, file)
    if (newer && records) this.#refuse(new Refusal('file.newer', { file: name, ...newer }))
  }

  #event(event: HostEvent): void {
    if (takeRoomEvent(this.room, event)) return
    const edits = event.event === 'edit' ? [event.edit] : event.event === 'edits' ? event.edits : []
    if (edits.length && this.state.getState().version) return
    if (event.event === 'edit' || event.event === 'edits') {
      if (edits.every((edit) => this.replica.confirm(edit))) this.state.setState({ history: event.history })
      else void this.#catchUp()
    } else if (event.event === 'trouble') {
      flushDrafts()
      this.state.setState({ trouble: { code: event.code, words: event.words }, readOnly: true })
    } else if (event.event === 'writable') {
      if (this.state.getState().trouble) void this.#resume()
    } else if (event.event === 'menu') {
      for (const listener of this.#menu) listener(event.command)
    } else if (event.event === 'exporting') {
      for (const listener of this.#exporting) listener(event.id, event.done)
    } else if (event.event === 'closed') {
      this.#forget()
      this.#refuse(new Refusal('request.closed'))
    }
  }

  #forget(): void {
    sessionStorage.removeItem(lastOpenKey)
    this.state.setState(nothingOpen)
    this.room.setState(nobody)
    this.#outbox = []
    this.replica.clear()
  }

  #refuse(error: unknown): void {
    const refusal = asRefusal(error)
    for (const listener of this.#refused) listener(refusal)
  }
}
