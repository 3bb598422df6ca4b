import { readFileSync, realpathSync, statSync } from 'node:fs'
import { basename, extname, resolve } from 'node:path'
import { asRefusal, fail } from '../../shared/errors.ts'
import type { ExportOptions } from '../../shared/exporting.ts'
import { coverage, sentence } from '../../shared/insight/coverage.ts'
import type { ExportFormat } from '../../shared/protocol.ts'
import { t } from '../../shared/text/index.ts'
import { render } from '../exports/index.ts'
import { writeWhole } from '../exports/writeWhole.ts'
import { dataFolder } from '../host/files.ts'
import { runImport, starter } from '../host/importing.ts'
import { Backups } from '../ledger/backups.ts'
import { createLedger, openLedger, owner } from '../ledger/file.ts'
import type { Ledger } from '../ledger/index.ts'

const say = (words: string) => process.stdout.write(`${words}\n`)

/** Makes a file, blank or with the sample. */
export async function create(file: string, sample: boolean): Promise<void> {
  const name = sample ? t('imports.sampleName') : basename(file, extname(file))
  const ledger = await createLedger(file, starter(name, sample ? 'sample' : 'blank'))
  await ledger.close()
  say(t('cli.created', { file }))
}

/** Imports a file in one edit, after a backup; rows that cannot be used are named on standard error. */
export async function importInto(file: string, input: string): Promise<void> {
  const bytes = read(input)
  await within(file, async (ledger) => {
    // One that cannot be made stops no import, as in the app; the import itself is one edit, which can be taken back.
    await new Backups(dataFolder(), realpathSync(file)).take(ledger).catch(() => {})
    const { preview } = await runImport(ledger, bytes, basename(input), owner)
    for (const { row, reason } of preview.problems) process.stderr.write(`${t('importing.row', { row })}: ${reason}\n`)
    const count = preview.rows
    say(
      preview.kind !== 'json'
        ? t('importing.summary', { count, used: preview.used })
        : t('importing.records', { count }),
    )
  })
}

export async function exportTo(
  file: string,
  format: ExportFormat,
  out: string,
  options: ExportOptions,
  walk?: string,
): Promise<void> {
  await within(file, async (ledger) => {
    const chosen = walk === undefined ? options : { ...options, walkthrough: walkNamed(ledger, walk) }
    const source = { view: ledger.records, photo: (hash: string) => ledger.photo(hash), options: chosen }
    const { files, leftOut } = await render(source, format)
    for (const [i, bytes] of files.entries()) {
      const path = files.length === 1 ? out : numbered(out, i + 1)
      writeWhole(resolve(path), bytes)
      say(t('cli.exported', { out: path }))
    }
    if (leftOut) say(leftOut)
  })
}

/** The walkthrough of a name; of several, the newest. */
function walkNamed({ records }: Ledger, name: string): string {
  const all = records.all('walkthrough')
  const found = all.findLast((one) => one.name.trim().toLowerCase() === name.trim().toLowerCase())
  if (found) return found.id
  const names = all.map((one) => `“${one.name}”`).join(', ') || t('cli.noWalks')
  throw fail('usage', { why: t('cli.wrongWalk', { name, names }) })
}

/** "plan.csv" as "plan-2.csv". */
function numbered(path: string, n: number): string {
  const extension = extname(path)
  return `${path.slice(0, path.length - extension.length)}-${n}${extension}`
}

/** Says whether the file is whole and what the analysis still lacks. 1 when the file is not whole. */
export async function check(file: string, json: boolean): Promise<number> {
  return within(file, async (ledger) => {
    const damage = ledger.check()
    const gaps = coverage(ledger.records)
    if (json)
      say(
        JSON.stringify({
          ok: damage.length === 0,
          file,
          damage,
          edits: ledger.seq,
          lacks: gaps.map(({ code, items }) => ({ code, count: items.length })),
        }),
      )
    else {
      say(damage.length ? t('cli.damaged', { file }) : t('cli.whole', { file, count: ledger.seq }))
      for (const words of damage) say(`  ${words}`)
      say(gaps.length ? t('cli.lacks') : t('cli.lacksNothing'))
      for (const gap of gaps) say(`  ${sentence(gap)}`)
    }
    return damage.length ? 1 : 0
  })
}

async function within<T>(file: string, work: (ledger: Ledger) => Promise<T>): Promise<T> {
  const ledger = await openLedger(file)
  try {
    return await work(ledger)
  } finally {
    await ledger.close()
  }
}

function read(path: string): Uint8Array {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) throw fail('file.missing', { file: path })
  if (!stat.isFile()) throw fail('import.unreadable', { file: path, why: 'it is not a file' })
  if (stat.size > 50 * 1024 * 1024) throw fail('import.tooLarge', { file: path, why: 'more than 50 MiB' })
  try {
    return readFileSync(path)
  } catch (error) {
    throw fail('import.unreadable', { file: path, why: asRefusal(error).message }, error)
  }
}
