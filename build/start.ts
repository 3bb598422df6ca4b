import { spawn } from 'node:child_process'
import { run } from '../electron/cli.ts'
import { binary, hasDisplay, withoutBinary } from './electronBinary.ts'
import { root } from './renderer.ts'

// Opens a desktop window where that is possible, else the same app in the browser, and says which and why.

const reason = hasDisplay() ? await withoutBinary() : 'there is no display here'
if (reason === null) await desktop()
else {
  process.stdout.write(`Running in the browser: ${reason}.\n`)
  process.exitCode = await run(['serve', ...process.argv.slice(2)])
}

async function desktop(): Promise<void> {
  await import('./build.ts')
  const child = spawn(binary()!, [root, ...process.argv.slice(2)], { stdio: 'inherit' })
  child.on('exit', (code) => {
    process.exitCode = code ?? 1
  })
}
