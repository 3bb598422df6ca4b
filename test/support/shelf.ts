import type { Shelf } from '../../renderer/guest/store/keep.ts'

/** A `localStorage` of a phone that holds only so many characters. */
export class PhoneShelf implements Shelf {
  readonly #items = new Map<string, string>()
  room: number
  constructor(room = 5_000_000) {
    this.room = room
  }
  get length(): number {
    return this.#items.size
  }
  key(i: number): string | null {
    return [...this.#items.keys()][i] ?? null
  }
  getItem(name: string): string | null {
    return this.#items.get(name) ?? null
  }
  setItem(name: string, text: string): void {
    const used = [...this.#items].reduce((sum, [key, value]) => sum + (key === name ? 0 : key.length + value.length), 0)
    if (used + name.length + text.length > this.room) throw new DOMException('full', 'QuotaExceededError')
    this.#items.set(name, text)
  }
  removeItem(name: string): void {
    this.#items.delete(name)
  }
}
