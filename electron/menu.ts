import { Menu, type MenuItemConstructorOptions } from 'electron'
import { type Key, t } from '../shared/text/index.ts'
import { tellFocused } from './windows.ts'

/** The menu of the three systems. Undo and redo are the ledger's, in text fields too: one history for words and cards. */
export function buildMenu(newWindow: () => void): void {
  const command = (name: string, accelerator?: string): MenuItemConstructorOptions => ({
    label: t(`desktop.menu.${name}` as Key),
    accelerator,
    click: () => tellFocused(name),
  })
  const isMac = process.platform === 'darwin'
  const template: MenuItemConstructorOptions[] = [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: t('desktop.menu.file'),
      submenu: [
        command('home', 'CmdOrCtrl+O'),
        { label: t('desktop.menu.window'), accelerator: 'CmdOrCtrl+N', click: () => newWindow() },
        { type: 'separator' },
        command('import'),
        command('export', 'CmdOrCtrl+E'),
        command('health'),
        { type: 'separator' },
        { role: isMac ? 'close' : 'quit' },
      ],
    },
    {
      label: t('desktop.menu.edit'),
      submenu: [
        command('undo', 'CmdOrCtrl+Z'),
        command('redo', isMac ? 'Shift+Cmd+Z' : 'Ctrl+Y'),
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
        { type: 'separator' },
        command('search', 'CmdOrCtrl+K'),
      ],
    },
    {
      label: t('desktop.menu.view'),
      submenu: [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }, { role: 'togglefullscreen' }],
    },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
