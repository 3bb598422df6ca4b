/** Dialogs of the operating system; null where there are none (served in a browser). Answers are paths, or null. */
export type Native = {
  chooseOpen(): Promise<string | null>
  chooseSave(suggested: string, extension: string): Promise<string | null>
} | null
