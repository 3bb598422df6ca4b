import { openingHeader, paths } from '../../shared/paths.ts'
import type { Bridge } from '../../shared/protocol.ts'
import { roomLimits } from '../../shared/room/limits.ts'

/** A way to exchange frames with the host. `up` is told on every (re)connection, `down` when it is lost. */
export type Wire = {
  send(frame: unknown): void
  start(told: { frame(frame: unknown): void; up(): void; down(): void }): void
}

/** Inside a desktop window: the preload script's bridge, always connected. */
export const bridgeWire = (bridge: Bridge): Wire => ({
  send: (frame) => bridge.send(frame),
  start({ frame, up }) {
    bridge.receive(frame)
    up()
  },
})

/** With this a host hangs up on purpose; a network that fails never does. */
const saidGoodbye = 1000

const newSocket = () => new WebSocket(`${location.origin.replace(/^http/, 'ws')}${paths.socket}`)

/**
 * In a browser: a WebSocket to the page's own origin that connects again when it is lost. The first connects at once.
 * `refused` is for the screens of a room's guests: asked when the host hung up on purpose or does not let them in; true
 * where that is for good. A screen that may come in again after a goodbye is another one than before: it is loaded anew.
 */
export function socketWire(refused?: (goodbye: boolean) => Promise<boolean>): Wire {
  let socket: WebSocket | null = null
  let first: WebSocket | null = newSocket()
  return {
    send: (frame) => {
      if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(frame))
    },
    start(told) {
      let wait = 250
      let goodbye = false
      const again = async (opened: boolean) => {
        if (refused && !opened && (await refused(goodbye))) return
        setTimeout(connect, wait)
        wait = Math.min(wait * 2, 4_000)
      }
      const connect = () => {
        const next = first ?? newSocket()
        first = null
        let opened = false
        const open = () => {
          if (goodbye && refused) return location.reload()
          opened = true
          socket = next
          wait = 250
          told.up()
        }
        // A room says now and then that it is there; one that has fallen silent is out of reach, whatever the socket says.
        let silence: ReturnType<typeof setTimeout> | undefined
        next.onmessage = ({ data }) => {
          const frame = JSON.parse(String(data)) as { event?: unknown }
          if (frame.event === 'alive' || silence !== undefined) {
            clearTimeout(silence)
            silence = setTimeout(() => gone(0), 3 * roomLimits.alive)
          }
          told.frame(frame)
        }
        const gone = (code: number) => {
          next.onclose = next.onmessage = null
          clearTimeout(silence)
          next.close()
          goodbye ||= opened && code === saidGoodbye
          if (socket === next) {
            socket = null
            told.down()
          }
          void again(opened)
        }
        next.onopen = open
        next.onclose = ({ code }) => gone(code)
        // The first may have got so far before anybody listened.
        if (next.readyState === WebSocket.OPEN) open()
        else if (next.readyState === WebSocket.CLOSED) gone(0)
      }
      connect()
    },
  }
}

/**
 * Exchanges the secret in the link's fragment for the session's cookie, and takes it off the address bar. The file with
 * which the page begins, where the host names one: it is opening it already.
 */
export async function joinSession(): Promise<string | null> {
  const secret = location.hash.slice(1)
  if (!secret) return null
  history.replaceState(null, '', location.pathname)
  const { headers } = await fetch(paths.session, { method: 'POST', body: secret })
  return headers.get(openingHeader)
}
