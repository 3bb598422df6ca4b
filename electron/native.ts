import { BrowserWindow, dialog } from 'electron'
import { t } from '../shared/text/index.ts'
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
      filters: [kindOf(kind === 'map-pdf' ? 'pdf' : kind)],
    })
    return canceled || !filePath ? null : filePath
  },
}

const front = () => BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0]!
