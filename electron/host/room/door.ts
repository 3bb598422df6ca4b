import { randomBytes } from 'node:crypto'
import { codeAlphabet, codeLength, readCode } from '../../../shared/room/code.ts'
import { roomLimits } from '../../../shared/room/limits.ts'
import { same } from '../gate.ts'

type Refused = { refused: 'wrong' | 'wait' | 'spent'; seconds: number }
type Tries = { wrong: number; until: number }

/** How long an address waits after too many wrong codes, in ms; twice as long each time again, up to the most. */
const firstWait = 30_000
const longestWait = 15 * 60_000

/**
 * What lets a person in: the QR code's secret (128 bits), or the code that is read out. Wrong codes are counted by address
 * and in all; who has the secret is never held up by them.
 */
export class Door {
  #secret = ''
  #code = ''
  #wrong = 0
  readonly #tries = new Map<string, Tries>()
  readonly #now: () => number

  constructor(now: () => number) {
    this.#now = now
    this.renew()
  }

  get secret(): string {
    return this.#secret
  }

  /** Null once it was tried too often. */
  get code(): string | null {
    return this.#spent ? null : this.#code
  }

  get #spent(): boolean {
    return this.#wrong >= roomLimits.wrongFromAll
  }

  renew(): void {
    this.#secret = randomBytes(16).toString('base64url')
    // 256 is a multiple of the alphabet's 32 letters: each is as likely as the others.
    this.#code = [...randomBytes(codeLength)].map((byte) => codeAlphabet[byte % 32]).join('')
    this.#wrong = 0
    this.#tries.clear()
  }

  /** Null lets in. */
  knock(from: string, secret: string | null, code: string | null): Refused | null {
    if (secret !== null) return same(secret, this.#secret) ? null : { refused: 'wrong', seconds: 0 }
    if (this.#spent) return { refused: 'spent', seconds: 0 }
    const now = this.#now()
    const tries = this.#tries.get(networkOf(from)) ?? { wrong: 0, until: 0 }
    // While an address waits its guesses are not even looked at, so that they cannot use the code up for the others.
    if (now < tries.until) return { refused: 'wait', seconds: Math.ceil((tries.until - now) / 1_000) }
    const given = readCode(code ?? '')
    if (given !== null && same(given, this.#code)) return null
    // What is no code at all is a slip, not a guess.
    if (given === null) return { refused: 'wrong', seconds: 0 }
    this.#wrong++
    tries.wrong++
    const over = tries.wrong - roomLimits.wrongFromOne
    if (over >= 0) tries.until = now + Math.min(longestWait, firstWait * 2 ** Math.min(over, 10))
    this.#tries.set(networkOf(from), tries)
    return { refused: 'wrong', seconds: 0 }
  }
}

/** Who has one IPv6 address has a network of them (64 bits). */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '')
  if (!plain.includes(':')) return plain
  const [head = '', tail] = plain.split('%')[0]!.split('::')
  const before = head.split(':').filter(Boolean)
  const after = (tail ?? '').split(':').filter(Boolean)
  const missing = tail === undefined ? 0 : 8 - before.length - after.length
  return [...before, ...Array<string>(Math.max(0, missing)).fill('0'), ...after].slice(0, 4).join(':')
}
