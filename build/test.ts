import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './renderer.ts'

// Runs every check to its end, also after one has failed, and counts. The last line is what machines read.
let passed = 0
let failed = 0
const bin = (name: string) => join(root, 'node_modules', '.bin', name)

function run(command: string, args: string[]): Promise<boolean> {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit' })
    child.on('error', () => done(false))
    child.on('exit', (code) => done(code === 0))
  })
}

async function check(title: string, command: string, args: string[]): Promise<void> {
  process.stdout.write(`\n== ${title}\n`)
  if (await run(command, args)) passed++
  else failed++
}

/** Adds what a reporter's file says; without one, what ran counts as one failure. */
function count(file: string, read: (report: never) => { passed: number; failed: number }, ok: boolean): void {
  try {
    const counted = read(JSON.parse(readFileSync(file, 'utf8')) as never)
    passed += counted.passed
    failed += counted.failed
    if (!ok && counted.failed === 0) failed++
  } catch {
    failed++
  }
}

const out = join(root, 'out')
mkdirSync(out, { recursive: true })
const unit = join(out, 'unit.json')
const e2e = join(out, 'e2e.json')
for (const file of [unit, e2e]) rmSync(file, { force: true })

await check('format and lint', bin('biome'), ['check', '.', '--error-on-warnings'])
await check('types', bin('tsc'), ['-p', '.'])
await check('types of shared, without DOM and Node', bin('tsc'), ['-p', 'shared'])
await check('build', process.execPath, ['build/build.ts'])

process.stdout.write('\n== unit\n')
const config = ['--config', 'build/vitest.config.ts']
const unitOk = await run(bin('vitest'), [
  'run',
  ...config,
  '--reporter=default',
  '--reporter=json',
  `--outputFile=${unit}`,
])
count(
  unit,
  (report: { numPassedTests: number; numFailedTests: number }) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
  }),
  unitOk,
)

process.stdout.write('\n== end to end\n')
const e2eOk = await run(bin('playwright'), ['test', '--config', 'build/playwright.config.ts'])
count(
  e2e,
  ({ stats }: { stats: { expected: number; unexpected: number; flaky: number } }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
  }),
  e2eOk,
)

process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
process.exitCode = failed ? 1 : 0
