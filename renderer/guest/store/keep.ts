import type { z } from 'zod'
import type { Change } from './journal.ts'

/** What `localStorage` is to this page; it is there in insecure contexts too. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

/** Milliseconds that typing may rest before it is written. */
const rest = 200

/** Everything that the page keeps on the phone, under one beginning of its names. Written soon, and at once on `flush`. */
export class Keep {
  readonly #shelf: Shelf
  readonly prefix: string
  readonly #pending = new Map<string, string | null>()
  #timer: ReturnType<typeof setTimeout> | null = null
  /** Told when the phone refuses to keep something (full, or private browsing), and when it does again. */
  onTrouble: (full: boolean) => void = () => {}
  /** Told what was written, for the second copy. */
  readonly #written: (changes: Change[]) => void

  constructor(shelf: Shelf, prefix: string, written: (changes: Change[]) => void = () => {}) {
    this.#shelf = shelf
    this.#written = written
    this.prefix = prefix
  }

  /** What is kept under the name, if it is what it should be. */
  read<S extends z.ZodType>(name: string, schema: S): z.infer<S> | null {
    const waiting = this.#pending.get(name)
    const text = waiting === undefined ? this.#shelf.getItem(this.prefix + name) : waiting
    if (text === null) return null
    try {
      const parsed = schema.safeParse(JSON.parse(text))
      return parsed.success ? parsed.data : null
    } catch {
      return null
    }
  }

  write(name: string, value: unknown): void {
    this.#pending.set(name, JSON.stringify(value))
    this.#timer ??= setTimeout(() => this.flush(), rest)
  }

  remove(name: string): void {
    this.#pending.set(name, null)
    this.#timer ??= setTimeout(() => this.flush(), rest)
  }

  /** Names that begin so, in the order of the alphabet. */
  names(start: string): string[] {
    const names = new Set<string>()
    for (const name of namesOn(this.#shelf, this.prefix + start)) names.add(name.slice(this.prefix.length))
    for (const [name, text] of this.#pending) {
      if (text === null) names.delete(name)
      else if (name.startsWith(start)) names.add(name)
    }
    return [...names].sort()
  }

  flush(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    if (!this.#pending.size) return
    const changes: Change[] = []
    let full = false
    for (const [name, text] of this.#pending) {
      // Also where the shelf is full: the second copy may have room.
      changes.push([this.prefix + name, text])
      try {
        if (text === null) this.#shelf.removeItem(this.prefix + name)
        else this.#shelf.setItem(this.prefix + name, text)
        this.#pending.delete(name)
      } catch {
        // It stays in memory, and is tried again with the next change.
        full = true
      }
    }
    this.#written(changes)
    this.onTrouble(full)
  }

  forget(): void {
    for (const name of this.names('')) this.remove(name)
    this.flush()
  }
}

/** All names on a shelf that begin so. */
export function namesOn(shelf: Shelf, start: string): string[] {
  const names: string[] = []
  for (let i = 0; i < shelf.length; i++) {
    const name = shelf.key(i)
    if (name?.startsWith(start)) names.push(name)
  }
  return names
}
