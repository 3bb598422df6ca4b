import { fail } from '../../shared/errors.ts'
import { newId } from '../../shared/id.ts'

export type Parcel = { name: string; bytes: Uint8Array; mediaType: string }

const lifetime = 10 * 60_000
const most = 8
export const uploadLimit = 50 * 1024 * 1024

/** Bytes on their way between a screen and the host (an upload, a finished export), held for ten minutes. */
export class Parcels {
  readonly #held = new Map<string, Parcel & { at: number }>()

  hold(parcel: Parcel): string {
    this.#expire()
    // The oldest gives way, so that a screen that never asks cannot fill the memory.
    while (this.#held.size >= most) this.#held.delete(this.#held.keys().next().value!)
    const id = newId()
    this.#held.set(id, { ...parcel, at: Date.now() })
    return id
  }

  /** Throws `request.unknown` where nothing (any more) is held under the id. */
  get(id: string): Parcel {
    this.#expire()
    const parcel = this.#held.get(id)
    if (!parcel) throw fail('request.unknown')
    return parcel
  }

  #expire(): void {
    for (const [id, { at }] of this.#held) if (Date.now() - at > lifetime) this.#held.delete(id)
  }
}
