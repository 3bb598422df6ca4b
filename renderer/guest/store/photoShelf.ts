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

const store = 'photos'

/** Pictures that are not sent yet, in IndexedDB: they are too large for `localStorage`. It works in insecure contexts. */
export class PhotoShelf {
  #opening: Promise<IDBDatabase> | null = null

  async put(photo: KeptPhoto): Promise<void> {
    await this.#run('readwrite', (photos) => photos.put(photo))
  }

  async remove(id: string): Promise<void> {
    await this.#run('readwrite', (photos) => photos.delete(id))
  }

  async get(id: string): Promise<KeptPhoto | null> {
    return ((await this.#run('readonly', (photos) => photos.get(id))) as KeptPhoto | undefined) ?? null
  }

  async of(guest: string): Promise<KeptPhoto[]> {
    const all = (await this.#run('readonly', (photos) => photos.getAll())) as KeptPhoto[]
    return all.filter((one) => one.guest === guest)
  }

  async forget(guest: string): Promise<void> {
    for (const { id } of await this.of(guest)) await this.remove(id)
  }

  async #run(mode: IDBTransactionMode, ask: (photos: IDBObjectStore) => IDBRequest): Promise<unknown> {
    this.#opening ??= open()
    const db = await this.#opening.catch((error) => {
      this.#opening = null
      throw error
    })
    return new Promise((resolve, reject) => {
      const transaction = db.transaction(store, mode)
      const request = ask(transaction.objectStore(store))
      // Not with the request: what is written counts when the transaction is through.
      transaction.oncomplete = () => resolve(request.result)
      transaction.onabort = transaction.onerror = () => reject(transaction.error ?? new Error('IndexedDB'))
    })
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('touchline.guest', 1)
    request.onupgradeneeded = () => request.result.createObjectStore(store, { keyPath: 'id' })
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'))
  })
}
