import { registered } from './session.ts'
import { asked } from './system.ts'

/** What a test can see of the double beyond what Electron itself would show. */
export const double = { asked, registered }
export type Double = typeof double

type Asked = { id: number; source: string; given: unknown }

/** Tells the test where this process' Chromium can be reached, for a look at its pages. */
export const tellPort = (port: number): void => void process.send?.({ port })

// Runs a function of the test in this process with the module as its first argument, as Playwright's `evaluate` does
// with real Electron.
process.on('message', ({ id, source, given }: Asked) => {
  // biome-ignore lint/security/noGlobalEval: the test's own function, over a private channel of the child process
  const work = globalThis.eval(`(${source})`) as (electron: object, given: unknown) => unknown
  import('./index.ts')
    .then((electron) => work({ ...electron, double }, given))
    .then(
      (value) => process.send?.({ id, value }),
      (error: Error) => process.send?.({ id, error: error.message }),
    )
})
