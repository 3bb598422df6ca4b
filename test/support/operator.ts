// A process that does one thing with an engagement file (import, export, backup, create) and says how it ended. Tests kill
// it at every call between "begin" and its end, or fail that call.
import { readFileSync, writeSync } from 'node:fs'
import { render } from '../../electron/exports/index.ts'
import { writeWhole } from '../../electron/exports/writeWhole.ts'
import { runImport } from '../../electron/host/importing.ts'
import { Backups } from '../../electron/ledger/backups.ts'
import { copyBytes } from '../../electron/ledger/copy.ts'
import { createLedger, openLedger } from '../../electron/ledger/file.ts'
import type { Ledger } from '../../electron/ledger/index.ts'
import { blank } from '../../shared/edits/engagement.ts'
import { asRefusal } from '../../shared/errors.ts'

const [, , kind, path, other] = process.argv as [string, string, Operation, string, string]
export type Operation = 'import' | 'export' | 'backup' | 'create'
const say = (words: string) => writeSync(1, `${words}\n`)

const operations: Record<Operation, (ledger: Ledger | null) => Promise<unknown>> = {
  import: (ledger) => runImport(ledger!, input, 'input.json', 'me'),
  async export(ledger) {
    const source = { view: ledger!.records, photo: (hash: string) => ledger!.photo(hash) }
    writeWhole(other, (await render(source, 'xlsx')).files[0]!)
  },
  // A day later, so that the older ones of one hour are thinned.
  backup: (ledger) => new Backups(other, path).take(ledger!, new Date('2027-03-13T11:00:00Z')),
  async create() {
    await (await createLedger(other, blank('New'))).close()
  },
}

const input = kind === 'import' ? readFileSync(other) : new Uint8Array()
const ledger = kind === 'create' ? null : await openLedger(path)
say('begin')
const ended = await operations[kind](ledger).then(
  () => 'done',
  (error: unknown) => {
    const { code, message } = asRefusal(error)
    // Whatever the disk does, what memory holds can be taken elsewhere.
    return `refused ${code} ${message} copy ${ledger ? copyBytes(ledger, [], 'me').length : 0}`
  },
)
say(ended)
await ledger?.close().catch(() => {})
say('end')
