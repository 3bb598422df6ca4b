import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type { Browser, BrowserContext, Frame, Page, Route } from '@playwright/test'
import { ipcMain, pageScript } from './ipc.ts'
import { origins } from './origins.ts'
import { allowed, registered } from './session.ts'
import { preventable } from './strict.ts'
import { asked } from './system.ts'

type OpenHandler = (details: { url: string }) => { action: 'allow' | 'deny' }
type Size = { width: number; height: number }
/** Electron's WebFrameMain, as far as it is looked at. */
type FrameFace = { readonly url: string; readonly parent: FrameFace | null }

/** One page of the real Chromium, with a browser context of its own, as a window's session storage is. */
export class WebContents extends EventEmitter {
  readonly #preload: string
  readonly #face: () => object
  readonly #frames = new WeakMap<Frame, FrameFace>()
  #page: Page | null = null
  #context: BrowserContext | null = null
  #destroyed = false
  #loading = ''
  #openHandler: OpenHandler = () => ({ action: 'allow' })

  constructor(preload: string, face: () => object) {
    super()
    this.#preload = preload
    this.#face = face
  }

  get mainFrame(): FrameFace {
    return this.#frameOf(this.#page!.mainFrame())
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler
    registered.openHandler = handler
  }

  isDestroyed(): boolean {
    return this.#destroyed
  }

  /** Like Electron's: what cannot be cloned throws here, and a page that is not there hears nothing. */
  send(channel: string, ...values: unknown[]): void {
    const copied = structuredClone(values)
    this.#page
      ?.evaluate(
        ([name, given]) => (globalThis as unknown as { __fromMain(...frame: unknown[]): void }).__fromMain(name, given),
        [channel, copied] as const,
      )
      .catch(() => {})
  }

  async load(browser: Browser, viewport: Size, url: string, gone: () => void): Promise<void> {
    this.#context = await browser.newContext({ viewport })
    await this.#context.route('**/*', (route) => this.#pass(route))
    await this.#context.exposeBinding('__toMain', ({ frame }, channel: string, values: unknown[]) => {
      const event = { sender: this.#face(), senderFrame: this.#frameOf(frame) }
      ipcMain.emit(channel, event, ...structuredClone(values))
    })
    await this.#context.exposeBinding(
      '__toOpen',
      (_from, url: string) => void this.#openHandler({ url: origins.fromPage(url) }),
    )
    await this.#context.addInitScript(pageScript(readFileSync(this.#preload, 'utf8')))
    this.#page = await this.#context.newPage()
    const page = this.#page
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') asked.problems.push(message.text())
    })
    page.on('pageerror', (error) => asked.problems.push(error.message))
    page.on('close', () => {
      this.#destroyed = true
      gone()
    })
    this.#loading = origins.toPage(url)
    await page.goto(this.#loading, { waitUntil: 'domcontentloaded' })
  }

  close(): void {
    this.#destroyed = true
    void this.#context?.close().catch(() => {})
  }

  async #pass(route: Route): Promise<void> {
    const request = route.request()
    const url = origins.fromPage(request.url())
    const frame = frameOf(route)
    if (request.isNavigationRequest() && request.url() !== this.#loading) {
      if (frame?.page() !== this.#page) {
        // Real Electron asks before there is another page, here it is there already: it goes before it shows anything.
        this.#openHandler({ url })
        await route.abort()
        for (const other of this.#context!.pages()) if (other !== this.#page) await other.close()
        return
      }
      const asked = preventable({ url, isMainFrame: frame === this.#page?.mainFrame() })
      this.emit('will-frame-navigate', asked)
      if (asked.isMainFrame) this.emit('will-navigate', asked)
      // No content: the page stays what it is, where an abort would show Chromium's own error page.
      if (asked.defaultPrevented) return route.fulfill({ status: 204 })
    }
    const go = await allowed({ url, resourceType: request.resourceType() })
    // The double goes nowhere but to the app's own origin, whatever the app would let through.
    if (go && url.startsWith('app:')) return route.continue()
    return route.abort()
  }

  #frameOf(frame: Frame): FrameFace {
    const known = this.#frames.get(frame)
    if (known) return known
    const parent = frame.parentFrame()
    const face: FrameFace = {
      get url() {
        return origins.fromPage(frame.url())
      },
      parent: parent && this.#frameOf(parent),
    }
    this.#frames.set(frame, face)
    return face
  }
}

/** Null for the first request of a page that has just been opened by another. */
function frameOf(route: Route): Frame | null {
  try {
    return route.request().frame()
  } catch {
    return null
  }
}
