import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ReadableStream as WebStream } from 'node:stream/web'

// What every HTTP server of the host does with a request, whoever asks.

export const serverOptions = { maxHeaderSize: 16_384, requestTimeout: 120_000, headersTimeout: 20_000 }

export const pathOf = (request: IncomingMessage): string => request.url?.split('?')[0] ?? '/'

/** The request as the answering code takes it: with its body, and the two headers that it may look at. */
export function plainRequest(request: IncomingMessage): Request {
  const { method = 'GET' } = request
  return new Request(`http://${request.headers.host}${pathOf(request)}`, {
    method,
    headers: plainHeaders(request),
    ...(method === 'POST' && { body: bodyOf(request), duplex: 'half' }),
  })
}

/** Sends an answer; what is left of a body that it did not want is dismissed. */
export async function give(answer: Response, request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.writeHead(answer.status, Object.fromEntries(answer.headers))
  if (answer.body) await pipeline(Readable.fromWeb(answer.body as never), response)
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

export const refuse = (response: ServerResponse, status: number, headers: Record<string, string>): void => {
  response.writeHead(status, { ...headers, connection: 'close' }).end()
}

function plainHeaders(request: IncomingMessage): Headers {
  const headers = new Headers()
  for (const name of ['x-name', 'content-length'] as const) {
    const value = request.headers[name]
    if (typeof value === 'string') headers.set(name, value)
  }
  return headers
}

/** A body of at most `most` characters; longer ones are cut, and so are wrong. */
export async function short(request: IncomingMessage, most: number): Promise<string> {
  let text = ''
  for await (const part of request) {
    text += String(part)
    if (text.length > most) break
  }
  return text.slice(0, most + 1)
}

export const listen = (server: Server, address: string, port: number): Promise<void> =>
  new Promise((done, failed) => {
    server.once('error', failed)
    server.listen(port, address, () => {
      server.off('error', failed)
      done()
    })
  })
