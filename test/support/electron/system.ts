import { strict } from './strict.ts'

/** What the app asked of the system, for tests to read. */
export const asked = {
  dialogs: [] as { kind: string; options: object }[],
  external: [] as string[],
  /** Warnings and errors of the pages' consoles, and what they threw. */
  problems: [] as string[],
  crashReports: false,
}

/** Dialogs are cancelled unless a test puts its own function in the place of one, as it would in real Electron. */
export const dialog = strict('dialog', {
  showOpenDialog(_window: object, options: object) {
    asked.dialogs.push({ kind: 'open', options })
    return Promise.resolve({ canceled: true, filePaths: [] as string[] })
  },
  showSaveDialog(_window: object, options: object) {
    asked.dialogs.push({ kind: 'save', options })
    return Promise.resolve({ canceled: true, filePath: '' })
  },
  showMessageBox(_window: object, options: { cancelId?: number }) {
    asked.dialogs.push({ kind: 'message', options })
    return Promise.resolve({ response: options.cancelId ?? 0, checkboxChecked: false })
  },
})

export const shell = strict('shell', {
  openExternal(url: string) {
    asked.external.push(url)
    return Promise.resolve()
  },
})

export const crashReporter = strict('crashReporter', {
  start() {
    asked.crashReports = true
  },
})

export const nativeTheme = strict('nativeTheme', { shouldUseDarkColors: false })

const display = { workArea: { x: 0, y: 0, width: 1920, height: 1080 } }
export const screen = strict('screen', { getDisplayMatching: () => display, getPrimaryDisplay: () => display })
