import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './renderer.ts'
import { e2eFound, type Found, unitFound } from './reports.ts'

// Runs every check to its end, also after one has failed, counts, and names what failed after everything else that is
// printed. The last line is what machines read.
let passed = 0
const failed: string[] = []
const times: string[] = []
const bin = (name: string) => join(root, 'node_modules', '.bin', name)

function run(command: string, args: string[]): Promise<boolean> {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit' })
    child.on('error', () => done(false))
    child.on('exit', (code) => done(code === 0))
  })
}

async function part(title: string, command: string, args: string[]): Promise<boolean> {
  process.stdout.write(`\n== ${title}\n`)
  const began = performance.now()
  const ok = await run(command, args)
  times.push(`${title} ${((performance.now() - began) / 1000).toFixed(0)} s`)
  return ok
}

async function check(title: string, command: string, args: string[]): Promise<void> {
  if (await part(title, command, args)) passed++
  else failed.push(title)
}

type Suite = { file: string; read(report: never): Found; command: string; args: string[] }
/** Runs a suite and counts what its report says; one that fails without naming a test counts as one failure. */
async function suite(title: string, { file, read, command, args }: Suite): Promise<void> {
  rmSync(file, { force: true })
  const ok = await part(title, command, args)
  let found: Found = { passed: 0, failed: [] }
  try {
    found = read(JSON.parse(readFileSync(file, 'utf8')) as never)
  } catch (error) {
    found.failed.push(`${title}: no report (${(error as Error).message})`)
  }
  if (!ok && !found.failed.length) found.failed.push(`${title}: see what it printed above`)
  passed += found.passed
  failed.push(...found.failed)
}

const out = join(root, 'out')
mkdirSync(out, { recursive: true })
const unit = join(out, 'unit.json')

await check('format and lint', bin('biome'), ['check', '.', '--error-on-warnings'])
await check('types', bin('tsc'), ['-p', '.'])
await check('types of shared, without DOM and Node', bin('tsc'), ['-p', 'shared'])
await check('build', process.execPath, ['build/build.ts'])
await suite('unit', {
  file: unit,
  read: (report) => unitFound(report, root),
  command: bin('vitest'),
  args: [
    ...['run', '--config', 'build/vitest.config.ts'],
    ...['--reporter=default', '--reporter=json', `--outputFile=${unit}`],
  ],
})
await suite('end to end', {
  file: join(out, 'e2e.json'),
  read: e2eFound,
  command: bin('playwright'),
  args: ['test', '--config', 'build/playwright.config.ts'],
})

process.stdout.write(`\n${times.join(', ')}\n`)
if (failed.length) process.stdout.write(`\nFailed:\n${failed.map((one) => `  ${one}\n`).join('')}`)
process.stdout.write(`\n${passed} passed, ${failed.length} failed\n`)
process.exitCode = failed.length ? 1 : 0
