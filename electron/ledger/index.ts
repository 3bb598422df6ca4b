import type { Committed, Edit } from '../../shared/edits/edit.ts'
import type { History } from '../../shared/protocol.ts'
import type { View } from '../../shared/records/set.ts'

/** The one authority over an open engagement. */
export interface Ledger {
  /** True for a file of a newer version: it is read, never touched. Every commit is refused with `file.readOnly`. */
  readonly readOnly: boolean
  /** Sequence number of the last committed edit; 0 in a new file. */
  readonly seq: number
  readonly records: View
  /**
   * Expands, checks and writes an edit in one transaction, then changes memory and tells every listener.
   * An id seen before returns the first answer. Throws `edit.invalid`, `file.readOnly`, `file.cannotWrite`.
   */
  commit(edit: Edit): Promise<Committed>
  /** Takes back the actor's last edit or group by a new edit with the given id; null where there is nothing left. */
  undo(actor: string, id: string): Promise<Committed | null>
  redo(actor: string, id: string): Promise<Committed | null>
  /** Labels of what the actor could undo and redo now. */
  history(actor: string): History
  /** The edits after `seq`, or null where that is not a number of this file. */
  since(seq: number): Committed[] | null
  subscribe(listener: (edit: Committed) => void): () => void
  /** Keeps bytes under their SHA-256 (hex), which is returned. The edit that refers to them comes after. */
  addPhoto(bytes: Uint8Array): Promise<string>
  photo(hash: string): Uint8Array | undefined
  /** Whether the file is whole, in words where it is not. */
  check(): string[]
  close(): Promise<void>
}
