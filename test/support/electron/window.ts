import { EventEmitter } from 'node:events'
import { createServer } from 'node:net'
import type { Browser } from '@playwright/test'
import { tellPort } from './control.ts'
import { origins } from './origins.ts'
import { preventable, strict } from './strict.ts'
import { WebContents } from './webContents.ts'

type Place = { x?: number; y?: number; width: number; height: number }
type Options = Place & { show?: boolean; webPreferences: Record<string, unknown> & { preload: string } }

/** Tells `app` of what windows do. */
export const created = new EventEmitter()
const windows: Window[] = []
let focused: Window | null = null
let running: Promise<Browser> | null = null

/** The Chromium of this process, if a window has needed one. */
export const chromium = async (): Promise<Browser | null> => running

async function start(): Promise<Browser> {
  await origins.open()
  // Only now: the words of the terminal need no browser.
  const { launch } = await import('../../e2e/support/chromium.ts')
  const port = await freePort()
  const browser = await launch([`--remote-debugging-port=${port}`])
  tellPort(port)
  return browser
}

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => done(port))
    })
  })

class Window extends EventEmitter {
  readonly webContents: WebContents
  readonly options: Options
  #destroyed = false
  #minimized = false
  #visible: boolean

  constructor(options: Options) {
    super()
    this.options = options
    this.#visible = options.show ?? true
    const contents = new WebContents(options.webPreferences.preload, () => this.webContents)
    this.webContents = strict('webContents', contents)
  }

  async loadURL(url: string): Promise<void> {
    running ??= start()
    const { width, height } = this.options
    await this.webContents.load(await running, { width, height }, url, () => this.#closed())
    this.emit('ready-to-show')
  }

  show(): void {
    this.#visible = true
    this.focus()
  }

  focus(): void {
    focused = windows.find((one) => one.webContents === this.webContents) ?? null
  }

  isVisible = (): boolean => this.#visible
  isDestroyed = (): boolean => this.#destroyed
  isMinimized = (): boolean => this.#minimized
  minimize(): void {
    this.#minimized = true
  }
  restore(): void {
    this.#minimized = false
  }

  getNormalBounds(): Required<Place> {
    const { x = 40, y = 40, width, height } = this.options
    return { x, y, width, height }
  }

  setBounds(place: Place): void {
    Object.assign(this.options, place)
  }

  close(): void {
    const asked = preventable({})
    this.emit('close', asked)
    if (!asked.defaultPrevented) this.destroy()
  }

  destroy(): void {
    if (this.#destroyed) return
    this.webContents.close()
    this.#closed()
  }

  #closed(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    const at = windows.findIndex((one) => one.webContents === this.webContents)
    windows.splice(at, 1)
    focused = windows.at(-1) ?? null
    this.emit('closed')
    if (!windows.length) setImmediate(() => created.emit('all-closed'))
  }
}

export class BrowserWindow extends Window {
  constructor(options: Options) {
    super(options)
    const face = strict('BrowserWindow', this)
    windows.push(face)
    created.emit('contents', this.webContents)
    // biome-ignore lint/correctness/noConstructorReturn: the face that throws where something is not modelled
    return face
  }

  static getAllWindows = (): Window[] => [...windows]
  static getFocusedWindow = (): Window | null => focused
}
