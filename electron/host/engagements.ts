import { realpathSync } from 'node:fs'
import type { Refusal } from '../../shared/errors.ts'
import { Backups } from '../ledger/backups.ts'
import { openLedger } from '../ledger/file.ts'
import type { Ledger } from '../ledger/index.ts'
import { watchFile } from '../ledger/watch.ts'
import { lastSeqOf } from '../ledger/whole.ts'
import { forkInspector, type Inspect } from './inspector.ts'

type Open = { ledger: Promise<Ledger>; screens: number; stop: () => void }
/** Null: what stood in the way of writing is over. */
export type Trouble = (path: string, trouble: Refusal | null) => void

const backupEvery = 10 * 60_000
const afterOpening = 2_000

/**
 * The ledgers that are open, one for each file however many screens show it; the last screen closes it. Each is backed
 * up when it opens and every ten minutes in which it changed, and watched for the file being taken away from under it.
 */
export class Engagements {
  readonly #dataFolder: string
  readonly #trouble: Trouble
  readonly #inspect: Inspect
  /** What has to end before the files are closed: a room. */
  readonly before = new Set<() => Promise<void>>()
  readonly #open = new Map<string, Open>()
  /** Files on their way to being closed: who opens one again (a page that reloads) waits for that. */
  readonly #closing = new Map<string, Promise<void>>()
  /** The last backup of each file that was begun. */
  readonly #backingUp = new Map<string, Promise<void>>()

  constructor(dataFolder: string, trouble: Trouble = () => {}, inspect: Inspect = forkInspector) {
    this.#dataFolder = dataFolder
    this.#inspect = inspect
    this.#trouble = trouble
  }

  async enter(path: string): Promise<Ledger> {
    const key = real(path)
    await this.#closing.get(key)
    const found = this.#open.get(key) ?? this.#begin(path)
    this.#open.set(key, found)
    found.screens++
    try {
      return await found.ledger
    } catch (error) {
      this.#open.delete(key)
      throw error
    }
  }

  async leave(path: string): Promise<void> {
    const key = real(path)
    const found = this.#open.get(key)
    if (!found || --found.screens > 0) return
    this.#open.delete(key)
    found.stop()
    const closed = found.ledger.then((ledger) => ledger.close()).finally(() => this.#closing.delete(key))
    this.#closing.set(key, closed)
    await closed
  }

  /** The ledger of a file while a screen shows it. */
  at(path: string): Promise<Ledger> | undefined {
    return this.#open.get(real(path))?.ledger
  }

  backups(path: string): Backups {
    return new Backups(this.#dataFolder, real(path))
  }

  /** A backup now, where something has changed since the last: before an import, and by the clock. */
  backUp(path: string): Promise<void> {
    const key = real(path)
    // One after the other: the clock and a person who looks at the same moment would both copy the same state.
    const done = (this.#backingUp.get(key) ?? Promise.resolve()).then(() => this.#backUp(path))
    this.#backingUp.set(key, done)
    return done
  }

  async #backUp(path: string): Promise<void> {
    try {
      const ledger = await this.at(path)
      if (ledger) await this.backups(path).take(ledger, new Date(), (copy) => this.#readBack(copy))
    } catch {
      // A full disk shows at the next edit; a backup that cannot be made must not stop anybody's work.
    }
  }

  async closeAll(): Promise<void> {
    for (const end of this.before) await end()
    const all = [...this.#open.values()]
    this.#open.clear()
    for (const { stop } of all) stop()
    await Promise.allSettled(all.map(async ({ ledger }) => (await ledger).close()))
    await Promise.allSettled(this.#closing.values())
  }

  /** A copy is read in a process of its own: nobody's typing waits for that. */
  async #readBack(copy: string): Promise<number> {
    await this.#inspect(copy)
    return lastSeqOf(copy)
  }

  #begin(path: string): Open {
    // Who comes here with a file has had it inspected, unless it is as this machine left it (`enterFile`).
    const found: Open = { ledger: openLedger(path, true), screens: 0, stop: () => {} }
    found.ledger.then(
      (ledger) => {
        const unwatch = watchFile(path, (trouble) => {
          // What is only read loses nothing on a drive that can only be read.
          if (ledger.readOnly && (trouble?.code ?? 'file.cannotWrite') === 'file.cannotWrite') return
          ledger.suspend(trouble)
          this.#trouble(path, trouble)
        })
        const clock = setInterval(() => void this.backUp(path), backupEvery)
        clock.unref()
        // Not while the first screen is being filled.
        const first = setTimeout(() => void this.backUp(path), afterOpening)
        first.unref()
        found.stop = () => {
          unwatch()
          clearInterval(clock)
          clearTimeout(first)
        }
      },
      () => {},
    )
    return found
  }
}

function real(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}
