import { faults } from './check.ts'
import { newest } from './migrations/index.ts'
import { readDatabase } from './store/database.ts'
import { examine } from './store/examine.ts'
import { inspectHeader } from './store/header.ts'
import { Store } from './store/store.ts'

/** Reads a file to its end without changing it: the number of its last edit, and its bytes. Throws where anything is wrong. */
export async function readWhole(path: string): Promise<{ seq: number; bytes: Uint8Array }> {
  const version = inspectHeader(path)
  const db = readDatabase(path)
  try {
    examine(db, path)
    const store = new Store(db)
    // An older version is looked at by SQLite alone: it holds no sums, and lacks columns until it is migrated.
    const found = version === newest ? faults(store, false) : store.brokenPages()
    if (found.length) throw new Error(found[0])
    return { seq: store.lastSeq(), bytes: new Uint8Array(db.serialize()) }
  } finally {
    db.close()
  }
}

/** The number of the last edit of a file that is known to be whole. */
export function lastSeqOf(path: string): number {
  const db = readDatabase(path)
  try {
    return new Store(db).lastSeq()
  } finally {
    db.close()
  }
}
