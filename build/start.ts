import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from '../electron/cli.ts'
import { root } from './renderer.ts'

// Opens a desktop window where that is possible, else the same app in the browser, and says which and why.
const electron = join(root, 'node_modules', 'electron')
const patience = 20_000

const reason = hasDisplay() ? await withoutBinary() : 'there is no display here'
if (reason === null) await desktop()
else {
  process.stdout.write(`Running in the browser: ${reason}.\n`)
  process.exitCode = await run(['serve', ...process.argv.slice(2)])
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

function binary(): string | null {
  try {
    const path = join(electron, 'dist', readFileSync(join(electron, 'path.txt'), 'utf8'))
    return existsSync(path) ? path : null
  } catch {
    return null
  }
}

/** Null when the binary is there, or could be fetched; else why not. */
async function withoutBinary(): Promise<string | null> {
  if (binary()) return null
  const child = spawn(process.execPath, [join(electron, 'install.js')], { stdio: 'ignore' })
  const fetched = await new Promise<boolean>((done) => {
    const timer = setTimeout(() => {
      child.kill()
      done(false)
    }, patience)
    child.on('exit', (code) => {
      clearTimeout(timer)
      done(code === 0)
    })
  })
  return fetched && binary() ? null : 'Electron’s binary could not be downloaded'
}

async function desktop(): Promise<void> {
  await import('./build.ts')
  const child = spawn(binary()!, [root, ...process.argv.slice(2)], { stdio: 'inherit' })
  child.on('exit', (code) => {
    process.exitCode = code ?? 1
  })
}
