import type { CallName, Input, Output } from '../../../shared/protocol.ts'
import { setOf } from '../../../shared/records/table.ts'
import type { ExerciseSetup } from '../../../shared/room/exercise.ts'
import { asking } from '../../support/room.ts'
import { Screen } from '../../support/served.ts'

/** A second screen of the owner, by which the measurement opens and runs the room. */
export class Owner {
  readonly #screen: Screen

  private constructor(screen: Screen) {
    this.#screen = screen
  }

  static async open(link: string): Promise<Owner> {
    const { origin, port, hash } = new URL(link)
    const { headers } = await asking(Number(port), '/session', {
      method: 'POST',
      headers: { origin },
      body: hash.slice(1),
    })
    const cookie = String(headers['set-cookie']?.[0]).split(';')[0]!
    const screen = await Screen.open(Number(port), { origin, cookie })
    screen.socket.on('message', () => {
      screen.events.length = screen.raw.length = 0
    })
    return new Owner(screen)
  }

  call<N extends CallName>(call: N, input: Input<N>): Promise<Output<N>> {
    return this.#screen.call(call, input)
  }

  close(): void {
    this.#screen.socket.close()
  }

  /** Opens the room for everybody who has the link, with an exercise running. */
  async room(setup: ExerciseSetup): Promise<{ origin: string; secret: string; exercise: string }> {
    const { opening } = await this.call('home', {})
    const { records } = await this.call('open', { file: opening!, since: null })
    const journeys = setOf(records!)
      .all('journey')
      .map(({ id }) => id)
    const room = await this.call('openRoom', { address: '127.0.0.1', journeys, admit: false, role: 'participant' })
    const { id } = await this.call('startExercise', { setup })
    return { origin: room.origin, secret: new URL(room.link).hash.slice(1), exercise: id }
  }
}
