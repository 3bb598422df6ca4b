import { existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { app, protocol, session } from 'electron'
import { commandOf, run } from './cli.ts'
import { answerBytes } from './host/bytes.ts'
import { dataFolder, filesFolder } from './host/files.ts'
import { type Host, startHost } from './host/host.ts'
import { buildMenu } from './menu.ts'
import { inspect, native } from './native.ts'
import { out, version } from './root.ts'
import { closing, focusFirst, guardContents, openWindow, origin, scheme } from './windows.ts'

const given = process.argv.slice(app.isPackaged ? 1 : 2)
let opening: string | undefined
/** Shows a file that the system hands over; until there are windows, it is kept for the first. */
let show = (path: string): void => {
  opening = path
}

if (commandOf(given)) {
  // The words of the terminal, answered by the packaged app without a window.
  app.dock?.hide()
  void run(given).then((code) => app.exit(code))
} else if (!alone()) {
  // Another Touchline is running: it got the file's name and shows it.
  app.quit()
} else {
  start()
}

function start(): void {
  app.enableSandbox()
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ])
  opening = fileIn(given, process.cwd())
  app.on('open-file', (event, path) => {
    event.preventDefault()
    show(path)
  })
  app.on('web-contents-created', (_event, contents) => guardContents(contents))
  app.on('session-created', guardSession)
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, decide) => {
    event.preventDefault()
    decide(false)
  })
  app.on('select-client-certificate', (event) => event.preventDefault())
  app.on('login', (event) => event.preventDefault())
  app.on('window-all-closed', () => app.quit())
  // Not a top-level await: Electron would wait for the module, and the module for Electron.
  app.whenReady().then(boot, (error: Error) => fatal(error))
}

function boot(): void {
  const host = startHost({ dataFolder: dataFolder(), filesFolder: filesFolder(), native, inspect })
  const answer = answerBytes({ host, pages: join(out, 'renderer') })
  protocol.handle(scheme, (request) =>
    new URL(request.url).host === new URL(origin).host ? answer(request) : new Response(null, { status: 404 }),
  )
  guardSession(session.defaultSession)
  const open = (file?: string) => openWindow(host, join(out, 'preload.cjs'), file)
  show = open
  app.on('second-instance', (_event, argv, folder) => {
    const file = fileIn(argv.slice(1), folder)
    if (file || !focusFirst()) open(file)
  })
  app.on('activate', () => focusFirst() || open())
  buildMenu(open)
  closeFilesBeforeQuit(host)
  open(opening)
}

/** Nothing is permitted, no device is given out, and nothing leaves the machine. */
function guardSession(own: Electron.Session): void {
  own.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  own.setPermissionCheckHandler(() => false)
  own.setDevicePermissionHandler(() => false)
  own.setBluetoothPairingHandler((_details, decide) => decide({ confirmed: false }))
  own.setDisplayMediaRequestHandler((_request, decide) => decide(null))
  for (const device of ['select-hid-device', 'select-serial-port', 'select-usb-device'] as const)
    own.on(device as 'select-hid-device', (event, _details, decide) => {
      event.preventDefault()
      decide(null)
    })
  // There is no connection to verify; -2 refuses whatever a server shows.
  own.setCertificateVerifyProc((_request, decide) => decide(-2))
  own.setSpellCheckerEnabled(false)
  // Whatever asks for anything but the app's own pages is stopped.
  own.webRequest.onBeforeRequest((details, decide) =>
    decide({ cancel: !/^(app|blob|data|devtools):/.test(details.url) }),
  )
  // Exports go through the dialog "Save"; a page saves nothing by itself.
  own.on('will-download', (event, item) => {
    if (!item.getURL().startsWith(`${origin}/download/`)) event.preventDefault()
  })
}

function closeFilesBeforeQuit(host: Host): void {
  let closed = false
  app.on('before-quit', (event) => {
    if (closed) return
    event.preventDefault()
    void closing()
      .then(() => host.engagements.closeAll())
      .finally(() => {
        closed = true
        app.quit()
      })
  })
}

/** Whether no other Touchline runs on the same data folder. Chromium's own files live in a folder of their own there. */
function alone(): boolean {
  const folder = join(dataFolder(), 'chromium')
  mkdirSync(folder, { recursive: true })
  app.setPath('userData', folder)
  return app.requestSingleInstanceLock()
}

/** The engagement file among the words of a command line that was given in `folder`. */
function fileIn(names: readonly string[], folder: string): string | undefined {
  return names
    .filter((name) => name.toLowerCase().endsWith('.touchline'))
    .map((name) => resolve(folder, name))
    .find((path) => existsSync(path))
}

function fatal(error: Error): void {
  process.stderr.write(`Touchline ${version()} cannot start: ${error.message}\n`)
  app.exit(1)
}
