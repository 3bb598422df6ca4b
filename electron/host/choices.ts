import { mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type ExportOptions, exportOptions, usualOptions } from '../../shared/exporting.ts'
import { writeWhole } from '../exports/writeWhole.ts'

/** How this machine's people last wrote an export: paper, and the columns of their own backlog. */
export class Choices {
  readonly #path: string
  #kept: ExportOptions

  constructor(folder: string) {
    this.#path = join(folder, 'exporting.json')
    try {
      this.#kept = exportOptions.parse(JSON.parse(readFileSync(this.#path, 'utf8')))
    } catch {
      // None kept yet, or nothing that can be read: the usual ones.
      this.#kept = usualOptions
    }
  }

  get(): ExportOptions {
    return this.#kept
  }

  /** What to leave out is asked each time anew: nobody shall take a client's copy for the whole. Nor is a walkthrough. */
  keep({ walkthrough: _, ...options }: ExportOptions): void {
    const next = {
      ...options,
      clientCopy: false,
      columns: options.columns.length ? options.columns : this.#kept.columns,
    }
    if (JSON.stringify(next) === JSON.stringify(this.#kept)) return
    this.#kept = next
    try {
      mkdirSync(dirname(this.#path), { recursive: true })
      writeWhole(this.#path, Buffer.from(JSON.stringify(next, null, 1)))
    } catch {
      // A comfort only: that it cannot be kept must not stop the export.
    }
  }
}
