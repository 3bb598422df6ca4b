/**
 * A double of the module `electron`, for machines where its binary cannot be had. It is NOT Electron and nothing here
 * was run on real Electron: it shows that our main process, preload script and page fit together, not that Electron
 * does what its documentation says. `test/electron-real` runs on the real binary, where there is one.
 *
 * The built, unmodified `out/main.js` runs in a Node process of its own (`register.ts` puts the double in Electron's
 * place). A `BrowserWindow` is a page of a real Chromium; its preload bundle runs before the page's scripts; IPC is
 * copied by structured clone; `app://touchline` is a loopback origin whose every request is answered by the handler of
 * `protocol.handle`; everything else that the page asks for goes past `webRequest` and, if that lets it, is cut off.
 *
 * Not modelled: the sandbox itself (Chromium's own is off in a container; the preload shares the page's world), the
 * look of menus, dialogs and windows, printing, updates. What is not modelled throws by its name.
 */
export { app } from './app.ts'
export { ipcMain } from './ipc.ts'
export { Menu } from './menu.ts'
export { protocol, session } from './session.ts'
export { crashReporter, dialog, nativeTheme, screen, shell } from './system.ts'
export { utilityProcess } from './utility.ts'
export { BrowserWindow } from './window.ts'

import './control.ts'
