import type { ExportFormat } from '../../shared/protocol.ts'

/** Dialogs of the operating system; null where there are none (served in a browser). Answers are paths, or null. */
export type Native = {
  chooseOpen(): Promise<string | null>
  chooseSave(suggested: string, kind: 'touchline' | ExportFormat): Promise<string | null>
} | null
