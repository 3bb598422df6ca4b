import { asRefusal, fail, type Refusal } from '../../shared/errors.ts'
import { calls, type HostEvent, type Reply, request } from '../../shared/protocol.ts'
import { owner } from '../ledger/file.ts'
import type { Ledger } from '../ledger/index.ts'
import { handlers } from './handlers.ts'
import type { Host } from './host.ts'

/** One screen: what it has open, and the way to tell it something. */
export type Session = {
  host: Host
  actor: string
  opened: { file: string; path: string; ledger: Ledger } | null
  tell(event: HostEvent): void
  enter(file: string): Promise<Ledger>
  leave(): Promise<void>
}

/** Frames in, frames out: the same behind a WebSocket and behind Electron's IPC. */
export type Screen = { receive(frame: unknown): void; close(): Promise<void> }

export function openSession(host: Host, send: (frame: Reply | HostEvent) => void, actor: string = owner): Screen {
  let unsubscribe = () => {}
  const session: Session = {
    host,
    actor,
    opened: null,
    tell: send,
    async enter(file) {
      if (session.opened?.file === file) return session.opened.ledger
      await session.leave()
      const path = host.files.path(file)
      const ledger = await host.engagements.enter(path)
      host.files.remember(path)
      session.opened = { file, path, ledger }
      unsubscribe = ledger.subscribe((edit) => send({ event: 'edit', edit, history: ledger.history(actor) }))
      return ledger
    },
    async leave() {
      const { opened } = session
      session.opened = null
      unsubscribe()
      if (opened) await host.engagements.leave(opened.path)
    },
  }
  const trouble = (path: string, { code, message }: Refusal) => {
    if (session.opened?.path === path) send({ event: 'trouble', code, words: message })
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
      queue = queue.then(() => answer(frame))
    },
    async close() {
      host.troubles.delete(trouble)
      await queue
      await session.leave()
    },
  }
}

function refusal(n: number, error: unknown): Reply {
  const { code, message, values } = asRefusal(error)
  return { n, error: { code, words: message, values } }
}
