import { BrowserWindow, dialog, shell, utilityProcess } from 'electron'
import { t } from '../shared/text/index.ts'
import { type Inspect, inspector, inspectScript } from './host/inspector.ts'
import type { Native } from './host/native.ts'

const kindOf = (extension: string) => ({ name: t('desktop.files', { extension }), extensions: [extension] })

/** The operating system's own dialogs, on the window that asks. */
export const native: Native = {
  async chooseOpen() {
    const { canceled, filePaths } = await dialog.showOpenDialog(front(), {
      properties: ['openFile'],
      filters: [kindOf('touchline')],
    })
    return canceled ? null : (filePaths[0] ?? null)
  },
  async chooseSave(suggested, kind) {
    const { canceled, filePath } = await dialog.showSaveDialog(front(), {
      defaultPath: suggested,
      filters: [kindOf(kind)],
    })
    return canceled || !filePath ? null : filePath
  },
}

/** Files from elsewhere are looked at in a utility process: with the fuse RunAsNode off, there is no other Node to fork. */
export const inspect: Inspect = inspector((order) => {
  const child = utilityProcess.fork(inspectScript(), [order], {
    execArgv: ['--max-old-space-size=512'],
    stdio: 'ignore',
    serviceName: 'Touchline file inspection',
  })
  return {
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => child.on('exit', listener),
    kill: () => child.kill(),
  }
})

let asking = false

/** Hands an https link to the system's browser, once a person has seen its host and agrees. Anything else is dropped. */
export async function openOutside(link: string): Promise<void> {
  const url = URL.canParse(link) ? new URL(link) : null
  // A name and password before the host are there to mislead the eye.
  if (asking || url?.protocol !== 'https:' || url.username || url.password) return
  asking = true
  try {
    const { response } = await dialog.showMessageBox(front(), {
      type: 'question',
      message: t('desktop.leave.title', { host: url.host }),
      detail: t('desktop.leave.detail', { link: url.href.slice(0, 500) }),
      buttons: [t('desktop.leave.stay'), t('desktop.leave.open')],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    })
    if (response === 1) await shell.openExternal(url.href)
  } finally {
    asking = false
  }
}

const front = () => BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0]!
