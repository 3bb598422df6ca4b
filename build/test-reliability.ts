import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './renderer.ts'

// The whole table of promises, with its full counts. Prints a line for each at the end.
const lines = join(root, 'out', 'reliability.txt')
rmSync(lines, { force: true })
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
  console.log(existsSync(lines) ? readFileSync(lines, 'utf8') : 'nothing was shown')
  process.exitCode = code ?? 1
})
