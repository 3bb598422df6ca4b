import { parseArgs } from 'node:util'
import { paperNames } from '../shared/documents/sheets.ts'
import { asRefusal, fail, type Refusal } from '../shared/errors.ts'
import { type BacklogField, backlogFields, type ExportOptions, isWalk } from '../shared/exporting.ts'
import { type ExportFormat, exportFormats } from '../shared/protocol.ts'
import { t } from '../shared/text/index.ts'
import { version } from './root.ts'

type Flags = {
  sample?: boolean
  format?: string
  out?: string
  'client-copy'?: boolean
  paper?: string
  columns?: string
  walk?: string
  portrait?: boolean
  tiled?: boolean
  port?: string
  host?: string
  'no-open'?: boolean
  json?: boolean
  help?: boolean
  version?: boolean
}

const options = {
  sample: { type: 'boolean' },
  format: { type: 'string' },
  out: { type: 'string' },
  'client-copy': { type: 'boolean' },
  paper: { type: 'string' },
  columns: { type: 'string' },
  walk: { type: 'string' },
  portrait: { type: 'boolean' },
  tiled: { type: 'boolean' },
  port: { type: 'string' },
  host: { type: 'string' },
  'no-open': { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const

/** Which flags each command takes, and how many names. */
const grammar: Record<string, { flags: (keyof Flags)[]; least: number; most: number }> = {
  new: { flags: ['sample'], least: 1, most: 1 },
  import: { flags: [], least: 2, most: 2 },
  export: {
    flags: ['format', 'out', 'client-copy', 'paper', 'columns', 'portrait', 'tiled', 'walk'],
    least: 1,
    most: 1,
  },
  check: { flags: ['json'], least: 1, most: 1 },
  serve: { flags: ['port', 'host', 'no-open', 'json'], least: 0, most: 1 },
}

/** The command among the words of a command line, if they begin with one. */
export const commandOf = ([first]: readonly string[]): string | null =>
  first !== undefined && (Object.hasOwn(grammar, first) || ['--help', '-h', '--version'].includes(first)) ? first : null

/** The words of the terminal. Returns the exit code: 0 done, 1 what went wrong, 2 words it cannot use. */
export async function run(args: readonly string[]): Promise<number> {
  process.stdout.on('error', unread)
  try {
    const { values, positionals } = parsed(args)
    const [command, ...names] = positionals
    if (values.help || (command === undefined && !values.version)) return say(t('cli.help'))
    if (values.version) return say(version())
    return await dispatch(command!, names, values)
  } catch (error) {
    const refusal = asRefusal(error)
    process.stderr.write(`${refusal.message}\n`)
    return refusal.code === 'usage' ? 2 : 1
  }
}

async function dispatch(command: string, names: string[], flags: Flags): Promise<number> {
  const rule = Object.hasOwn(grammar, command) ? grammar[command] : undefined
  if (!rule) throw usage(t('cli.unknownCommand', { command }))
  if (names.length < rule.least || names.length > rule.most) throw usage(t('cli.wrongNames', { command }))
  for (const flag of Object.keys(flags) as (keyof Flags)[])
    if (!rule.flags.includes(flag)) throw usage(t('cli.wrongFlag', { command, flag }))
  const [file, input] = names as [string, string]
  if (command === 'new') await (await commands()).create(file, flags.sample ?? false)
  else if (command === 'import') await (await commands()).importInto(file, input)
  else if (command === 'export') {
    const given = [format(flags.format), flags.out ?? missing('out'), optionsOf(flags), flags.walk] as const
    await (await commands()).exportTo(file, ...given)
  } else if (command === 'check') return (await commands()).check(file, flags.json ?? false)
  else {
    const given = { file, address: flags.host, port: port(flags.port), open: !flags['no-open'], json: !!flags.json }
    await (await import('./commands/serve.ts')).serveApp(given)
  }
  return 0
}

// Loaded when the words are right: help, or a flag that is wrong, waits for no library.
const commands = () => import('./commands/index.ts')

function parsed(args: readonly string[]): { values: Flags; positionals: string[] } {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (error) {
    throw usage((error as Error).message.split('. ')[0]!)
  }
}

function format(given: string | undefined): ExportFormat {
  const found = exportFormats.find((one) => one === given)
  if (!found) throw usage(t('cli.wrongFormat', { formats: exportFormats.join(', ') }))
  return found
}

function optionsOf({
  format,
  'client-copy': clientCopy = false,
  paper,
  columns,
  portrait,
  tiled,
  walk,
}: Flags): ExportOptions {
  if (walk !== undefined && !isWalk(format ?? '')) throw usage(t('cli.onlyWalk'))
  const chosen = { clientCopy, columns: columns === undefined ? [] : columns.split(',').map(columnOf) }
  if (format === 'map-pdf') {
    const known = paperNames.find((one) => one === (paper ?? 'A3').toUpperCase())
    if (!known) throw usage(t('cli.wrongMapPaper', { papers: paperNames.join(', ') }))
    const orientation = portrait ? 'portrait' : 'landscape'
    return { ...chosen, paper: 'a4', sheets: { paper: known, orientation, tiled: tiled ?? false } }
  }
  const flag = Object.entries({ portrait, tiled }).find(([, given]) => given !== undefined)?.[0]
  if (flag) throw usage(t('cli.onlyMapPdf', { flag }))
  if (paper !== undefined && paper !== 'a4' && paper !== 'letter') throw usage(t('cli.wrongPaper'))
  return { ...chosen, paper: paper ?? 'a4' }
}

/** "title=Summary": a column of one's own. */
function columnOf(words: string): ExportOptions['columns'][number] {
  const [field = '', ...title] = words.split('=')
  const name = title.join('=').trim().slice(0, 80)
  if (!backlogFields.includes(field.trim() as BacklogField) || !name)
    throw usage(t('cli.wrongColumns', { fields: backlogFields.join(', ') }))
  return { field: field.trim() as BacklogField, title: name }
}

function port(given: string | undefined): number {
  if (given === undefined) return 0
  const number = Number(given)
  if (!/^\d+$/.test(given) || number > 65_535) throw usage(t('cli.wrongPort'))
  return number
}

function missing(flag: string): never {
  throw usage(t('cli.missing', { flag }))
}

const usage = (why: string): Refusal => fail('usage', { why: `${why} ${t('cli.seeHelp')}` })

/** Whoever read what it says has had enough (`| head -3`): the work goes on. */
function unread(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}

function say(words: string): number {
  process.stdout.write(`${words}\n`)
  return 0
}
