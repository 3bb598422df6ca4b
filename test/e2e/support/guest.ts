import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from '@playwright/test'
import { pages } from '../../../build/renderer.ts'
import { addWorkshop, beginStep } from '../../../shared/edits/agenda.ts'
import { type Intent, toEdit } from '../../../shared/edits/edit.ts'
import { addToList } from '../../../shared/edits/lists.ts'
import { makeWalkthrough } from '../../../shared/edits/walks.ts'
import type { ExerciseSetup } from '../../../shared/room/exercise.ts'
import { setupOf } from '../../support/exercises.ts'
import { type InRoom, startRoom } from '../../support/room.ts'
import { launch } from './chromium.ts'

/** The name by which a phone reaches the room in these tests: not this machine's own, so that nothing is a secure context. */
export const phoneHost = 'workshop.test'

/** A phone: small, with touch. */
export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  deviceScaleFactor: 2,
}

export type Room = InRoom & {
  /** Where a phone opens the room: plain, and with the QR code's secret. */
  url: string
  link: string
  problems: string[]
  phone(options?: BrowserContextOptions): Promise<{ page: Page; context: BrowserContext }>
  /** A phone that has joined under this name. */
  joined(name: string, options?: BrowserContextOptions): Promise<Page>
  run(intent: Intent): Promise<void>
  start(kind: ExerciseSetup['kind'], chosen?: Partial<ExerciseSetup>): Promise<string>
  touchpoints: string[]
}

export async function openRoom(chromium: Browser, options: Parameters<typeof startRoom>[0] = {}): Promise<Room> {
  const at = await startRoom(options, { pages, hosts: [phoneHost] })
  const url = `http://${phoneHost}:${at.port}/`
  const problems: string[] = []
  const contexts: BrowserContext[] = []
  const open = async (given: BrowserContextOptions = {}) => {
    const context = await chromium.newContext({ ...phone, ...given })
    contexts.push(context)
    const page = await context.newPage()
    watch(page, problems)
    return { page, context }
  }
  return {
    ...at,
    url,
    link: `${url}#${at.secret}`,
    problems,
    phone: open,
    async joined(name, given) {
      const { page } = await open(given)
      await page.goto(`${url}#${at.secret}`)
      await join(page, name)
      return page
    },
    async run(intent) {
      await at.ledger.commit(toEdit(intent, 'owner'))
    },
    async start(kind, chosen = {}) {
      return (await at.owner.call('startExercise', { setup: setupOf(kind, chosen) })).id
    },
    // By title: ids are drawn anew each time.
    touchpoints: at.ledger.records
      .all('touchpoint')
      .toSorted((a, b) => (a.title < b.title ? -1 : 1))
      .map(({ id }) => id),
    async close() {
      for (const one of contexts) await one.close()
      await at.close()
    },
  }
}

/** Whatever a page has to complain about, but for connections that a test takes away. */
export function watch(page: Page, problems: string[]): void {
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return
    if (!/WebSocket connection|ERR_|status of 403|net::/.test(message.text())) problems.push(message.text())
  })
  page.on('pageerror', (error) => problems.push(error.message))
}

export async function join(page: Page, name: string): Promise<void> {
  await page.getByLabel('Your name').fill(name)
  await page.getByRole('button', { name: 'Join' }).click()
}

/** A walkthrough of the sample's journey that the room may walk. */
export async function openWalk(room: Room): Promise<string> {
  const journey = room.ledger.records.all('journey')[0]!.id
  const made = makeWalkthrough(room.ledger.records, { name: 'Walk of Thursday', journey, day: null })
  await room.run(made.intent)
  await room.owner.call('shareWalk', { walkthrough: made.id, shared: true })
  return made.id
}

/** A workshop whose first step is under way: there is a parking lot. */
export async function beginWorkshop(room: Room): Promise<string> {
  const { records } = room.ledger
  const { id, intent } = addWorkshop(records, 'half', { name: 'Workshop', day: null, begins: '' })
  await room.run(intent)
  await room.run(beginStep(records, records.of('step', 'workshop', id)[0]!.id, new Date().toISOString())!)
  return id
}

/** A cause at a touchpoint, which can be voted on. */
export async function addCause(room: Room, text: string): Promise<string> {
  const { id, intent } = addToList(room.ledger.records, 'cause', { touchpoint: room.touchpoints[0]!, text })
  await room.run(intent)
  return id
}

export const test = base.extend<{ room: Room }, { chromium: Browser }>({
  chromium: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from the pattern
    async ({}, use) => {
      const browser = await launch()
      await use(browser)
      await browser.close()
    },
    { scope: 'worker' },
  ],
  room: async ({ chromium }, use) => {
    const room = await openRoom(chromium)
    await use(room)
    expect(room.problems).toEqual([])
    await room.close()
  },
})
export { expect }
