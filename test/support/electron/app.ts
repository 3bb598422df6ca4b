import { EventEmitter } from 'node:events'
import { statSync } from 'node:fs'
import { becomeReady, isReady } from './lifecycle.ts'
import { takeLock } from './lock.ts'
import { origins } from './origins.ts'
import { preventable, strict } from './strict.ts'
import { BrowserWindow, chromium, created } from './window.ts'

let whenReady: Promise<void> | null = null
let quitting = false

class App extends EventEmitter {
  readonly isPackaged = Boolean(process.env.TOUCHLINE_DOUBLE_PACKAGED)
  readonly dock = undefined
  sandboxed = false
  readonly #paths = new Map<string, string>()

  enableSandbox(): void {
    if (isReady()) throw new Error('app.enableSandbox() can only be called before app is ready')
    this.sandboxed = true
  }

  isReady(): boolean {
    return isReady()
  }

  /** Not before the main module has been evaluated, as in Electron: a top-level await for it never ends. */
  whenReady(): Promise<void> {
    whenReady ??= new Promise((done) =>
      setImmediate(() => {
        becomeReady()
        this.emit('ready')
        done()
      }),
    )
    return whenReady
  }

  /** Electron refuses a folder that is not there. */
  setPath(name: string, path: string): void {
    if (!statSync(path).isDirectory()) throw new Error(`Failed to set path ${path}`)
    this.#paths.set(name, path)
  }

  requestSingleInstanceLock(): boolean {
    return takeLock(this.#paths.get('userData')!, (argv, folder) =>
      this.emit('second-instance', preventable({}), argv, folder, null),
    )
  }

  quit(): void {
    void this.#quit()
  }

  async #quit(): Promise<void> {
    const asked = preventable({})
    this.emit('before-quit', asked)
    if (asked.defaultPrevented || quitting) return
    quitting = true
    for (const window of BrowserWindow.getAllWindows()) window.close()
    await new Promise(setImmediate)
    if (BrowserWindow.getAllWindows().length) {
      quitting = false
      return
    }
    this.emit('will-quit', preventable({}))
    await this.#end(0)
  }

  exit(code = 0): void {
    void this.#end(code)
  }

  async #end(code: number): Promise<void> {
    await (await chromium())?.close()
    await origins.close()
    process.exit(code)
  }
}

export const app = strict('app', new App())

created.on('contents', (contents) => app.emit('web-contents-created', preventable({}), contents))
created.on('all-closed', () => {
  if (!quitting) app.emit('window-all-closed')
})
