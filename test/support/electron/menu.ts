import { strict } from './strict.ts'
import { BrowserWindow } from './window.ts'

type Template = {
  label?: string
  role?: string
  type?: string
  accelerator?: string
  submenu?: Template[]
  click?: (item: object, window: object | null, event: object) => void
}
type Item = Omit<Template, 'submenu' | 'click'> & { submenu?: { items: Item[] }; click(): void }

const roles =
  'undo redo cut copy paste pasteAndMatchStyle delete selectAll reload toggleDevTools resetZoom zoomIn zoomOut togglefullscreen window minimize close help about services hide hideOthers unhide quit zoom front appMenu fileMenu editMenu viewMenu windowMenu'.split(
    ' ',
  )
const modifiers = /^(Command|Cmd|Control|Ctrl|CommandOrControl|CmdOrCtrl|Alt|Option|AltGr|Shift|Super|Meta)$/
const keys =
  /^([A-Z0-9]|F\d\d?|Plus|Space|Tab|Backspace|Delete|Insert|Return|Enter|Up|Down|Left|Right|Home|End|PageUp|PageDown|Esc|Escape|[-=[\];',./`\\])$/

/** A menu as Electron would build it; what Electron refuses (a role, an accelerator, an item without a label) throws. */
function build(template: Template[]): { items: Item[] } {
  return {
    items: template.map(({ submenu, click, ...item }) => {
      if (!item.label && !item.role && item.type !== 'separator') throw new Error('Invalid template for MenuItem')
      if (item.role && !roles.includes(item.role)) throw new Error(`Unknown role ${item.role}`)
      const parts = item.accelerator?.split('+') ?? []
      if (parts.length && !(keys.test(parts.pop()!) && parts.every((part) => modifiers.test(part))))
        throw new Error(`Invalid accelerator ${item.accelerator}`)
      const built: Item = { ...item, click: () => click?.(built, BrowserWindow.getFocusedWindow(), {}) }
      if (submenu) built.submenu = build(submenu)
      return built
    }),
  }
}

let current: ReturnType<typeof build> | null = null

export const Menu = strict('Menu', {
  buildFromTemplate: build,
  setApplicationMenu(menu: typeof current) {
    current = menu
  },
  getApplicationMenu: () => current,
})
