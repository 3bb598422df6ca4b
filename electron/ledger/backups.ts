import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { fail } from '../../shared/errors.ts'
import { newId } from '../../shared/id.ts'
import type { Ledger } from './index.ts'
import { removeParts } from './leftovers.ts'
import { thinned } from './thin.ts'
import { readWhole } from './whole.ts'

/** A verified copy of an engagement file; `seq`: the last edit that it holds. */
export type Backup = { name: string; path: string; at: string; seq: number; size: number }

/** Reads a copy to its end and gives the number of its last edit; throws where anything is wrong with it. */
export type ReadBack = (path: string) => Promise<number>
const readHere: ReadBack = async (path) => (await readWhole(path)).seq

const pattern = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z edit (\d+)\.touchline$/

/** The backups of one engagement file, in a folder of the app's data, apart from the file and its drive. */
export class Backups {
  readonly #folder: string
  readonly #file: string

  constructor(dataFolder: string, file: string) {
    this.#file = resolve(file)
    const key = createHash('sha256').update(this.#file).digest('hex').slice(0, 16)
    this.#folder = join(dataFolder, 'backups', key)
  }

  /** Newest first. */
  list(): Backup[] {
    let names: string[] = []
    try {
      names = readdirSync(this.#folder)
    } catch (error) {
      // None yet. Any other reason must not look as if there were none.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
    const found = names.flatMap((name) => {
      const match = pattern.exec(name)
      const size = match && statSync(join(this.#folder, name), { throwIfNoEntry: false })?.size
      if (!match || !size) return []
      const [, day, hour, minute, second, seq] = match
      return [
        { name, path: join(this.#folder, name), at: `${day}T${hour}:${minute}:${second}Z`, seq: Number(seq), size },
      ]
    })
    return found.sort((a, b) => b.at.localeCompare(a.at) || b.seq - a.seq)
  }

  /**
   * Copies what the ledger holds, reads the copy to the end, and only then lets older ones go. Null where nothing has
   * changed since the newest. Throws `file.cannotWrite`; then all older ones are still there.
   */
  async take(ledger: Ledger, now: Date = new Date(), read: ReadBack = readHere): Promise<Backup | null> {
    if (ledger.readOnly) return null
    const { seq } = ledger
    const made = join(this.#folder, `.${newId()}`)
    try {
      if (this.list()[0]?.seq === seq) return null
      mkdirSync(this.#folder, { recursive: true })
      await ledger.backup(made)
      // Edits may have been committed while pages were copied: what the copy holds counts, not what was asked for.
      const held = await read(made)
      if (held < seq) throw new Error(`the copy ends at edit ${held} of ${seq}`)
      const name = `${now.toISOString().slice(0, 19).replaceAll(':', '-')}Z edit ${held}.touchline`
      const { size } = statSync(made)
      const path = join(this.#folder, name)
      renameSync(made, path)
      this.#thin(now)
      return { name, path, at: `${now.toISOString().slice(0, 19)}Z`, seq: held, size }
    } catch (error) {
      throw fail('file.cannotWrite', { file: this.#folder, why: (error as Error).message }, error)
    } finally {
      removeParts(made)
    }
  }

  /** Newest first, beginning with the newest that can be read to its end: `read` throws where one cannot. */
  async good(read: (path: string) => Promise<unknown> = readHere): Promise<Backup[]> {
    const all = this.list()
    for (const [n, { path }] of all.entries())
      try {
        await read(path)
        return all.slice(n)
      } catch {
        // The one before it, then.
      }
    return []
  }

  /**
   * Removes all of them, also what a crash left half made and what was kept beside the file before a migration: what was
   * deleted must not live on in a copy.
   */
  clear(): void {
    rmSync(this.#folder, { recursive: true, force: true })
    const folder = dirname(this.#file)
    const migrated = `${basename(this.#file)}.version-`
    for (const name of readdirSync(folder))
      if (name.startsWith(migrated) && /^\d+\.backup$/.test(name.slice(migrated.length))) rmSync(join(folder, name))
  }

  /** Lets older ones go. The new one is in its place by then: what cannot be let go now is the next time. */
  #thin(now: Date): void {
    try {
      const all = this.list()
      const kept = new Set(thinned(all, now).map(({ name }) => name))
      for (const { name, path } of all) if (!kept.has(name)) removeParts(path)
    } catch {
      // A backup that was made is not to be refused for that.
    }
  }
}
