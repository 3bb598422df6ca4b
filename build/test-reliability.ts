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
const args = ['run', '--config', 'build/vitest.config.ts', 'test/reliability', ...process.argv.slice(2)]
const child = spawn(join(root, 'node_modules', '.bin', 'vitest'), args, {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, TOUCHLINE_RELIABILITY: 'long' },
})
child.on('error', (error) => {
  console.error(error.message)
  process.exitCode = 1
})
child.on('exit', (code) => {
  process.exitCode = code ?? 1
  for (const [promise, words] of Object.entries(promises)) {
    const figures = shownOf(promise)
    console.log(`${words}:`)
    for (const line of figures.length ? figures : ['NOTHING WAS SHOWN']) console.log(`  ${line}`)
    if (!figures.length) process.exitCode = 1
  }
  const minutes = (Date.now() - begin) / 60_000
  console.log(`${minutes.toFixed(1)} minutes`)
})

function shownOf(promise: string): string[] {
  if (!existsSync(lines)) return []
  const all = readFileSync(lines, 'utf8').trim().split('\n')
  return all
    .map((line) => JSON.parse(line) as [string, string])
    .flatMap(([of, figures]) => (of === promise ? figures : []))
}
