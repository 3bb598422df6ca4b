import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join as path } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import { Cable } from '../../support/cable.ts'
import { launchWithProfile } from './chromium.ts'
import { phone, phoneHost, type Room, watch } from './guest.ts'

/** A phone with a profile on the disk, and a network of its own that can be taken away. */
export class OwnPhone {
  readonly #room: Room
  readonly #folder = mkdtempSync(path(tmpdir(), 'touchline-phone-'))
  readonly cable: Cable
  #context!: BrowserContext

  private constructor(room: Room, cable: Cable) {
    this.#room = room
    this.cable = cable
  }

  static async at(room: Room): Promise<OwnPhone> {
    return new OwnPhone(room, await Cable.to(room.port))
  }

  /** Opens the browser as it was left, and the room's page in it. */
  async open(url = this.#room.url): Promise<Page> {
    const rule = `--host-resolver-rules=MAP ${phoneHost}:${this.#room.port} 127.0.0.1:${this.cable.port}`
    this.#context = await launchWithProfile(this.#folder, [rule], phone)
    const page = this.#context.pages()[0] ?? (await this.#context.newPage())
    watch(page, this.#room.problems)
    await page.goto(url)
    return page
  }

  /** As a battery that dies: the browser gets no chance to write anything. */
  async kill(): Promise<void> {
    const gone = new Promise((done) => this.#context.once('close', done))
    for (const pid of this.#pids()) process.kill(pid, 'SIGKILL')
    await gone
  }

  /** Closes the browser as people do. */
  async shut(): Promise<void> {
    await this.#context.close()
  }

  async close(): Promise<void> {
    await this.shut()
    this.cable.close()
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 })
  }

  /** The processes of this phone's browser: those that were started with its folder. */
  #pids(): number[] {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .filter((pid) => {
        try {
          return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(this.#folder)
        } catch {
          return false
        }
      })
  }
}
