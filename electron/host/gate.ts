import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** Decides who may talk to the served app: exact Host and Origin, and a session that only the link's secret opens. */
export class Gate {
  /** 256 bits, in the link's fragment only, so that it is in no log, referrer or server request line. */
  readonly secret = randomBytes(32).toString('base64url')
  readonly #session = randomBytes(32).toString('base64url')
  readonly #hosts: ReadonlySet<string>
  readonly #cookie: string
  #failures = 0

  constructor(address: string, port: number) {
    const names = new Set([address.includes(':') ? `[${address}]` : address])
    if (address === '127.0.0.1' || address === '::1') names.add('localhost').add('127.0.0.1').add('[::1]')
    this.#hosts = new Set([...names].map((name) => `${name}:${port}`))
    this.#cookie = `touchline_${port}`
  }

  /** Exactly a name that was bound: a foreign name that resolves here (DNS rebinding) is refused. */
  knowsHost(request: IncomingMessage): boolean {
    return this.#hosts.has(request.headers.host ?? '')
  }

  /** What writes or opens a socket must come from a page of this very origin. */
  ownOrigin(request: IncomingMessage): boolean {
    return request.headers.origin === `http://${request.headers.host}`
  }

  hasSession(request: IncomingMessage): boolean {
    const cookies = (request.headers.cookie ?? '').split(/;\s*/)
    const given = cookies.find((one) => one.startsWith(`${this.#cookie}=`))?.slice(this.#cookie.length + 1)
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

/** Compares in a time that tells nothing, also not the length. */
const same = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b))
const digest = (text: string) => createHash('sha256').update(text).digest()
