import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from '@playwright/test'
import type { Desktop } from './desktop.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const register = fileURLToPath(new URL('../electron/register.ts', import.meta.url))

type Told = { port?: number; id?: number; value?: unknown; error?: string }

/** Starts the built main process against the double of electron (see there: this is not real Electron). */
function start(folder: string, words: string[], cwd: string, app = root): ChildProcess {
  return spawn(process.execPath, ['--import', register, join(app, 'out', 'main.js'), ...words], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, TOUCHLINE_DATA: join(folder, 'data'), TOUCHLINE_DOUBLE_PACKAGED: '1', NODE_OPTIONS: '' },
  })
}

async function finish(child: ChildProcess): Promise<{ code: number | null; out: string; error: string }> {
  let out = ''
  let error = ''
  child.stdout!.on('data', (part) => {
    out += part
  })
  child.stderr!.on('data', (part) => {
    error += part
  })
  const code = await new Promise<number | null>((done) => child.once('close', done))
  return { code, out, error }
}

/** The packaged app's words, run to their end without a window. */
export const runWords = (folder: string, words: string[], cwd = folder, app = root) =>
  finish(start(folder, words, cwd, app))

export async function launchWithDouble(folder: string, words: string[] = [], app = root): Promise<Desktop> {
  const child = start(folder, words, folder, app)
  const finished = finish(child)
  const waiting = new Map<number, (told: Told) => void>()
  let id = 0
  let reached = (_port: number) => {}
  const port = new Promise<number>((done, failed) => {
    reached = done
    void finished.then(({ error }) => failed(new Error(`the app ended before it had a window: ${error}`)))
  })
  child.on('message', (told: Told) => {
    if (told.port !== undefined) reached(told.port)
    else waiting.get(told.id!)?.(told)
  })
  const browser: Browser = await chromium.connectOverCDP(`http://127.0.0.1:${await port}`)
  const windows = (): Page[] =>
    browser
      .contexts()
      .flatMap((context) => context.pages())
      .filter((page) => page.url().includes('.localhost:'))
  const desktop: Desktop = {
    folder,
    windows,
    async window(count = 1) {
      for (let tries = 0; windows().length < count && tries < 200; tries++)
        await new Promise((done) => setTimeout(done, 50))
      const page = windows().at(-1)
      if (windows().length !== count || !page) throw new Error(`${windows().length} windows instead of ${count}`)
      return page
    },
    evaluate: (work, given) =>
      new Promise((done, failed) => {
        if (!child.connected) return failed(new Error('the app has ended'))
        waiting.set(++id, ({ value, error }) => (error === undefined ? done(value as never) : failed(new Error(error))))
        child.send({ id, source: String(work), given })
      }),
    again: (again, cwd = folder) => finish(start(folder, again, cwd)),
    ended: finished.then(({ code }) => code),
    async close() {
      if (child.exitCode === null) {
        await desktop.evaluate(({ app }) => setTimeout(() => app.quit(), 0) && undefined).catch(() => {})
        const timer = setTimeout(() => child.kill('SIGKILL'), 15_000)
        await finished
        clearTimeout(timer)
      }
      await browser.close().catch(() => {})
    },
  }
  return desktop
}
