import { realpathSync } from 'node:fs'
import { openLedger } from '../ledger/file.ts'
import type { Ledger } from '../ledger/index.ts'

type Open = { ledger: Promise<Ledger>; screens: number }

/** The ledgers that are open, one for each file however many screens show it; the last screen closes it. */
export class Engagements {
  readonly #open = new Map<string, Open>()
  /** Files on their way to being closed: who opens one again (a page that reloads) waits for that. */
  readonly #closing = new Map<string, Promise<void>>()

  async enter(path: string): Promise<Ledger> {
    const key = real(path)
    await this.#closing.get(key)
    const found = this.#open.get(key) ?? { ledger: openLedger(path), screens: 0 }
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
    const closed = found.ledger.then((ledger) => ledger.close()).finally(() => this.#closing.delete(key))
    this.#closing.set(key, closed)
    await closed
  }

  /** The ledger of a file while a screen shows it. */
  at(path: string): Promise<Ledger> | undefined {
    return this.#open.get(real(path))?.ledger
  }

  async closeAll(): Promise<void> {
    const all = [...this.#open.values()]
    this.#open.clear()
    await Promise.allSettled(all.map(async ({ ledger }) => (await ledger).close()))
    await Promise.allSettled(this.#closing.values())
  }
}

function real(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}
