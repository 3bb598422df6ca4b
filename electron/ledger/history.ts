import type { History } from '../../shared/protocol.ts'
import type { Entry } from './store/store.ts'

/** One step of undo: the edits that a person made in one go. */
export type Step = { label: string; group: string | null; edits: string[] }
type Stacks = { undo: Step[]; redo: Step[] }

/**
 * What each actor can take back and do again, rebuilt from the edits of the file, so that undo goes back over a restart.
 * Holds ids only; the changes stay in the file.
 */
export class Histories {
  readonly #stacks = new Map<string, Stacks>()

  constructor(entries: Iterable<Entry>) {
    for (const entry of entries) this.add(entry)
  }

  of(actor: string): Stacks {
    let stacks = this.#stacks.get(actor)
    if (!stacks) {
      stacks = { undo: [], redo: [] }
      this.#stacks.set(actor, stacks)
    }
    return stacks
  }

  labels(actor: string): History {
    const { undo, redo } = this.of(actor)
    return { undo: undo.at(-1)?.label ?? null, redo: redo.at(-1)?.label ?? null }
  }

  /**
   * Takes account of an edit. An undo drops the steps it looked at (its target: the edits of the step that it undid
   * last, everything above it had nothing left to put back) and becomes the step that a redo takes back.
   */
  add({ id, actor, label, group, kind, target, empty }: Entry): void {
    const { undo, redo } = this.of(actor)
    if (kind === 'edit') {
      if (empty) return
      redo.length = 0
      const last = undo.at(-1)
      if (group !== null && last?.group === group) last.edits.push(id)
      else undo.push({ label, group, edits: [id] })
      return
    }
    const [from, to] = kind === 'undo' ? [undo, redo] : [redo, undo]
    const at = from.findLastIndex((step) => step.edits[0] === target[0])
    if (at >= 0) from.length = at
    if (!empty) to.push({ label, group: null, edits: [id] })
  }
}
