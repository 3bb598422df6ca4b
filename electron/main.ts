import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { app, protocol, session } from 'electron'
import { commandOf, run } from './cli.ts'
import { answerBytes } from './host/bytes.ts'
import { dataFolder, filesFolder } from './host/files.ts'
import { type Host, startHost } from './host/host.ts'
import { buildMenu } from './menu.ts'
import { native } from './native.ts'
import { out, version } from './root.ts'
import { closing, focusFirst, guardContents, openWindow, origin } from './windows.ts'

const given = process.argv.slice(app.isPackaged ? 1 : 2)
let opening: string | undefined

if (commandOf(given)) {
  // The words of the terminal, answered by the packaged app without a window.
  void run(given).then((code) => app.exit(code))
} else if (!app.requestSingleInstanceLock()) {
  // Another Touchline is running: it got the file's name and shows it.
  app.quit()
} else {
  start()
}

function start(): void {
  app.enableSandbox()
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ])
  opening = fileIn(given)
  app.on('open-file', (event, path) => {
    event.preventDefault()
    opening = path
  })
  app.on('web-contents-created', (_event, contents) => guardContents(contents))
  app.on('window-all-closed', () => app.quit())
  // Not a top-level await: Electron would wait for the module, and the module for Electron.
  app.whenReady().then(boot, (error: Error) => fatal(error))
}

function boot(): void {
  const host = startHost({ dataFolder: dataFolder(), filesFolder: filesFolder(), native, opening })
  const answer = answerBytes({ host, pages: join(out, 'renderer') })
  protocol.handle('app', (request) =>
    new URL(request.url).origin === origin ? answer(request) : new Response(null, { status: 404 }),
  )
  const own = session.defaultSession
  own.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  own.setPermissionCheckHandler(() => false)
  own.setDevicePermissionHandler(() => false)
  own.setSpellCheckerEnabled(false)
  // Nothing leaves the machine: whatever asks for anything but the app's own pages is stopped.
  own.webRequest.onBeforeRequest((details, decide) =>
    decide({ cancel: !/^(app|blob|data|devtools):/.test(details.url) }),
  )
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, decide) => {
    event.preventDefault()
    decide(false)
  })
  app.on('second-instance', (_event, argv) => {
    const file = fileIn(argv.slice(1))
    if (file) host.opening = host.files.remember(file)
    if (file || !focusFirst()) openWindow(host, join(out, 'preload.cjs'))
  })
  app.on('activate', () => focusFirst() || openWindow(host, join(out, 'preload.cjs')))
  buildMenu(() => openWindow(host, join(out, 'preload.cjs')))
  closeFilesBeforeQuit(host)
  openWindow(host, join(out, 'preload.cjs'))
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

const fileIn = (names: readonly string[]): string | undefined =>
  names.find((name) => name.endsWith('.touchline') && existsSync(name))

function fatal(error: Error): void {
  process.stderr.write(`Touchline ${version()} cannot start: ${error.message}\n`)
  app.exit(1)
}
