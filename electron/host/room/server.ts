import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { paths } from '../../../shared/protocol.ts'
import { roomPaths } from '../../../shared/room/guestProtocol.ts'
import { roomLimits } from '../../../shared/room/limits.ts'
import { bracketed, cookieOf, Names } from '../gate.ts'
import { listen, pathOf, refuse, serverOptions } from '../requests.ts'
import { acceptSockets, type Socket } from '../websocket.ts'
import { answerGuest, roomHeaders } from './answers.ts'
import { openGuestPage } from './guestPage.ts'
import type { Guest } from './guests.ts'
import type { Room } from './room.ts'
import { maySeeMap } from './screen.ts'

export type RoomServer = { origin: string; close(): Promise<void> }
type OpenScreen = (room: Room, guest: Guest, socket: Socket) => void
export type Asking = { guest: Guest | undefined; cookie: string }

/** Listens for guests on the room's own address and port; shares nothing with what serves the owner. */
export async function serveRoom(room: Room, openScreen: OpenScreen): Promise<RoomServer> {
  const { address } = room.options
  const server = createServer({ ...serverOptions, requestTimeout: 60_000 })
  // Guests, those who wait, and a page that loads its parts: more at once is no workshop.
  server.maxConnections = 8 * (roomLimits.guests + roomLimits.waiting)
  await listen(server, address, room.settings.port).catch(() => listen(server, address, 0))
  const { port } = server.address() as { port: number }
  const names = new Names(address, port, room.settings.hosts)
  const cookie = `touchline_room_${port}`
  const guestOf = (request: IncomingMessage) => room.guests.known(cookieOf(request, cookie))
  server.on('request', (request, response) => {
    respond(room, names, { guest: guestOf(request), cookie }, request, response).catch(() => response.destroy())
  })
  const admit = (request: IncomingMessage) =>
    names.knowsHost(request) && names.ownOrigin(request) ? guestOf(request) : undefined
  const sockets = acceptSockets(server, [
    {
      path: roomPaths.socket,
      largest: roomLimits.message,
      admit: (request) => {
        const guest = admit(request)
        return guest ? (socket) => openGuestPage(room, guest, socket) : null
      },
    },
    {
      path: paths.socket,
      largest: roomLimits.edit,
      admit: (request) => {
        const guest = admit(request)
        return guest && maySeeMap(guest) ? (socket) => openScreen(room, guest, socket) : null
      },
    },
  ])
  return {
    origin: `http://${bracketed(address)}:${port}`,
    async close() {
      const closed = new Promise((done) => server.close(done))
      // The goodbyes are on their way; who does not take them is cut off.
      await new Promise((done) => setTimeout(done, 150))
      sockets.close()
      server.closeAllConnections()
      await closed
    },
  }
}

async function respond(
  room: Room,
  names: Names,
  asking: Asking,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method } = request
  if (!names.knowsHost(request)) return refuse(response, 421, roomHeaders)
  if (method !== 'GET' && method !== 'POST') return refuse(response, 405, roomHeaders)
  if (method === 'POST' && !names.ownOrigin(request)) return refuse(response, 403, roomHeaders)
  // The secret of the owner's own served app has no place here, nor has anything it holds.
  if (pathOf(request) === paths.session) return refuse(response, 404, roomHeaders)
  await answerGuest(room, asking, request, response)
}
