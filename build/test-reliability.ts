import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { promises } from '../test/support/promise.ts'
import { root } from './renderer.ts'

// The whole table of promises, with its full counts. Prints what was shown of each at the end; one of which nothing was
// shown is a failure, even where no test failed.
const lines = join(root, 'out', 'reliability.jsonl')
rmSync(lines, { force: true })
const begin = Date.now()
const screens = 'test/reliability/quietScreens.test.ts'
const given = process.argv.slice(2)
/** The screens have the machine to themselves: beside them nothing is timed, and nothing makes them late. */
const parts = given.length ? [given] : [['test/reliability', '--exclude', screens], [screens]]
for (const part of parts) if (!(await passes(part))) process.exitCode = 1

for (const [promise, words] of Object.entries(promises)) {
  const figures = shownOf(promise)
  if (given.length && !figures.length) continue
  console.log(`${words}:`)
  for (const line of figures.length ? figures : ['NOTHING WAS SHOWN']) console.log(`  ${line}`)
  if (!figures.length) process.exitCode = 1
}
console.log(`${((Date.now() - begin) / 60_000).toFixed(1)} minutes`)

function passes(words: string[]): Promise<boolean> {
  const child = spawn(
    join(root, 'node_modules', '.bin', 'vitest'),
    ['run', '--config', 'build/vitest.reliability.config.ts', ...words],
    { cwd: root, stdio: 'inherit', env: { ...process.env, TOUCHLINE_RELIABILITY: 'long' } },
  )
  return new Promise((done) => {
    child.on('error', (error) => {
      console.error(error.message)
      done(false)
    })
    child.on('exit', (code) => done(code === 0))
  })
}

function shownOf(promise: string): string[] {
  if (!existsSync(lines)) return []
  const all = readFileSync(lines, 'utf8').trim().split('\n')
  return all
    .map((line) => JSON.parse(line) as [string, string])
    .flatMap(([of, figures]) => (of === promise ? figures : []))
}
