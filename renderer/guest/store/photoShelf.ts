import { inStore } from './database.ts'

/** A picture that was taken and is not with the room yet. Its bytes hold neither place nor camera. */
export type KeptPhoto = {
  id: string
  /** Whose it is: the phone's guest, the walkthrough, and the stop. */
  guest: string
  walk: string
  stop: string
  thumb: string
  bytes: ArrayBuffer
}

/** Pictures that are not sent yet: they are too large for `localStorage`. */
export class PhotoShelf {
  async put(photo: KeptPhoto): Promise<void> {
    await inStore('photos', 'readwrite', (photos) => photos.put(photo))
  }

  async remove(id: string): Promise<void> {
    await inStore('photos', 'readwrite', (photos) => photos.delete(id))
  }

  async get(id: string): Promise<KeptPhoto | null> {
    return ((await inStore('photos', 'readonly', (photos) => photos.get(id))) as KeptPhoto | undefined) ?? null
  }

  async of(guest: string): Promise<KeptPhoto[]> {
    const all = (await inStore('photos', 'readonly', (photos) => photos.getAll())) as KeptPhoto[]
    return all.filter((one) => one.guest === guest)
  }

  async forget(guest: string): Promise<void> {
    for (const { id } of await this.of(guest)) await this.remove(id)
  }
}
