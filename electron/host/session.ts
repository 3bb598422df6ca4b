import { asRefusal, fail } from '../../shared/errors.ts'
import { calls, type HostEvent, type Reply, request } from '../../shared/protocol.ts'
import { owner } from '../ledger/file.ts'
import type { Ledger } from '../ledger/index.ts'
import type { Trouble } from './engagements.ts'
import { handlers } from './handlers.ts'
import type { Host } from './host.ts'

/** One screen: what it has open, and the way to tell it something. */
export type Session = {
  host: Host
  actor: string
  opened: { file: string; path: string; ledger: Ledger } | null
  /** The handle of the file that this screen begins with. */
  opening: string | null
  /** Exports being written, by the id under which they can be stopped. */
  exports: Map<string, AbortController>
  tell(event: HostEvent): void
  enter(file: string): Promise<Ledger>
  leave(): Promise<void>
}

/** Frames in, frames out: the same behind a WebSocket and behind Electron's IPC. */
export type Screen = {
  receive(frame: unknown): void
  /** Asks the page to send what is being typed and to leave its file; resolves when it has, or does not answer. */
  retire(): Promise<void>
  close(): Promise<void>
}
export type SessionOptions = { actor?: string; opening?: string | null }

/** How long a page that is asked to leave may take, in milliseconds. */
const patience = 5_000

export function openSession(
  host: Host,
  send: (frame: Reply | HostEvent) => void,
  { actor = owner, opening = host.opening }: SessionOptions = {},
): Screen {
  let unsubscribe = () => {}
  let left = () => {}
  const session: Session = {
    host,
    actor,
    opened: null,
    opening,
    exports: new Map(),
    tell: send,
    async enter(file) {
      if (session.opened?.file === file) return session.opened.ledger
      await session.leave()
      const path = host.files.path(file)
      if (!host.files.isSeen(file)) await host.inspect(path)
      const ledger = await host.engagements.enter(path)
      host.files.remember(path, true)
      session.opened = { file, path, ledger }
      unsubscribe = ledger.subscribe((edit) => send({ event: 'edit', edit, history: ledger.history(actor) }))
      return ledger
    },
    async leave() {
      const { opened } = session
      session.opened = null
      unsubscribe()
      if (opened) {
        await host.engagements.leave(opened.path)
        host.files.left(opened.path)
      }
      left()
    },
  }
  const trouble: Trouble = (path, found) => {
    if (session.opened?.path !== path) return
    send(found ? { event: 'trouble', code: found.code, words: found.message } : { event: 'writable' })
  }
  host.troubles.add(trouble)
  // Calls are answered in the order they came: an edit that follows an undo must be committed after it.
  let queue: Promise<unknown> = Promise.resolve()
  const answer = async (frame: unknown): Promise<void> => {
    const parsed = request.safeParse(frame)
    if (!parsed.success) {
      const n = (frame as { n?: unknown } | null)?.n
      if (Number.isInteger(n)) send(refusal(n as number, fail('request.invalid', { why: 'unknown call' })))
      return
    }
    const { n, call, input } = parsed.data
    try {
      const given = calls[call].input.safeParse(input)
      if (!given.success) throw fail('request.invalid', { why: given.error.issues[0]?.message ?? call })
      const output = await handlers[call](session, given.data as never)
      send({ n, output: calls[call].output.parse(output) })
    } catch (error) {
      send(refusal(n, error))
    }
  }
  return {
    receive(frame) {
      const answered = queue.then(() => answer(frame))
      // These see all that was sent before them; what comes after does not wait for them.
      const { call } = (frame ?? {}) as { call?: unknown }
      if (call !== 'export' && call !== 'previewImport') queue = answered
    },
    async retire() {
      if (!session.opened) return
      const gone = new Promise<void>((done) => {
        left = done
      })
      send({ event: 'menu', command: 'home' })
      let timer: NodeJS.Timeout | undefined
      const tired = new Promise<void>((done) => {
        timer = setTimeout(done, patience)
      })
      await Promise.race([gone, tired]).finally(() => clearTimeout(timer))
    },
    async close() {
      host.troubles.delete(trouble)
      for (const stop of session.exports.values()) stop.abort()
      await queue
      await session.leave()
    },
  }
}

function refusal(n: number, error: unknown): Reply {
  const { code, message, values } = asRefusal(error)
  return { n, error: { code, words: message, values } }
}
