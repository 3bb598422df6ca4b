import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  BrowserWindow,
  type IpcMainEvent,
  ipcMain,
  nativeTheme,
  type Rectangle,
  screen,
  type WebContents,
} from 'electron'
import { z } from 'zod'
import { writeWhole } from './exports/writeWhole.ts'
import { dataFolder } from './host/files.ts'
import type { Host } from './host/host.ts'
import { joinWindow, type Port } from './host/ipc.ts'
import type { Screen } from './host/session.ts'
import { openOutside } from './native.ts'

export const scheme = 'app'
export const origin = `${scheme}://touchline`
const channel = 'touchline'
const open = new Map<BrowserWindow, Screen>()
/** Windows whose page has sent what was being typed. */
const retired = new WeakSet<BrowserWindow>()

/** A window that shows the app, beginning with a file where one is named, and can do nothing else. */
export function openWindow(host: Host, preload: string, file?: string): void {
  const window = new BrowserWindow({
    ...place(),
    minWidth: 960,
    minHeight: 600,
    show: false,
    // The paper's colour, so that nothing flashes before the page is there.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1B1A17' : '#F7F4ED',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  })
  const opening = file === undefined ? null : host.files.remember(file)
  const screenOfWindow = joinWindow(host, portOf(window), opening)
  open.set(window, screenOfWindow)
  window.once('ready-to-show', () => window.show())
  window.on('close', (event) => {
    keepPlace(window)
    if (retired.has(window)) return
    // Only once what is being typed is committed.
    event.preventDefault()
    void retire(window, screenOfWindow).finally(() => {
      if (!window.isDestroyed()) window.close()
    })
  })
  window.on('closed', () => {
    open.delete(window)
    void screenOfWindow.close()
  })
  void window.loadURL(`${origin}/index.html`)
  if (opening) host.ahead.begin(opening)
}

/** Ends every session, so that what was sent is committed. */
export async function closing(): Promise<void> {
  await Promise.all(
    [...open].map(async ([window, screenOfWindow]) => {
      await retire(window, screenOfWindow)
      await screenOfWindow.close()
    }),
  )
}

async function retire(window: BrowserWindow, screenOfWindow: Screen): Promise<void> {
  if (!retired.has(window)) await screenOfWindow.retire()
  retired.add(window)
}

export function focusFirst(): boolean {
  const [window] = open.keys()
  if (window?.isMinimized()) window.restore()
  window?.focus()
  return window !== undefined
}

/** Sends a command of the menu to the window that has the focus. */
export function tellFocused(command: string): void {
  BrowserWindow.getFocusedWindow()?.webContents.send(channel, { event: 'menu', command })
}

/** Electron's checklist: no navigation, no new window, no webview, whatever the page wants. */
export function guardContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.on('select-bluetooth-device', (event, _devices, decide) => {
    event.preventDefault()
    decide('')
  })
  contents.setWindowOpenHandler(({ url }) => {
    void openOutside(url)
    return { action: 'deny' }
  })
}

/** Frames of this window's main frame only, and only while it shows a page of the app. */
function portOf(window: BrowserWindow): Port {
  const { webContents } = window
  const listeners = new Set<(frame: unknown) => void>()
  const heard = (event: IpcMainEvent, frame: unknown) => {
    const sender = event.senderFrame
    if (event.sender !== webContents || !sender || sender.parent !== null || !own(sender.url)) return
    for (const listener of listeners) listener(frame)
  }
  ipcMain.on(channel, heard)
  window.on('closed', () => ipcMain.off(channel, heard))
  return {
    send: (frame) => {
      if (!webContents.isDestroyed()) webContents.send(channel, frame)
    },
    onMessage: (listener) => listeners.add(listener),
  }
}

function own(url: string): boolean {
  return url === `${origin}/index.html` || url.startsWith(`${origin}/index.html#`)
}

const rectangle = z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int() })
const placeFile = () => join(dataFolder(), 'window.json')

/** Where the window was, if that is still on a display. */
function place(): Partial<Rectangle> {
  const usual = { width: 1280, height: 800 }
  try {
    const kept = rectangle.parse(JSON.parse(readFileSync(placeFile(), 'utf8')))
    const { workArea: area } = screen.getDisplayMatching(kept)
    const left = kept.x - area.x
    const top = kept.y - area.y
    // A few pixels beyond the edge are the frame of a window that fills the screen.
    const inside =
      Math.min(left, top) >= -8 && left + kept.width <= area.width + 8 && top + kept.height <= area.height + 8
    return inside ? kept : usual
  } catch {
    return usual
  }
}

function keepPlace(window: BrowserWindow): void {
  try {
    writeWhole(placeFile(), Buffer.from(JSON.stringify(window.getNormalBounds())))
  } catch {
    // The window opens at its usual place next time; nothing else depends on it.
  }
}
