import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { registered } from './session.ts'

/**
 * Chromium cannot be taught a scheme from outside, so `app://x` is `http://app.x.localhost:PORT`, which is also a secure
 * context. A loopback server and not Playwright's interception answers, because that does not see the bytes of files.
 */
export const origins = {
  /** `app://x/path` as the page knows it. */
  toPage(url: string): string {
    return url.replace(/^([a-z]+):\/\/([a-z]+)/, (_all, scheme, host) => `http://${scheme}.${host}.localhost:${port()}`)
  },
  /** The way back; other addresses stay as they are. */
  fromPage(url: string): string {
    return url.replace(/^http:\/\/([a-z]+)\.([a-z]+)\.localhost:\d+/, '$1://$2')
  },
  async open(): Promise<void> {
    server ??= createServer((request, response) => {
      answer(request, response).catch(() => response.destroy())
    })
    if (!server.listening) await new Promise<void>((done) => server!.listen(0, '127.0.0.1', done))
  },
  async close(): Promise<void> {
    server?.closeAllConnections()
    server?.close()
  },
}

let server: Server | null = null
const port = () => (server!.address() as { port: number }).port

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = origins.fromPage(`http://${request.headers.host}${request.url}`)
  const handler = registered.handlers.get(url.split(':')[0]!)
  if (!handler) return void response.writeHead(502).end()
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD'
  const given = await handler(
    new Request(url, {
      method: request.method!,
      headers: Object.entries(request.headers).filter((one): one is [string, string] => typeof one[1] === 'string'),
      ...(hasBody && { body: Readable.toWeb(request) as ReadableStream, duplex: 'half' }),
    }),
  )
  response.writeHead(given.status, Object.fromEntries(given.headers))
  if (given.body) await pipeline(Readable.fromWeb(given.body as never), response)
  else response.end()
  if (!request.complete) request.destroy()
}
