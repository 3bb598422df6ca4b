import { fork } from 'node:child_process'
import { join } from 'node:path'
import { z } from 'zod'
import { type Code, codes, fail, Refusal } from '../../shared/errors.ts'
import { t } from '../../shared/text/index.ts'
import { isBuilt, out, root } from '../root.ts'

/**
 * Looks at a file from elsewhere in a process of its own; throws where it is refused. `to`: what was read is written there,
 * row by row into a new file.
 */
export type Inspect = (path: string, to?: string) => Promise<void>

/** A child process as both Node and Electron have it. */
export type Child = {
  onMessage(listener: (frame: unknown) => void): void
  onExit(listener: () => void): void
  kill(): void
}

const patience = 20_000
const frame = z.union([
  z.object({ ok: z.literal(true) }),
  z.object({
    ok: z.literal(false),
    code: z.enum(codes),
    values: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
])

export const inspectScript = (): string => (isBuilt ? join(out, 'inspect.js') : join(root, 'electron', 'inspect.ts'))

/** An inspection by what `start` starts: killed after 20 s; a child that dies or says nothing refuses the file. */
export const inspector =
  (start: (order: string) => Child): Inspect =>
  (path, to) =>
    new Promise((done, refuse) => {
      const child = start(JSON.stringify({ path, to }))
      let answered = false
      const end = (error: Refusal | null) => {
        if (answered) return
        answered = true
        clearTimeout(timer)
        child.kill()
        if (error) refuse(error)
        else done()
      }
      const refused = (why: string) => end(fail('file.damaged', { file: path, why }))
      const timer = setTimeout(() => refused(t('ledger.tooLong')), patience)
      child.onMessage((message) => {
        const parsed = frame.safeParse(message)
        if (!parsed.success) refused(t('ledger.notInspected'))
        else end(parsed.data.ok ? null : new Refusal(parsed.data.code as Code, parsed.data.values))
      })
      child.onExit(() => refused(t('ledger.notInspected')))
    })

/** In plain Node: a fork of the script with little memory and no way to talk but its answer. */
export const forkOf = (script: string): Inspect =>
  inspector((order) => {
    const child = fork(script, [order], {
      execArgv: ['--max-old-space-size=512', '--disable-warning=ExperimentalWarning'],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'json',
    })
    return {
      onMessage: (listener) => child.on('message', listener),
      onExit: (listener) => {
        child.on('error', listener)
        child.on('exit', listener)
      },
      kill: () => child.kill('SIGKILL'),
    }
  })

export const forkInspector: Inspect = forkOf(inspectScript())
