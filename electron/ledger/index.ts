import type { Change, Committed, Edit } from '../../shared/edits/edit.ts'
import type { Refusal } from '../../shared/errors.ts'
import type { History } from '../../shared/protocol.ts'
import type { View } from '../../shared/records/set.ts'

/** The one authority over an open engagement. */
export interface Ledger {
  /** True for a file of a newer version: it is read, never touched. Every commit is refused with `file.newer`. */
  readonly readOnly: boolean
  /** Which version wrote the file and which this app knows, where it is a newer one. */
  readonly newer: { found: number; known: number } | null
  /** Sequence number of the last committed edit; 0 in a new file. */
  readonly seq: number
  readonly records: View
  /**
   * Expands, checks and writes an edit in one transaction, then changes memory and tells every listener.
   * An id seen before returns the first answer. Throws `edit.invalid`, `photo.missing`, `file.newer`,
   * `file.cannotWrite`; then nothing has changed.
   * @param check sees what the edit does, applied to `records` already, and throws where that must not be
   */
  commit(edit: Edit, check?: (changes: readonly Change[]) => void): Promise<Committed>
  /**
   * Takes back the actor's last edit or group, of which something still can be, by a new edit with the given id. Null
   * where there is nothing left; an edit without changes then keeps the id, so that it is answered the same when resent.
   */
  undo(actor: string, id: string): Promise<Committed | null>
  redo(actor: string, id: string): Promise<Committed | null>
  /**
   * Takes back, in one edit by `by`, everything that `actor` did and could still take back, as far as it still holds
   * what they wrote. Returns how many of their edits that were; 0 where nothing was left, and then nothing is written.
   */
  takeBack(actor: string, by: string): Promise<number>
  /** Labels of what the actor could undo and redo now. */
  history(actor: string): History
  /** How many edits of the actor could be taken back now. */
  steps(actor: string): number
  /** The edits after `seq`, or null where that is not a number of this file. */
  since(seq: number): Committed[] | null
  subscribe(listener: (edit: Committed) => void): () => void
  /** Keeps bytes under their SHA-256 (hex), which is returned. The edit that refers to them comes after. */
  addPhoto(bytes: Uint8Array): Promise<string>
  photo(hash: string): Uint8Array | undefined
  /**
   * What is wrong with the file, a line of words each; empty where it is whole. Reads all of it and does every edit
   * again: for a check that somebody asked for, not for every opening.
   */
  check(): string[]
  /**
   * Forgets every edit before now, and with them what was deleted: the records stay, undo begins here, and the file is
   * written anew without a trace of it. The number of the last edit begins again at 1.
   */
  forget(actor: string): Promise<void>
  /** Refuses every change from now on, for this reason; null: changes are taken again. */
  suspend(why: Refusal | null): void
  /** Writes a copy of the whole file to a path where there is none; edits go on meanwhile. Throws `file.cannotWrite`. */
  backup(path: string): Promise<void>
  close(): Promise<void>
}
