/** What the page keeps in IndexedDB, which works in insecure contexts too. */
export const stores = { photos: 'id', journal: 'name' } as const
export type StoreName = keyof typeof stores

let opening: Promise<IDBDatabase> | null = null

/** One transaction on one store. Resolves when it is through: what was written counts only then. */
export async function inStore(
  name: StoreName,
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest | undefined,
): Promise<unknown> {
  opening ??= open()
  const db = await opening.catch((error) => {
    opening = null
    throw error
  })
  return new Promise((resolve, reject) => {
    // Strict: it is on the disk when it is through, also where the battery dies in the next moment. Older browsers, which
    // do not know the choice, do that anyway.
    const transaction = db.transaction(name, mode, { durability: 'strict' })
    const request = ask(transaction.objectStore(name))
    transaction.oncomplete = () => resolve(request?.result)
    transaction.onabort = transaction.onerror = () => reject(transaction.error ?? new Error('IndexedDB'))
  })
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('touchline.guest', 1)
    request.onupgradeneeded = () => {
      for (const [name, keyPath] of Object.entries(stores)) request.result.createObjectStore(name, { keyPath })
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'))
  })
}
