import type { Page } from '@playwright/test'

/** The module as functions given to `evaluate` see it; `double` is there only where the double is. */
export type Electron = typeof import('electron') & { double: import('../electron/control.ts').Double }

/** A running desktop app, the same to tests whether the double or the real binary runs it. */
export type Desktop = {
  /** A folder of its own: `data` for the app, files beside it. */
  folder: string
  /** The pages of the windows that show the app, oldest first. */
  windows(): Page[]
  /** Waits until there are `count` windows and gives the last. */
  window(count?: number): Promise<Page>
  /** Runs a function in the main process, with the module `electron` as its first argument. */
  evaluate<T, G = undefined>(work: (electron: Electron, given: G) => T | Promise<T>, given?: G): Promise<T>
  /** Starts the app once more with these words, as a person who opens a file does, and waits for its end. */
  again(words: string[], cwd?: string): Promise<{ code: number | null; out: string; error: string }>
  /** Resolves with the exit code when the app has ended. */
  ended: Promise<number | null>
  close(): Promise<void>
}
