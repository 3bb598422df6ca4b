import type { Ledger } from '../ledger/index.ts'
import type { Engagements } from './engagements.ts'
import type { Host } from './host.ts'

/** Opens a file for a screen; one that this machine has not seen before is looked at elsewhere first. */
export async function enterFile(host: Host, file: string): Promise<{ path: string; ledger: Ledger }> {
  const path = host.files.path(file)
  if (!host.files.isSeen(file)) await host.inspect(path)
  const ledger = await host.engagements.enter(path)
  host.files.remember(path, true)
  return { path, ledger }
}

/** How long a file is held open for a screen that does not come, in milliseconds. */
const patience = 10_000

/**
 * Opens the file with which a page begins while that page is still being read: when its screen asks for the file, most of
 * the work is done.
 */
export class Ahead {
  readonly #host: () => Host
  readonly #engagements: Engagements
  /** On their way; rejected with the reason where a file cannot be opened. */
  readonly #begun = new Map<string, Promise<void>>()
  readonly #held = new Map<string, { path: string; timer: NodeJS.Timeout }>()

  constructor(host: () => Host, engagements: Engagements) {
    this.#host = host
    this.#engagements = engagements
    engagements.before.add(() => this.#end())
  }

  /** Once what is being answered has gone out; nothing where the file is open or on its way. */
  begin(file: string): void {
    if (this.#begun.has(file) || this.#held.has(file)) return
    const opened = new Promise((next) => setImmediate(next))
      .then(() => enterFile(this.#host(), file))
      .then(({ path }) => {
        const timer = setTimeout(() => void this.release(file), patience)
        timer.unref()
        this.#held.set(file, { path, timer })
      })
      .finally(() => this.#begun.delete(file))
    // Whoever waits for it is told why not; where nobody does, the screen asks for it later, and finds out for itself.
    opened.catch(() => {})
    this.#begun.set(file, opened)
  }

  /** Resolves when a file is no longer on its way. Rejects with the reason where it was, and cannot be opened. */
  async done(file: string): Promise<void> {
    await this.#begun.get(file)
  }

  /** A screen has the file, or none came for it. */
  async release(file: string): Promise<void> {
    const held = this.#held.get(file)
    if (!held) return
    this.#held.delete(file)
    clearTimeout(held.timer)
    await this.#engagements.leave(held.path)
  }

  async #end(): Promise<void> {
    await Promise.allSettled(this.#begun.values())
    for (const file of [...this.#held.keys()]) await this.release(file)
  }
}
