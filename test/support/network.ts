import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const run = (command: string, ...args: string[]) => execFileSync(command, args, { stdio: ['ignore', 'pipe', 'pipe'] })
const script = fileURLToPath(new URL('./cable.py', import.meta.url))

/**
 * A second network in a namespace of its own, joined to this one by a cable that can be made bad, or taken out: a pair of
 * virtual cards with netem, or, where the kernel has none, a cable in user space that delays and loses packets likewise.
 */
export class Network {
  static readonly host = '10.213.77.1'
  static readonly guest = '10.213.77.2'
  readonly name = `touchline${process.pid}`
  readonly #near = `tl${process.pid}a`
  readonly #far = `tl${process.pid}b`
  #cable: ChildProcess | null = null

  /** The reason in words where this machine lets nobody make one. */
  static async make(): Promise<Network | string> {
    const network = new Network()
    try {
      run('ip', 'netns', 'add', network.name)
      await network.#lay()
      const cards = [[[], network.#near, Network.host] as const, [network.inside, network.#far, Network.guest] as const]
      run('ip', 'link', 'set', network.#far, 'netns', network.name)
      for (const [where, card, address] of cards) {
        const [command, ...args] = [...where, 'ip']
        run(command!, ...args, 'addr', 'add', `${address}/24`, 'dev', card)
        run(command!, ...args, 'link', 'set', card, 'up')
      }
      return network
    } catch (error) {
      network.remove()
      return `no network namespaces here (${(error as Error).message.split('\n')[0]})`
    }
  }

  /** What a command is put behind to run on the other side. */
  get inside(): [string, ...string[]] {
    return ['ip', 'netns', 'exec', this.name]
  }

  get kind(): string {
    return this.#cable ? 'a cable in user space' : 'netem'
  }

  /** Both ways: half of the delay each (ms), and so much lost of a hundred packets. */
  bad(delay: number, loss: number): void {
    if (this.#cable) {
      this.#cable.stdin!.write(`${delay / 2} ${loss}\n`)
      return
    }
    const netem = ['root', 'netem', 'delay', `${delay / 2}ms`, 'loss', `${loss}%`]
    run('tc', 'qdisc', 'replace', 'dev', this.#near, ...netem)
    run(...this.inside, 'tc', 'qdisc', 'replace', 'dev', this.#far, ...netem)
  }

  up(up: boolean): void {
    run('ip', 'link', 'set', this.#near, up ? 'up' : 'down')
  }

  remove(): void {
    this.#cable?.kill()
    for (const args of [
      ['netns', 'delete', this.name],
      ['link', 'delete', this.#near],
    ])
      try {
        run('ip', ...args)
      } catch {
        // It went with the other end, or never was.
      }
  }

  async #lay(): Promise<void> {
    run('ip', 'link', 'add', this.#near, 'type', 'veth', 'peer', 'name', this.#far)
    try {
      run('tc', 'qdisc', 'replace', 'dev', this.#near, 'root', 'netem', 'delay', '1ms')
    } catch {
      run('ip', 'link', 'delete', this.#near)
      const cable = spawn('python3', [script, this.#near, this.#far], { stdio: ['pipe', 'pipe', 'ignore'] })
      this.#cable = cable
      await new Promise<void>((done, failed) => {
        cable.stdout.once('data', () => done())
        cable.once('error', failed)
        cable.once('exit', () => failed(new Error('neither netem nor /dev/net/tun')))
      })
    }
  }
}
