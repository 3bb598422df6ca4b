import type { Committed } from '../../shared/edits/edit.ts'

/** Milliseconds for which edits are gathered while they come in quick succession. */
const gathering = 200

/** Edits on their way to one screen: the first at once, those that follow closely together. */
export class Bunch {
  readonly #send: (edits: Committed[]) => void
  #edits: Committed[] = []
  #last = Number.NEGATIVE_INFINITY
  #timer: NodeJS.Timeout | undefined

  constructor(send: (edits: Committed[]) => void) {
    this.#send = send
  }

  add(edit: Committed): void {
    this.#edits.push(edit)
    const wait = this.#last + gathering - performance.now()
    if (wait <= 0) this.flush()
    else this.#timer ??= setTimeout(() => this.flush(), wait)
  }

  flush(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    if (!this.#edits.length) return
    this.#last = performance.now()
    this.#send(this.#edits.splice(0))
  }

  /** What was not sent yet is of no use any more: the screen shows another file. */
  stop(): void {
    this.#edits = []
    this.flush()
  }
}
