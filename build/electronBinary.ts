import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './renderer.ts'

const electron = join(root, 'node_modules', 'electron')
/** How long the download may take, in milliseconds. */
const patience = 20_000

/** The path of Electron's binary where it has been downloaded; nothing is downloaded here. */
export function binary(): string | null {
  try {
    const path = join(electron, 'dist', readFileSync(join(electron, 'path.txt'), 'utf8'))
    return existsSync(path) ? path : null
  } catch {
    return null
  }
}

export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/** Null when the binary is there, or could be fetched; else why not. */
export async function withoutBinary(wait = patience): Promise<string | null> {
  if (binary()) return null
  const child = spawn(process.execPath, [join(electron, 'install.js')], { stdio: 'ignore' })
  const fetched = await new Promise<boolean>((done) => {
    const timer = setTimeout(() => {
      child.kill()
      done(false)
    }, wait)
    child.on('exit', (code) => {
      clearTimeout(timer)
      done(code === 0)
    })
  })
  return fetched && binary() ? null : 'Electron’s binary could not be downloaded'
}
