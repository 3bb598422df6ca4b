import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A network between a phone and a room that can be taken away: a real one, of TCP. */
export class Cable {
  readonly #sockets = new Set<Socket>()
  readonly #server
  #cut = false
  /** The port on 127.0.0.1 that leads to the room. */
  port = 0

  private constructor(to: number) {
    this.#server = createServer((phone) => {
      if (this.#cut) return phone.destroy()
      const room = connect(to, '127.0.0.1')
      for (const [one, other] of [
        [phone, room],
        [room, phone],
      ] as const) {
        this.#sockets.add(one)
        one.pipe(other)
        one.on('error', () => other.destroy())
        one.on('close', () => {
          this.#sockets.delete(one)
          other.destroy()
        })
      }
    })
  }

  static async to(port: number): Promise<Cable> {
    const cable = new Cable(port)
    await new Promise<void>((done) => cable.#server.listen(0, '127.0.0.1', done))
    cable.port = (cable.#server.address() as AddressInfo).port
    return cable
  }

  cut(): void {
    this.#cut = true
    for (const one of this.#sockets) one.destroy()
  }

  mend(): void {
    this.#cut = false
  }

  close(): void {
    this.cut()
    this.#server.close()
  }
}
