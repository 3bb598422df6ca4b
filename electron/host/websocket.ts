import type { Server } from 'node:http'
import { WebSocketServer } from 'ws'
import { paths } from '../../shared/protocol.ts'
import type { Gate } from './gate.ts'
import type { Host } from './host.ts'
import { send } from './sending.ts'
import { openSession, type Screen } from './session.ts'

const largestMessage = 16 * 1024 * 1024

/** Accepts screens over WebSocket: Host, Origin and session are checked before the handshake is answered. */
export function acceptScreens(server: Server, gate: Gate, host: Host): { close(): Promise<void> } {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: largestMessage })
  const screens = new Set<Screen>()
  server.on('upgrade', (request, socket, head) => {
    const allowed =
      request.url === paths.socket && gate.knowsHost(request) && gate.ownOrigin(request) && gate.hasSession(request)
    if (!allowed) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n')
      return
    }
    sockets.handleUpgrade(request, socket, head, (ws) => {
      const screen = openSession(host, (frame) => send(ws, frame))
      screens.add(screen)
      ws.on('message', (data) => screen.receive(parse(String(data))))
      ws.on('error', () => ws.terminate())
      ws.on('close', () => {
        screens.delete(screen)
        void screen.close()
      })
    })
  })
  return {
    async close() {
      for (const ws of sockets.clients) ws.terminate()
      await Promise.all([...screens].map((screen) => screen.close()))
    },
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
