import { EventEmitter } from 'node:events'

export const ipcMain = new EventEmitter()

type Preload = (require: (module: string) => unknown, exports: object, module: object) => void

/**
 * Runs in every page before its own scripts: a require() that knows only what a sandboxed preload gets, and the preload
 * bundle. Values that cannot be cloned are refused as Electron refuses them. The two names that the double itself needs
 * are not among the page's enumerable ones.
 */
export const pageScript = (preload: string): string =>
  `(${door.toString()})(function (require, exports, module) {\n${preload}\n})`

function door(preload: Preload): void {
  const page = globalThis as unknown as Record<string, never> & { top: unknown; __toMain(...frame: unknown[]): void }
  // Electron runs no preload in frames unless it is told to.
  if ((globalThis as unknown) !== page.top) return
  // Refused before there is a window, as in Electron. (A page that Chromium had opened would be resumed by whichever of
  // its two observers came first, the double or the test.)
  const toOpen = (page as unknown as { __toOpen(url: string): void }).__toOpen
  Object.assign(page, {
    open: (url: unknown = '') => {
      toOpen(new URL(String(url), location.href).href)
      return null
    },
  })
  const listeners = new Map<string, Set<(event: object, ...values: unknown[]) => void>>()
  const of = (channel: string) => listeners.get(channel) ?? listeners.set(channel, new Set()).get(channel)!
  const toMain = page.__toMain
  const ipcRenderer = {
    send: (channel: string, ...values: unknown[]) => void toMain(channel, structuredClone(values)),
    on: (channel: string, listener: never) => of(channel).add(listener),
    off: (channel: string, listener: never) => of(channel).delete(listener),
  }
  Object.defineProperty(page, '__fromMain', {
    value: (channel: string, values: unknown[]) => {
      for (const listener of [...of(channel)]) listener({}, ...values)
    },
  })
  // Functions cross the bridge; what they are given and give is copied, and nobody can put another in their place.
  const bridged = (value: unknown): unknown => {
    if (typeof value === 'function')
      return (...values: unknown[]) => bridged(value(...values.map((one) => bridged(one))))
    if (typeof value !== 'object' || value === null) return value
    if (Object.values(value).some((one) => typeof one === 'function'))
      return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, one]) => [key, bridged(one)])))
    return structuredClone(value)
  }
  const contextBridge = {
    exposeInMainWorld: (name: string, api: unknown) =>
      Object.defineProperty(page, name, { value: bridged(api), enumerable: true }),
  }
  const required = (module: string) => {
    if (module !== 'electron') throw new Error(`module not found: ${module}`)
    return { contextBridge, ipcRenderer }
  }
  preload(required, {}, { exports: {} })
}
