import { mkdirSync, readFileSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { z } from 'zod'
import { fail } from '../../shared/errors.ts'
import { newId } from '../../shared/id.ts'
import { safeName } from '../../shared/names.ts'
import type { FileEntry } from '../../shared/protocol.ts'
import { id } from '../../shared/records/fields.ts'
import { writeWhole } from '../exports/writeWhole.ts'

const known = z.array(
  /** `seen`: what the file was when this machine last knew it to be safe; empty where it never did. */
  z.object({ file: id, path: z.string(), openedAt: z.iso.datetime(), seen: z.string().catch('') }),
)
type Known = z.infer<typeof known>[number]
const most = 30
const extension = '.touchline'

/** A file's name without folder and extension, as people say it. */
export const nameOf = (path: string): string => basename(path).replace(/\.touchline$/i, '')

/** Where the app keeps what is not of an engagement: the list of recent files, the window's place. */
export function dataFolder(): string {
  const { TOUCHLINE_DATA, APPDATA, XDG_DATA_HOME } = process.env
  if (TOUCHLINE_DATA) return TOUCHLINE_DATA
  if (process.platform === 'win32') return join(APPDATA ?? homedir(), 'Touchline')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Touchline')
  return join(XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'touchline')
}

/** Where new files go when there is no dialog to ask. */
export function filesFolder(): string {
  const documents = join(homedir(), 'Documents')
  const isFolder = statSync(documents, { throwIfNoEntry: false })?.isDirectory()
  return process.env.TOUCHLINE_FILES ?? join(isFolder ? documents : homedir(), 'Touchline')
}

/** The files known on this machine, by handles that screens may hold; paths stay here. */
export class Files {
  readonly #list: string
  #known: Known[]

  constructor(folder: string) {
    this.#list = join(folder, 'files.json')
    try {
      this.#known = known.parse(JSON.parse(readFileSync(this.#list, 'utf8')))
    } catch {
      // No list yet, or one that cannot be read: the files themselves are not touched by that.
      this.#known = []
    }
  }

  entries(): FileEntry[] {
    return this.#known.map(({ file, path, openedAt }) => ({
      file,
      name: basename(path, extension),
      folder: dirname(path),
      openedAt,
      missing: !statSync(path, { throwIfNoEntry: false }),
    }))
  }

  /** The handle of a path, moved to the top of the list; `seen`: it was made here, or looked at safely. */
  remember(path: string, seen = false): string {
    const full = resolve(path)
    const known = this.#known.find((one) => one.path === full)
    const file = known?.file ?? newId()
    const others = this.#known.filter((one) => one.file !== file)
    const entry = {
      file,
      path: full,
      openedAt: new Date().toISOString(),
      seen: seen ? markOf(full) : (known?.seen ?? ''),
    }
    this.#keep([entry, ...others].slice(0, most))
    return file
  }

  /** Whether a file is as this machine left it: one that was put in its place since is looked at anew. */
  isSeen(file: string): boolean {
    return this.#known.some((one) => one.file === file && one.seen !== '' && one.seen === markOf(one.path))
  }

  /** That a file is left now, as it is: what was written to it was written here. */
  left(path: string): void {
    const mark = markOf(path)
    // Only if it is still the same file: another in its place is none that was looked at.
    const same = (one: Known) => one.path === path && one.seen.split(' ')[0] === mark.split(' ')[0]
    if (this.#known.some((one) => same(one) && one.seen !== mark))
      this.#keep(this.#known.map((one) => (same(one) ? { ...one, seen: mark } : one)))
  }

  forget(file: string): void {
    this.#keep(this.#known.filter((one) => one.file !== file))
  }

  /** Throws `request.unknown` for a handle that was never given out. */
  path(file: string): string {
    const found = this.#known.find((one) => one.file === file)
    if (!found) throw fail('request.unknown')
    return found.path
  }

  #keep(list: Known[]): void {
    this.#known = list
    try {
      mkdirSync(dirname(this.#list), { recursive: true })
      writeWhole(this.#list, Buffer.from(JSON.stringify(list, null, 1)))
    } catch {
      // The list is a comfort: that it cannot be kept must not stop anybody's work.
    }
  }
}

/** What changes with a file's content, and with another file in its place. */
function markOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false })
  return found ? `${found.ino} ${found.size} ${found.mtimeMs}` : ''
}

/** A path in `folder` for an engagement called `name` that no file has yet. */
export function freePath(folder: string, name: string): string {
  mkdirSync(folder, { recursive: true })
  const stem = safeName(name)
  for (let n = 1; ; n++) {
    const path = join(folder, `${n === 1 ? stem : `${stem} ${n}`}${extension}`)
    if (!statSync(path, { throwIfNoEntry: false })) return path
  }
}
