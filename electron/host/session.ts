import { asRefusal, fail } from '../../shared/errors.ts'
import { calls, type HostEvent, type Reply, request } from '../../shared/protocol.ts'
import { may, rights } from '../../shared/room/rights.ts'
import type { ScreenRole } from '../../shared/room/roles.ts'
import { owner } from '../ledger/file.ts'
import type { Ledger } from '../ledger/index.ts'
import { Bunch } from './bunch.ts'
import type { Trouble } from './engagements.ts'
import { enterFile } from './entering.ts'
import { handlers } from './handlers.ts'
import type { Host } from './host.ts'
import { facilitator } from './room/presence.ts'
import type { Visit } from './room/visit.ts'

/** One screen: what it has open, and the way to tell it something. */
export type Session = {
  host: Host
  actor: string
  role: ScreenRole
  /** Null on the owner's screens: a guest of the room has one file, as far as it was opened to them. */
  visit: Visit | null
  /** Whose screen it is, as others are told. */
  person(): { id: string; name: string }
  opened: { file: string; path: string; ledger: Ledger } | null
  /** The handle of the file that this screen begins with. */
  opening: string | null
  /** Exports being written, by the id under which they can be stopped. */
  exports: Map<string, AbortController>
  tell(event: HostEvent): void
  enter(file: string): Promise<Ledger>
  /** `asked`: the person closed the file; else the screen went away. */
  leave(asked: boolean): Promise<void>
}

/** Frames in, frames out: the same behind a WebSocket and behind Electron's IPC. */
export type Screen = {
  receive(frame: unknown): void
  /** The same; resolves when it was answered. */
  take(frame: unknown): Promise<void>
  /** Asks the page to send what is being typed and to leave its file; resolves when it has, or does not answer. */
  retire(): Promise<void>
  close(): Promise<void>
}
export type SessionOptions = { opening?: string | null; visit?: Visit | null }

/** How long a page that is asked to leave may take, in milliseconds. */
const patience = 5_000

export function openSession(
  host: Host,
  out: (frame: Reply | HostEvent) => void,
  { opening = host.opening, visit = null }: SessionOptions = {},
): Screen {
  let unsubscribe = () => {}
  let left = () => {}
  const actor = visit?.guest.id ?? owner
  const others = new Bunch((edits) => {
    const history = session.opened?.ledger.history(actor)
    if (!history) return
    const [one] = edits
    out(edits.length === 1 ? { event: 'edit', edit: one!, history } : { event: 'edits', edits, history })
  })
  /** What is told after an edit must not come before it. */
  const send = (frame: Reply | HostEvent) => {
    others.flush()
    out(frame)
  }
  const show = (file: string, path: string, ledger: Ledger) => {
    session.opened = { file, path, ledger }
    unsubscribe = ledger.subscribe((edit) => {
      others.add(edit)
      if (edit.actor === actor) others.flush()
    })
    host.rooms.entered(session)
    return ledger
  }
  const session: Session = {
    host,
    actor,
    role: visit?.role ?? 'owner',
    visit,
    person: () => ({ id: actor, name: visit?.guest.name ?? facilitator() }),
    opened: null,
    opening: visit?.file ?? opening,
    exports: new Map(),
    tell: send,
    async enter(file) {
      if (session.opened?.file === file) return session.opened.ledger
      await session.leave(true)
      if (visit) return show(file, visit.room.path, visit.ledger(file))
      await host.ahead.done(file)
      const { path, ledger } = await enterFile(host, file)
      await host.ahead.release(file)
      return show(file, path, ledger)
    },
    async leave(asked) {
      const { opened } = session
      unsubscribe()
      others.stop()
      if (opened) await host.rooms.left(session, asked)
      session.opened = null
      if (opened && !visit) {
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
      if (!may(rights.screen[call], session.role, visit?.guest.muted ?? false)) throw fail('room.role')
      const given = calls[call].input.safeParse(input)
      if (!given.success) throw fail('request.invalid', { why: given.error.issues[0]?.message ?? call })
      const output = await handlers[call](session, given.data as never)
      send({ n, output: calls[call].output.parse(output) })
    } catch (error) {
      send(refusal(n, error))
    }
  }
  const take = (frame: unknown): Promise<void> => {
    const answered = queue.then(() => answer(frame))
    // These see all that was sent before them; what comes after does not wait for them.
    const { call } = (frame ?? {}) as { call?: unknown }
    if (call !== 'export' && call !== 'previewImport') queue = answered
    return answered
  }
  return {
    receive: (frame) => void take(frame),
    take,
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
      await session.leave(false)
    },
  }
}

function refusal(n: number, error: unknown): Reply {
  const { code, message, values } = asRefusal(error)
  return { n, error: { code, words: message, values } }
}
