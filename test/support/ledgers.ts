import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { render, type Source } from '../../electron/exports/index.ts'
import { runImport, starter } from '../../electron/host/importing.ts'
import { createLedger, owner } from '../../electron/ledger/file.ts'
import type { Ledger } from '../../electron/ledger/index.ts'
import type { ExportFormat } from '../../shared/protocol.ts'
import { recordTypes } from '../../shared/records/index.ts'
import type { View } from '../../shared/records/set.ts'

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** Both real inputs. */
export const inputs = {
  restaurant: at('test/fixtures/burger-restaurant.csv'),
  subscription: at('electron/imports/samples/cancelling-a-subscription.csv'),
}

/** The cells of an input under a header, without those that are empty, as the CSV itself says them. */
export function written(input: string, column: string): string[] {
  const rows = parse(readFileSync(input), { columns: true, bom: true }) as Record<string, string>[]
  return [...new Set(rows.map((row) => row[column]?.trim() ?? '').filter(Boolean))]
}

/** A folder of a test's own, and real ledgers in it; everything goes with `done`. */
export class Bench {
  readonly folder = mkdtempSync(join(tmpdir(), 'touchline test '))
  readonly #open: Ledger[] = []

  path(name: string): string {
    return join(this.folder, name)
  }

  async blank(name = 'Test'): Promise<Ledger> {
    const ledger = await createLedger(this.path(`${this.#open.length} ${name}.touchline`), starter(name, 'blank'))
    this.#open.push(ledger)
    return ledger
  }

  /** A new ledger with a file imported into it. */
  async imported(input: string): Promise<Ledger> {
    const ledger = await this.blank()
    await runImport(ledger, readFileSync(input), input.split('/').at(-1)!, owner)
    return ledger
  }

  async done(): Promise<void> {
    for (const ledger of this.#open) await ledger.close()
    rmSync(this.folder, { recursive: true })
  }
}

export const sourceOf = (ledger: Ledger): Source => ({ view: ledger.records, photo: (hash) => ledger.photo(hash) })
export const exported = async (ledger: Ledger, format: ExportFormat): Promise<Uint8Array> =>
  (await render(sourceOf(ledger), format)).files[0]!

/** All records by type, to compare whole engagements. */
export const recordsOf = (view: View) => Object.fromEntries(recordTypes.map((type) => [type, view.all(type)]))
