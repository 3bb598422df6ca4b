import type { IncomingMessage, Server } from 'node:http'
import { type WebSocket, WebSocketServer } from 'ws'
import { paths } from '../../shared/protocol.ts'
import type { Gate } from './gate.ts'
import type { Host } from './host.ts'
import { send } from './sending.ts'
import { openSession, type Screen } from './session.ts'

export type Socket = WebSocket
/** A path on which sockets are accepted, from whom, and the largest message (bytes) that they may send. */
export type Way = {
  path: string
  largest: number
  /** What to do with the socket; null refuses it before the handshake is answered. */
  admit(request: IncomingMessage): ((socket: Socket) => void) | null
}

/** Accepts WebSockets on the paths given, and no others. */
export function acceptSockets(server: Server, ways: readonly Way[]): { close(): void } {
  const known = ways.map((way) => ({
    ...way,
    sockets: new WebSocketServer({ noServer: true, maxPayload: way.largest }),
  }))
  server.on('upgrade', (request, socket, head) => {
    // Who goes away in the middle of the handshake must not take the host along.
    socket.on('error', () => socket.destroy())
    const way = known.find(({ path }) => path === request.url)
    const entered = way?.admit(request)
    if (!way || !entered) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n')
      return
    }
    way.sockets.handleUpgrade(request, socket, head, (ws) => {
      ws.on('error', () => ws.terminate())
      entered(ws)
    })
  })
  return {
    close() {
      for (const { sockets } of known) for (const ws of sockets.clients) ws.terminate()
    },
  }
}

/** Accepts the owner's screens: Host, Origin and session are checked before the handshake is answered. */
export function acceptScreens(server: Server, gate: Gate, host: Host): { close(): Promise<void> } {
  const screens = new Set<Screen>()
  const sockets = acceptSockets(server, [
    {
      path: paths.socket,
      largest: 16 * 1024 * 1024,
      admit: (request) =>
        gate.knowsHost(request) && gate.ownOrigin(request) && gate.hasSession(request)
          ? (ws) => {
              const screen = openSession(host, (frame) => send(ws, frame))
              screens.add(screen)
              ws.on('message', (data) => screen.receive(parse(String(data))))
              ws.on('close', () => {
                screens.delete(screen)
                void screen.close()
              })
            }
          : null,
    },
  ])
  return {
    async close() {
      sockets.close()
      await Promise.all([...screens].map((screen) => screen.close()))
    },
  }
}

/** A frame of a socket; null where it is no JSON, which no protocol takes. */
export function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
