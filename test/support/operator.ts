// A process that does one thing with an engagement file (import, export, backup, create) and says how it ended. Tests kill
// it at every call between "begin" and its end, or fail that call.
import { readFileSync, writeSync } from 'node:fs'
import { copyBytes } from '../../electron/ledger/copy.ts'
import { createLedger, openLedger } from '../../electron/ledger/file.ts'
import type { Ledger } from '../../electron/ledger/index.ts'
import { blank } from '../../shared/edits/engagement.ts'
import { asRefusal } from '../../shared/errors.ts'

const [, , kind, path, other] = process.argv as [string, string, Operation, string, string]
export type Operation = 'import' | 'export' | 'backup' | 'create'
const say = (words: string) => writeSync(1, `${words}\n`)

/** Each with no more of the program than it needs, all of it read before it begins: the process starts 1,500 times. */
const operations: Record<Operation, () => Promise<(ledger: Ledger | null) => Promise<unknown>>> = {
  async import() {
    const { runImport } = await import('../../electron/host/importing.ts')
    const input = readFileSync(other)
    return (ledger) => runImport(ledger!, input, 'input.json', 'me')
  },
  async export() {
    const { render } = await import('../../electron/exports/index.ts')
    const { writeWhole } = await import('../../electron/exports/writeWhole.ts')
    return async (ledger) => {
      const source = { view: ledger!.records, photo: (hash: string) => ledger!.photo(hash) }
      writeWhole(other, (await render(source, 'xlsx')).files[0]!)
    }
  },
  async backup() {
    const { Backups } = await import('../../electron/ledger/backups.ts')
    // A day later, so that the older ones of one hour are thinned.
    return (ledger) => new Backups(other, path).take(ledger!, new Date('2027-03-13T11:00:00Z'))
  },
  create: async () => async () => (await createLedger(other, blank('New'))).close(),
}

const operate = await operations[kind]()
const ledger = kind === 'create' ? null : await openLedger(path)
say('begin')
const ended = await operate(ledger).then(
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
