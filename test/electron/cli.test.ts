import { type ChildProcess, execFile, spawn } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Backups } from '../../electron/ledger/backups.ts'
import { exportFormats } from '../../shared/protocol.ts'
import { inputs } from '../support/ledgers.ts'

const program = fileURLToPath(new URL('../../build/touchline.mjs', import.meta.url))
let folder: string
let sample: string
const at = (name: string) => join(folder, name)
const environment = () => ({ ...process.env, TOUCHLINE_DATA: at('data'), TOUCHLINE_FILES: at('files') })

type Run = { code: number; out: string; err: string }
/** The real program in a process of its own, as `npm run -s touchline --` starts it. */
const run = (...args: string[]): Promise<Run> =>
  new Promise((done) => {
    execFile(process.execPath, [program, ...args], { cwd: folder, env: environment() }, (error, out, err) =>
      done({ code: error ? Number(error.code) : 0, out, err }),
    )
  })
const oneLine = /^[^\n]+\n$/

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'touchline test '))
  sample = at('sample.touchline')
  expect(await run('new', sample, '--sample')).toEqual({ code: 0, out: `${sample} is made.\n`, err: '' })
})
afterAll(() => rmSync(folder, { recursive: true }))

test('goes on quietly when nobody reads what it says', async () => {
  const child = spawn(process.execPath, [program, 'export', sample, '--format', 'json', '--out', 'unread.json'], {
    cwd: folder,
    env: environment(),
  })
  child.stdout.destroy()
  let err = ''
  child.stderr.on('data', (words) => {
    err += words
  })
  const code = await new Promise((done) => child.on('close', done))
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(existsSync(at('unread.json'))).toBe(true)
})

test('makes a blank file, imports into it and says how many rows it used', async () => {
  expect((await run('new', 'blank.touchline')).code).toBe(0)
  const imported = await run('import', 'blank.touchline', inputs.restaurant)
  expect(imported).toEqual({ code: 0, out: '47 of 47 rows can be used.\n', err: '' })
  expect(JSON.parse((await run('check', 'blank.touchline', '--json')).out)).toMatchObject({ ok: true, edits: 2 })
  // What was there before the import.
  const [kept] = new Backups(at('data'), realpathSync(at('blank.touchline'))).list()
  expect(kept?.seq).toBe(1)
})

test('names the rows that it leaves out', async () => {
  await run('new', 'rows.touchline')
  writeFileSync(at('rows.csv'), 'Touchpoint,Importance\nBill,3\nPost,9\n,1\n')
  expect(await run('import', 'rows.touchline', 'rows.csv')).toEqual({
    code: 0,
    out: '1 of 3 rows can be used.\n',
    err: 'Row 3: Importance is 9; it goes from 1 to 5.\nRow 4: It names no touchpoint.\n',
  })
})

test.each(exportFormats)('exports %s', async (format) => {
  const out = at(`plan.${format}`)
  expect(await run('export', sample, '--format', format, '--out', out)).toEqual({
    code: 0,
    out: `${out} is written.\n`,
    err: '',
  })
  const table = '\xef\xbb\xbf'
  const begins: Record<(typeof exportFormats)[number], string> = {
    docx: 'PK',
    pptx: 'PK',
    pdf: '%PDF-',
    html: '<!doctype html>',
    jira: `${table}Summary,Description,`,
    azure: `${table}Work Item Type,Title,`,
    github: table,
    linear: table,
    trello: `${table}Card Name,Card Description,`,
    backlog: table,
    mermaid: 'journey',
    cjml: '<?xml',
    xlsx: 'PK',
    csv: '\xef\xbb\xbfStage,',
    md: '# Cancelling a subscription',
    json: '{\n "format": "touchline"',
    svg: '<svg ',
    png: '\x89PNG',
    'map-pdf': '%PDF-',
    'walk-docx': 'PK',
    'walk-pdf': '%PDF-',
    'walk-html': '<!doctype html>',
  }
  expect(readFileSync(out).toString('latin1').slice(0, begins[format].length)).toBe(begins[format])
})

test('brings an engagement from one file into another by JSON', async () => {
  await run('new', 'second.touchline')
  await run('export', sample, '--format', 'json', '--out', 'first.json')
  expect((await run('import', 'second.touchline', 'first.json')).out).toMatch(/^\d+ records can be used\.\n$/)
  await run('export', 'second.touchline', '--format', 'json', '--out', 'second.json')
  expect(readFileSync(at('second.json'))).toEqual(readFileSync(at('first.json')))
})

test('says which walkthroughs there are when it is asked for another', async () => {
  expect(await run('export', sample, '--format', 'walk-html', '--walk', 'Monday', '--out', at('walk.html'))).toEqual({
    code: 2,
    out: '',
    err: 'There is no walkthrough called “Monday”. There are: none.\n',
  })
})

test('checks a file and says what the analysis lacks', async () => {
  const { code, out } = await run('check', sample)
  expect([code, out]).toEqual([
    0,
    `${sample} is whole; it holds 1 edit.\nThe analysis still lacks:\n  2 moments of truth have no standard.\n  2 other touchpoints have no standard.\n  1 measure has no actual.\n  6 standards are missed.\n  2 standards are not tighter than the promises that they support.\n  3 gaps have no cause.\n  1 opportunity is a guess: no cause is agreed for it.\n`,
  ])
  const json = await run('check', sample, '--json')
  expect(json.out).toMatch(oneLine)
  expect(JSON.parse(json.out)).toMatchObject({ ok: true, file: sample, damage: [], edits: 1 })
  expect((JSON.parse(json.out) as { lacks: { count: number }[] }).lacks.map(({ count }) => count)).toEqual([
    2, 2, 1, 6, 2, 3, 1,
  ])
})

test('says what it can do, and which version it is', async () => {
  for (const words of [['--help'], ['-h'], [], ['serve', '--help']]) {
    const { code, out, err } = await run(...words)
    expect([code, err]).toEqual([0, ''])
    for (const command of ['new', 'import', 'export', 'check', 'serve']) expect(out).toContain(`touchline ${command} `)
  }
  const { version } = JSON.parse(
    readFileSync(fileURLToPath(new URL('../../package.json', import.meta.url)), 'utf8'),
  ) as { version: string }
  expect(await run('--version')).toEqual({ code: 0, out: `${version}\n`, err: '' })
})

describe.concurrent('words that it cannot use', () => {
  test.each([
    [['frobnicate'], 'There is no command “frobnicate”.'],
    [['__proto__'], 'There is no command “__proto__”.'],
    [['new'], '“new” got too few or too many file names.'],
    [['new', 'a', 'b'], '“new” got too few or too many file names.'],
    [['check', 'a', '--sample'], '“check” has no option --sample.'],
    [['check', 'a', '--loud'], "Unknown option '--loud'"],
    [['export', 'a', '--out', 'b'], `--format must be one of ${exportFormats.join(', ')}.`],
    [['export', 'a', '--format', 'odt', '--out', 'b'], '--format must be one of'],
    [['export', 'a', '--format', 'csv'], '--out is missing.'],
    [
      ['export', 'a', '--format', 'pdf', '--walk', 'Monday', '--out', 'b'],
      '--walk is for --format walk-docx, walk-pdf or walk-html only.',
    ],
    [['serve', '--port', '70000'], '--port must be a number from 0 to 65535.'],
    [['serve', '--port', 'any'], '--port must be a number from 0 to 65535.'],
  ])('%j: 2, and one line on standard error', async (words, line) => {
    const { code, out, err } = await run(...words)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(line)
    expect(err).toMatch(oneLine)
  })
})

describe('what goes wrong', () => {
  beforeAll(() => {
    writeFileSync(at('empty.touchline'), '')
    writeFileSync(at('foreign.touchline'), 'PK\x03\x04 something else')
    writeFileSync(at('cut.touchline'), readFileSync(sample).subarray(0, 8_192))
    writeFileSync(at('wide.csv'), `Touchpoint${',a'.repeat(999_999)}\n`)
    writeFileSync(at('empty.csv'), '')
    writeFileSync(at('picture.csv'), Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\r', 'latin1'))
    mkdirSync(at('folder'))
  })
  test.each([
    [['new', 'sample.touchline'], 'There is a file at sample.touchline already.'],
    [['new', 'nowhere/a.touchline'], 'Cannot write nowhere/a.touchline'],
    [['check', 'gone.touchline'], '/gone.touchline.'],
    [['check', 'empty.touchline'], 'empty.touchline is empty.'],
    [['check', 'foreign.touchline'], 'foreign.touchline was not made by Touchline.'],
    [['check', 'cut.touchline'], 'cut.touchline is damaged: it was cut off'],
    [['check', 'folder'], 'folder is a folder, not an engagement.'],
    [['import', 'sample.touchline', 'gone.csv'], 'There is no file at gone.csv.'],
    [['import', 'sample.touchline', 'folder'], 'folder cannot be imported: it is not a file.'],
    [['import', 'sample.touchline', 'empty.csv'], 'empty.csv cannot be imported: it is empty.'],
    [['import', 'sample.touchline', 'wide.csv'], 'wide.csv has 1000000 columns; an import takes at most 500.'],
    [['import', 'sample.touchline', 'picture.csv'], 'picture.csv cannot be imported: it is not a text file.'],
    [['export', 'sample.touchline', '--format', 'md', '--out', 'nowhere/a.md'], 'nowhere/a.md'],
    [['export', 'sample.touchline', '--format', 'md', '--out', 'folder'], 'folder'],
    [['serve', 'gone.touchline', '--no-open'], '/gone.touchline.'],
    [['serve', '--no-open', '--host', '203.0.113.7'], 'EADDRNOTAVAIL'],
  ])('%j: 1, one line on standard error, nothing changed', async (words, line) => {
    const before = [readdirSync(folder).sort(), readFileSync(sample)]
    const { code, out, err } = await run(...words)
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain(line)
    expect(err).toMatch(oneLine)
    expect([
      readdirSync(folder)
        .filter((name) => name !== 'data')
        .sort(),
      readFileSync(sample),
    ]).toEqual([(before[0] as string[]).filter((name) => name !== 'data'), before[1]])
  })
})

describe('serve', () => {
  let child: ChildProcess
  afterAll(() => child.kill('SIGKILL'))

  test('prints one line with the link, answers under it, and stops when it is told, closing the file', async () => {
    child = spawn(process.execPath, [program, 'serve', sample, '--json', '--no-open', '--port', '0'], {
      cwd: folder,
      env: environment(),
    })
    const line = await new Promise<string>((done, failed) => {
      let text = ''
      child.stdout!.on('data', (part) => {
        text += part
        if (text.includes('\n')) done(text)
      })
      child.on('exit', () => failed(new Error('it ended')))
    })
    expect(line).toMatch(oneLine)
    const { link, port } = JSON.parse(line) as { link: string; port: number }
    expect(link).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:${port}/#[\\w-]{43}$`))
    const { origin, hash } = new URL(link)
    const page = await fetch(link)
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<script type="module"')])
    const session = await fetch(`${origin}/session`, { method: 'POST', body: hash.slice(1), headers: { origin } })
    const cookie = session.headers.get('set-cookie')!.split(';')[0]!
    const socket = new WebSocket(`${origin.replace('http', 'ws')}/socket`, { headers: { origin, cookie } } as never)
    const home = await new Promise<string>((done, failed) => {
      socket.onopen = () => socket.send(JSON.stringify({ n: 1, call: 'home', input: {} }))
      socket.onmessage = ({ data }) => done(String(data))
      socket.onerror = () => failed(new Error('no socket'))
    })
    expect(
      (JSON.parse(home) as { output: { opening: string; files: { file: string; name: string }[] } }).output,
    ).toMatchObject({
      opening: expect.any(String),
      files: [{ name: 'sample', missing: false }],
    })
    expect((await fetch(`${origin}/upload`, { method: 'POST', body: 'x', headers: { origin } })).status).toBe(401)
    const ended = new Promise<number | null>((done) => child.on('exit', done))
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
    await expect(fetch(link)).rejects.toThrow()
    expect(existsSync(`${sample}-wal`)).toBe(false)
    expect((await run('check', sample)).code).toBe(0)
  }, 90_000)
})
