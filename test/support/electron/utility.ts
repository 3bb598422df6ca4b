import { fork } from 'node:child_process'
import { strict } from './strict.ts'

/** A utility process is a child of Node's here: `process.parentPort` is missing in it, `process.send` is there. */
export const utilityProcess = strict('utilityProcess', {
  fork(script: string, words: string[], { execArgv }: { execArgv: string[] }) {
    const child = fork(script, words, { execArgv, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
    return strict('utilityProcess.fork', {
      on: (name: 'message' | 'exit', listener: (value: unknown) => void) => child.on(name, listener),
      kill: () => child.kill(),
    })
  },
})
