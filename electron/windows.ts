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
import { writeWhole } from './exports/writeWhole.ts'
import { dataFolder } from './host/files.ts'
import type { Host } from './host/host.ts'
import { joinWindow, type Port } from './host/ipc.ts'
import type { Screen } from './host/session.ts'

export const origin = 'app://touchline'
const channel = 'touchline'
const open = new Map<BrowserWindow, Screen>()

/** A window that shows the app and can do nothing else. */
export function openWindow(host: Host, preload: string): void {
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
  const screenOfWindow = joinWindow(host, portOf(window))
  open.set(window, screenOfWindow)
  window.once('ready-to-show', () => window.show())
  window.on('close', () => keepPlace(window))
  window.on('closed', () => {
    open.delete(window)
    void screenOfWindow.close()
  })
  void window.loadURL(`${origin}/index.html`)
}

/** Ends every session, so that what was sent is committed. */
export async function closing(): Promise<void> {
  await Promise.all([...open.values()].map((one) => one.close()))
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
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/** Frames of this window's main frame only, and only while it shows a page of the app. */
function portOf(window: BrowserWindow): Port {
  const { webContents } = window
  const listeners = new Set<(frame: unknown) => void>()
  const heard = (event: IpcMainEvent, frame: unknown) => {
    const sender = event.senderFrame
    if (event.sender !== webContents || !sender || sender !== webContents.mainFrame || !own(sender.url)) return
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

const placeFile = () => join(dataFolder(), 'window.json')

/** Where the window was, if that is still on a display. */
function place(): Partial<Rectangle> {
  const usual = { width: 1280, height: 800 }
  try {
    const kept = JSON.parse(readFileSync(placeFile(), 'utf8')) as Rectangle
    const { workArea } = screen.getDisplayMatching(kept)
    const inside = kept.x >= workArea.x - 8 && kept.y >= workArea.y - 8 && kept.width <= workArea.width + 16
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
