import type { IncomingMessage, ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import type { z } from 'zod'
import { asRefusal, fail } from '../../../shared/errors.ts'
import { type joined, joining, roomPaths } from '../../../shared/room/guestProtocol.ts'
import { givePicture, takePicture } from '../bytes.ts'
import { page, policy, safeHeaders } from '../pages.ts'
import { give, pathOf, plainRequest, refuse, short } from '../requests.ts'
import { parse } from '../websocket.ts'
import { cleanName, type Guest } from './guests.ts'
import { mayGive, maySee } from './pictures.ts'
import type { Room } from './room.ts'
import type { Asking } from './server.ts'

// In an insecure context browsers complain of this one, and it would protect nothing.
const { 'cross-origin-opener-policy': _, ...headers } = safeHeaders
export const roomHeaders: Record<string, string> = headers

/** The built page for each address that people may type. */
const files: Record<string, string> = { [roomPaths.page]: '/guest.html', [roomPaths.map]: '/index.html' }
const packed = new Map<string, { bytes: Uint8Array; zipped: Uint8Array }>()

/** Answers a request whose Host and Origin were found right. */
export async function answerGuest(
  room: Room,
  asking: Asking,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = pathOf(request)
  if (path === roomPaths.join && request.method === 'POST') return join(room, asking, request, response)
  if (path === '/photo' || path.startsWith('/photo/')) {
    const { guest } = asking
    if (!guest?.admitted) return refuse(response, 401, roomHeaders)
    return give(await picture(room, guest, path, request).catch(refusal), request, response)
  }
  if (request.method !== 'GET') return refuse(response, 405, roomHeaders)
  const file = files[path] ?? path
  const found = await page(room.settings.pages, file, '')
  if (!found) return refuse(response, 404, roomHeaders)
  const bytes = new Uint8Array(await found.arrayBuffer())
  const zipped = /\bgzip\b/.test(String(request.headers['accept-encoding'])) && !/\.(png|woff2)$/.test(file)
  response.writeHead(200, {
    ...roomHeaders,
    'content-type': found.headers.get('content-type') ?? '',
    'content-security-policy': policy(` ws://${request.headers.host}`),
    // A phone that is out of reach opens the page again from what it has; there is nothing of the engagement in it.
    'cache-control': 'private, max-age=28800',
    vary: 'accept-encoding',
    ...(zipped && { 'content-encoding': 'gzip' }),
  })
  response.end(zipped ? zip(file, bytes) : bytes)
}

async function join(
  room: Room,
  { guest: known, cookie }: Asking,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const given = joining.safeParse(parse(await short(request, 1_024)))
  const answer = (status: number, body: z.infer<typeof joined>, more: Record<string, string> = {}) =>
    void response
      .writeHead(status, { ...roomHeaders, 'content-type': 'application/json', ...more })
      .end(JSON.stringify(body))
  if (known) return answer(200, { guest: known.id })
  if (!given.success || !cleanName(given.data.name)) return refuse(response, 400, roomHeaders)
  const { secret, code, name } = given.data
  const refused = room.door.knock(request.socket.remoteAddress ?? '', secret, code)
  if (refused) {
    if (refused.refused === 'wrong') room.changed()
    return answer(403, refused)
  }
  const { admit, role } = room.options
  const added = room.guests.add(name, role, !admit)
  if (!added) return answer(403, { refused: 'full', seconds: 0 })
  room.changed()
  room.exerciseChanged()
  const seconds = Math.ceil((Date.parse(room.closesAt) - room.settings.now()) / 1_000)
  const set = `${cookie}=${added.token}; HttpOnly; SameSite=Strict; Path=/; Max-Age=${seconds}`
  return answer(200, { guest: added.guest.id }, { 'set-cookie': set })
}

/** A guest's page has the hash alone, a screen of the whole app names its file before it. */
async function picture(room: Room, guest: Guest, path: string, request: IncomingMessage): Promise<Response> {
  const hash = path.split('/').at(-1) ?? ''
  if (request.method === 'GET') {
    const bytes = maySee(room, guest, hash) ? room.ledger.photo(hash) : undefined
    if (!bytes) throw fail('photo.missing')
    return givePicture(bytes, roomHeaders)
  }
  mayGive(guest)
  const stored = await takePicture(room.ledger, plainRequest(request))
  guest.pictures.add(stored.hash)
  return Response.json(stored, { headers: roomHeaders })
}

function refusal(error: unknown): Response {
  const { code, values, message } = asRefusal(error)
  return Response.json({ error: { code, values, words: message } }, { status: 400, headers: roomHeaders })
}

/** Packed once: sixty phones ask for the same. */
function zip(file: string, bytes: Uint8Array): Uint8Array {
  const kept = packed.get(file)
  if (kept && Buffer.compare(kept.bytes, bytes) === 0) return kept.zipped
  const zipped = gzipSync(bytes, { level: 9 })
  packed.set(file, { bytes, zipped })
  return zipped
}
