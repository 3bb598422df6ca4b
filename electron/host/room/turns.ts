/** Turns that are given out at most so many a second, in the order in which they were asked for. */
export class Turns {
  readonly #rate: number
  readonly #most: number
  readonly #waiting: (() => void)[] = []
  #left: number
  #filled = performance.now()
  #timer: NodeJS.Timeout | undefined

  /** @param rate turns a second @param most turns at once, after a rest */
  constructor(rate: number, most: number) {
    this.#rate = rate
    this.#most = most
    this.#left = most
  }

  take(): Promise<void> {
    return new Promise((done) => {
      this.#waiting.push(done)
      if (!this.#timer) this.#give()
    })
  }

  /** Nobody is kept waiting any more. */
  stop(): void {
    clearTimeout(this.#timer)
    for (const done of this.#waiting.splice(0)) done()
  }

  #give(): void {
    this.#timer = undefined
    const now = performance.now()
    this.#left = Math.min(this.#most, this.#left + ((now - this.#filled) / 1_000) * this.#rate)
    this.#filled = now
    while (this.#waiting.length && this.#left >= 1) {
      this.#left--
      this.#waiting.shift()!()
    }
    if (this.#waiting.length) this.#timer = setTimeout(() => this.#give(), 1_000 / this.#rate)
  }
}
