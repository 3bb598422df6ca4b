import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, test as base, expect } from '@playwright/test'
import { binary } from '../../build/electronBinary.ts'
import { root } from '../../build/renderer.ts'
import type { Desktop } from '../support/desktop/desktop.ts'

type Start = (words?: string[]) => Promise<Desktop>

/** The built app on the real Electron binary, in a folder of its own. Not run where the binary is not installed. */
async function launchReal(folder: string, words: string[]): Promise<Desktop> {
  const env = { ...process.env, TOUCHLINE_DATA: join(folder, 'data') } as Record<string, string>
  const app = await _electron.launch({ executablePath: binary()!, args: [root, ...words], cwd: folder, env })
  const ended = new Promise<number | null>((done) => app.process().once('exit', done))
  const windows = () => app.windows().filter((page) => page.url().startsWith('app://touchline/'))
  return {
    folder,
    windows,
    async window(count = 1) {
      await expect.poll(() => windows().length).toBe(count)
      return windows().at(-1)!
    },
    evaluate: (work, given) => app.evaluate(work as never, given as never),
    again: (again, cwd = folder) =>
      new Promise((done) => {
        const child = spawn(binary()!, [root, ...again], { cwd, env })
        let out = ''
        let error = ''
        child.stdout.on('data', (part) => {
          out += part
        })
        child.stderr.on('data', (part) => {
          error += part
        })
        child.once('close', (code) => done({ code, out, error }))
      }),
    ended,
    close: () => app.close().catch(() => {}),
  }
}

export const test = base.extend<{ folder: string; start: Start; desktop: Desktop }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from the pattern
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'touchline-electron-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
  start: async ({ folder }, use) => {
    const started: Desktop[] = []
    await use(async (words = []) => {
      const desktop = await launchReal(folder, words)
      started.push(desktop)
      return desktop
    })
    for (const desktop of started) await desktop.close()
  },
  desktop: ({ start }, use) => start().then(use),
})

export { expect }
