import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ReadableStream as WebStream } from 'node:stream/web'
import { paths } from '../../shared/protocol.ts'
import { answerBytes, isData } from './bytes.ts'
import { Gate } from './gate.ts'
import type { Host } from './host.ts'
import { safeHeaders } from './pages.ts'
import { acceptScreens } from './websocket.ts'

export type Served = { link: string; origin: string; secret: string; port: number; close(): Promise<void> }
type Options = { host: Host; pages: string; address?: string; port?: number }

/** Serves the app on the address (127.0.0.1 unless told) and port (any free one unless told). */
export async function serve({ host, pages, address = '127.0.0.1', port = 0 }: Options): Promise<Served> {
  const server = createServer({ maxHeaderSize: 16_384, requestTimeout: 120_000, headersTimeout: 20_000 })
  await listen(server, address, port)
  const bound = (server.address() as { port: number }).port
  const gate = new Gate(address, bound)
  const origin = `http://${address.includes(':') ? `[${address}]` : address}:${bound}`
  const answer = answerBytes({ host, pages, socket: ` ws://${new URL(origin).host}` })
  server.on('request', (request, response) => {
    respond(gate, answer, request, response).catch(() => response.destroy())
  })
  const screens = acceptScreens(server, gate, host)
  return {
    link: `${origin}/#${gate.secret}`,
    origin,
    secret: gate.secret,
    port: bound,
    async close() {
      await screens.close()
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

async function respond(
  gate: Gate,
  answer: (request: Request) => Promise<Response>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const method = request.method ?? 'GET'
  const path = request.url?.split('?')[0] ?? '/'
  if (!gate.knowsHost(request)) return refuse(response, 421)
  if (method !== 'GET' && method !== 'POST') return refuse(response, 405)
  // A browser that asks for a page of elsewhere says so also where it only reads.
  if ((method === 'POST' || request.headers.origin !== undefined) && !gate.ownOrigin(request))
    return refuse(response, 403)
  if (path === paths.session) {
    const cookie = method === 'POST' ? gate.exchange(await short(request)) : null
    if (!cookie) return refuse(response, 403)
    response.writeHead(204, { ...safeHeaders, 'set-cookie': cookie }).end()
    return
  }
  if ((method === 'POST' || isData(path)) && !gate.hasSession(request)) return refuse(response, 401)
  const answered = await answer(
    new Request(`http://${request.headers.host}${path}`, {
      method,
      headers: plainHeaders(request),
      ...(method === 'POST' && { body: bodyOf(request), duplex: 'half' }),
    }),
  )
  response.writeHead(answered.status, Object.fromEntries(answered.headers))
  if (answered.body) await pipeline(Readable.fromWeb(answered.body as never), response)
  else response.end()
  if (!request.complete) dismiss(request)
}

/** Who stops reading it half-way leaves the connection open for the answer. */
const bodyOf = (request: IncomingMessage) =>
  WebStream.from(request.iterator({ destroyOnReturn: false })) as ReadableStream

/**
 * Lets what is left of a refused body run off for a moment: a connection that is closed at once takes the answer with
 * it. Whoever goes on sending is cut off.
 */
function dismiss(request: IncomingMessage): void {
  let left = 16 * 1024 * 1024
  const timer = setTimeout(() => request.destroy(), 2_000)
  request.on('close', () => clearTimeout(timer))
  request.on('data', (part: Buffer) => {
    left -= part.length
    if (left < 0) request.destroy()
  })
}

const refuse = (response: ServerResponse, status: number): void => {
  response.writeHead(status, { ...safeHeaders, connection: 'close' }).end()
}

function plainHeaders(request: IncomingMessage): Headers {
  const headers = new Headers()
  for (const name of ['x-name', 'content-length'] as const) {
    const value = request.headers[name]
    if (typeof value === 'string') headers.set(name, value)
  }
  return headers
}

/** A body of at most 256 characters; longer ones are cut, and so are wrong. */
async function short(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const part of request) {
    text += String(part)
    if (text.length > 256) break
  }
  return text.slice(0, 257)
}

const listen = (server: Server, address: string, port: number): Promise<void> =>
  new Promise((done, failed) => {
    server.once('error', failed)
    server.listen(port, address, () => {
      server.off('error', failed)
      done()
    })
  })
