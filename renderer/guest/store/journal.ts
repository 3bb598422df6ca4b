import { inStore } from './database.ts'
import type { Shelf } from './keep.ts'

/** What was written last under a name; null where it was removed. */
type Line = { name: string; text: string | null; turn: number }
export type Change = readonly [name: string, text: string | null]

const turnName = 'touchline.guest.turn'
/** Milliseconds that the page waits for IndexedDB when it opens: some browsers have been known to hang in it. */
const patience = 2_000

const turnOf = (shelf: Shelf): number => Number(shelf.getItem(turnName)) || 0

/**
 * A second copy of what `localStorage` holds. Browsers write that to the disk only every few seconds: who is killed
 * between loses what was typed last. IndexedDB is on the disk when its transaction is through, but cannot be read before
 * the page shows something. So both are written, each time with the next number, and on opening the later one counts.
 */
export class Journal {
  readonly #shelf: Shelf
  constructor(shelf: Shelf) {
    this.#shelf = shelf
  }

  /** After it was written to the shelf. */
  note(changes: readonly Change[]): void {
    const turn = turnOf(this.#shelf) + 1
    try {
      this.#shelf.setItem(turnName, String(turn))
    } catch {
      // A full shelf is told of by who wrote to it.
    }
    inStore('journal', 'readwrite', (lines) => {
      for (const [name, text] of changes) lines.put({ name, text, turn } satisfies Line)
      return undefined
    }).catch(() => {
      // Without IndexedDB (some private windows) there is the shelf alone.
    })
  }

  /** Puts back on the shelf what it has lost. */
  async restore(): Promise<void> {
    const late = new Promise<Line[]>((done) => setTimeout(() => done([]), patience))
    const read = inStore('journal', 'readonly', (lines) => lines.getAll()) as Promise<Line[]>
    const lines = await Promise.race([read, late]).catch(() => [])
    restored(this.#shelf, lines)
    if (lines.some(({ text }) => text === null))
      await inStore('journal', 'readwrite', (store) => {
        for (const { name, text } of lines) if (text === null) store.delete(name)
        return undefined
      }).catch(() => {})
  }
}

/** Lines of turns that the shelf does not know are newer than what it holds. */
export function restored(shelf: Shelf, lines: readonly Line[]): void {
  const known = turnOf(shelf)
  let latest = known
  for (const { name, text, turn } of lines) {
    if (turn <= known) continue
    latest = Math.max(latest, turn)
    if (text === null) shelf.removeItem(name)
    else shelf.setItem(name, text)
  }
  if (latest > known) shelf.setItem(turnName, String(latest))
}
