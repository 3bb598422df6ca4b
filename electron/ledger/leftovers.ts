import { rmSync } from 'node:fs'

/**
 * Removes a file that was being made, and what SQLite put beside it. That it cannot must not hide what went wrong, nor
 * make what went well look wrong.
 */
export function removeParts(path: string): void {
  for (const end of ['', '-wal', '-shm', '-journal'])
    try {
      rmSync(path + end, { force: true })
    } catch {
      // It stays, under a hidden name that nothing reads.
    }
}
