import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** The exact names under which something is served: the address, and others only where they are given here. */
export class Names {
  readonly #hosts: ReadonlySet<string>

  constructor(address: string, port: number, others: readonly string[] = []) {
    const names = new Set([bracketed(address), ...others])
    if (address === '127.0.0.1' || address === '::1') names.add('localhost').add('127.0.0.1').add('[::1]')
    this.#hosts = new Set([...names].map((name) => `${name}:${port}`))
  }

  /** Exactly a name that was bound: a foreign name that resolves here (DNS rebinding) is refused. */
  knowsHost(request: IncomingMessage): boolean {
    return this.#hosts.has(request.headers.host ?? '')
  }

  /** What writes or opens a socket must come from a page of this very origin. */
  ownOrigin(request: IncomingMessage): boolean {
    return request.headers.origin === `http://${request.headers.host}`
  }
}

/** Decides who may talk to the served app: exact Host and Origin, and a session that only the link's secret opens. */
export class Gate extends Names {
  /** 256 bits, in the link's fragment only, so that it is in no log, referrer or server request line. */
  readonly secret = randomBytes(32).toString('base64url')
  readonly #session = randomBytes(32).toString('base64url')
  readonly #cookie: string
  #failures = 0

  constructor(address: string, port: number) {
    super(address, port)
    this.#cookie = `touchline_${port}`
  }

  hasSession(request: IncomingMessage): boolean {
    const given = cookieOf(request, this.#cookie)
    return given !== undefined && same(given, this.#session)
  }

  /** The cookie for who knows the secret; null otherwise, and for good after 1,000 wrong ones. */
  exchange(secret: string): string | null {
    if (this.#failures >= 1_000) return null
    if (!same(secret, this.secret)) {
      this.#failures++
      return null
    }
    return `${this.#cookie}=${this.#session}; HttpOnly; SameSite=Strict; Path=/`
  }
}

export const bracketed = (address: string): string => (address.includes(':') ? `[${address}]` : address)

export function cookieOf(request: IncomingMessage, name: string): string | undefined {
  const cookies = (request.headers.cookie ?? '').split(/;\s*/)
  return cookies.find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1)
}

/** Compares in a time that tells nothing, also not the length. */
export const same = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b))
export const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
