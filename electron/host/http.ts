import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { openingHeader, paths } from '../../shared/paths.ts'
import { answerBytes, isData } from './bytes.ts'
import { bracketed, Gate } from './gate.ts'
import type { Host } from './host.ts'
import { safeHeaders } from './pages.ts'
import { give, listen, pathOf, plainRequest, refuse, serverOptions, short } from './requests.ts'
import { acceptScreens } from './websocket.ts'

export type Served = { link: string; origin: string; secret: string; port: number; close(): Promise<void> }
type Options = { host: Host; pages: string; address?: string; port?: number }

/** Serves the app on the address (127.0.0.1 unless told) and port (any free one unless told). */
export async function serve({ host, pages, address = '127.0.0.1', port = 0 }: Options): Promise<Served> {
  const server = createServer(serverOptions)
  await listen(server, address, port)
  const bound = (server.address() as { port: number }).port
  const gate = new Gate(address, bound)
  const origin = `http://${bracketed(address)}:${bound}`
  const answer = answerBytes({ host, pages, socket: ` ws://${new URL(origin).host}` })
  server.on('request', (request, response) => {
    respond({ host, gate, answer }, request, response).catch(() => response.destroy())
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

type Serving = { host: Host; gate: Gate; answer: (request: Request) => Promise<Response> }

async function respond(
  { host, gate, answer }: Serving,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method } = request
  const path = pathOf(request)
  if (!gate.knowsHost(request)) return refuse(response, 421, safeHeaders)
  if (method !== 'GET' && method !== 'POST') return refuse(response, 405, safeHeaders)
  // A browser that asks for a page of elsewhere says so also where it only reads.
  if ((method === 'POST' || request.headers.origin !== undefined) && !gate.ownOrigin(request))
    return refuse(response, 403, safeHeaders)
  if (path === paths.session) {
    const cookie = method === 'POST' ? gate.exchange(await short(request, 256)) : null
    if (!cookie) return refuse(response, 403, safeHeaders)
    const { opening } = host
    response
      .writeHead(204, { ...safeHeaders, 'set-cookie': cookie, ...(opening && { [openingHeader]: opening }) })
      .end()
    if (opening) host.ahead.begin(opening)
    return
  }
  if ((method === 'POST' || isData(path)) && !gate.hasSession(request)) return refuse(response, 401, safeHeaders)
  await give(await answer(plainRequest(request)), request, response)
}
