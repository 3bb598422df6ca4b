import { paths } from '../../shared/paths.ts'
import type { Bridge } from '../../shared/protocol.ts'

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

const newSocket = () => new WebSocket(`${location.origin.replace(/^http/, 'ws')}${paths.socket}`)

/** In a browser: a WebSocket to the page's own origin that connects again when it is lost. The first connects at once. */
export function socketWire(): Wire {
  let socket: WebSocket | null = null
  let first: WebSocket | null = newSocket()
  return {
    send: (frame) => {
      if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(frame))
    },
    start(told) {
      let wait = 250
      const connect = () => {
        const next = first ?? newSocket()
        first = null
        const opened = () => {
          socket = next
          wait = 250
          told.up()
        }
        next.onopen = opened
        if (next.readyState === WebSocket.OPEN) opened()
        next.onmessage = ({ data }) => told.frame(JSON.parse(String(data)))
        next.onclose = () => {
          if (socket === next) {
            socket = null
            told.down()
          }
          setTimeout(connect, wait)
          wait = Math.min(wait * 2, 4_000)
        }
        if (next.readyState === WebSocket.CLOSED) next.onclose(new CloseEvent('close'))
      }
      connect()
    },
  }
}

/** Exchanges the secret in the link's fragment for the session's cookie, and takes it off the address bar. */
export async function joinSession(): Promise<void> {
  const secret = location.hash.slice(1)
  if (!secret) return
  history.replaceState(null, '', location.pathname)
  await fetch(paths.session, { method: 'POST', body: secret })
}
