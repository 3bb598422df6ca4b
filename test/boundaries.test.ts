import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const folders = ['electron', 'renderer', 'shared', 'build', 'test']

const inFolder = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))

const files = folders.flatMap(inFolder)
const textOf = (file: string) => readFileSync(join(root, file), 'utf8')
const sources = files.filter((file) => /\.(ts|tsx|mjs)$/.test(file))

type Import = { file: string; of: string; own: boolean }
const statement =
  /^\s*(?:import|export)\b[^'"`;=]*?\bfrom\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|\brequire(?:\.resolve)?\(\s*['"`]([^'"`$]+)/gm

/** Every import of a file: of a package by its name, of a file by its path from the root. */
function importsOf(file: string): Import[] {
  // A script that a test hands to another process is a template: what it imports is its own affair.
  const text = textOf(file).replace(/= `\n\s+import[^`]*`/g, '= ``')
  return [...text.matchAll(statement)].map(([, from, bare, dynamic, required]) => {
    const of = (from ?? bare ?? dynamic ?? required)!
    const own = of.startsWith('.')
    return {
      file,
      own,
      of: own
        ? relative(root, join(root, dirname(file), of))
            .split(sep)
            .join('/')
        : of,
    }
  })
}
const imports = sources.flatMap(importsOf)
const within = (folder: string) => imports.filter(({ file }) => file.startsWith(`${folder}/`))
const packageOf = (of: string) =>
  of
    .split('/')
    .slice(0, of.startsWith('@') ? 2 : 1)
    .join('/')
const named = (list: Import[]) => list.map(({ file, of }) => `${file} -> ${of}`)

test('sees the imports that there are', () => {
  expect(named(imports)).toContain('electron/main.ts -> electron')
  expect(named(imports)).toContain('electron/main.ts -> electron/host/host.ts')
  expect(named(imports)).toContain('electron/exports/index.ts -> electron/exports/docx/index.ts')
  expect(named(imports.filter(({ of, own }) => own && !existsSync(join(root, of))))).toEqual([])
  expect(imports.length).toBeGreaterThan(1_000)
})

describe('arrows point down', () => {
  const shared = { renderer: 'electron', electron: 'renderer' }
  for (const [from, to] of Object.entries(shared))
    test(`from ${from} none to ${to}, build or test`, () => {
      const wrong = within(from).filter(
        ({ of, own }) => own && [to, 'build', 'test'].some((one) => of.startsWith(`${one}/`)),
      )
      expect(named(wrong)).toEqual([])
    })

  test('from shared none out of it but to packages that run anywhere', () => {
    const packages = ['zod', 'fractional-indexing']
    const wrong = within('shared').filter(({ of }) => !of.startsWith('shared/') && !packages.includes(of))
    expect(named(wrong)).toEqual([])
  })

  test('the compiler knows neither DOM nor Node where it reads shared', () => {
    const { compilerOptions, extends: base } = JSON.parse(textOf('shared/tsconfig.json')) as {
      compilerOptions: Record<string, unknown>
      extends: string
    }
    expect([base, compilerOptions]).toEqual(['../tsconfig.json', { lib: ['es2024'], types: [] }])
  })

  test('no page knows Node', () => {
    expect(named(within('renderer').filter(({ of }) => isBuiltin(of)))).toEqual([])
  })

  test('no builtin is named without node:', () => {
    expect(named(imports.filter(({ of }) => isBuiltin(of) && !of.startsWith('node:')))).toEqual([])
  })
})

describe('one place each', () => {
  const only = (of: string, where: (file: string) => boolean) =>
    named(
      imports.filter(
        (one) => !/^(test|build)\//.test(one.file) && !one.own && packageOf(one.of) === of && !where(one.file),
      ),
    )

  test('Electron in its five files', () => {
    const five = ['main', 'windows', 'menu', 'native', 'preload'].map((name) => `electron/${name}.ts`)
    expect(only('electron', (file) => five.includes(file))).toEqual([])
  })
  test('SQLite in the ledger', () => {
    expect(only('better-sqlite3', (file) => file.startsWith('electron/ledger/'))).toEqual([])
    const sql = sources.filter(
      (file) =>
        /^(electron|shared|renderer)\//.test(file) &&
        /\b(INSERT INTO|SELECT .+ FROM|DELETE FROM|CREATE TABLE)\b/.test(textOf(file)),
    )
    expect(sql.filter((file) => !file.startsWith('electron/ledger/'))).toEqual([])
  })
  test('WebSocket’s server in the wire, React in the pages', () => {
    expect(only('ws', (file) => file === 'electron/host/websocket.ts')).toEqual([])
    expect(only('react', (file) => file.startsWith('renderer/'))).toEqual([])
  })
})

test('no source file is longer than 300 lines', () => {
  const long = files
    .filter((file) => /\.(ts|tsx|mjs|css)$/.test(file))
    .map((file) => ({ file, lines: textOf(file).split('\n').length - 1 }))
    .filter(({ lines }) => lines > 300)
  expect(long).toEqual([])
})

test('every migration is in the list and has a test of its own that runs it', () => {
  const migrations = inFolder('electron/ledger/migrations').filter((file) => /\/\d{4}-[\w-]+\.ts$/.test(file))
  expect(migrations.length).toBeGreaterThan(0)
  const list = textOf('electron/ledger/migrations/index.ts')
  for (const [i, file] of migrations.sort().entries()) {
    const number = Number(/\/(\d{4})-/.exec(file)![1])
    expect(number, file).toBe(i + 1)
    expect(list).toContain(`./${file.split('/').at(-1)}`)
    expect(list).toContain(`number: ${number},`)
    const test = `test/${file.replace(/\.ts$/, '.test.ts')}`
    expect(existsSync(join(root, test)), test).toBe(true)
    // It runs this one by number, or opens a file that an older version wrote.
    expect(textOf(test)).toMatch(
      new RegExp(`migrate\\([^)]*\\b${number}\\)|openLedger\\(.*fixture\\(|openLedger\\(path\\)`),
    )
  }
})
