import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import { violations } from './support/axe.ts'
import { beginWorkshop, expect, join, openWalk, type Room, test } from './support/guest.ts'

// How the guests' page looks: a small set is kept, as that of the whole app is (see screens.spec.ts); every screen is looked
// at by axe in both themes, and must not scroll sideways on the smallest phone.
const tolerance = { maxDiffPixelRatio: 0.003, threshold: 0.2, caret: 'hide', animations: 'disabled' } as const
const sizes = [
  { width: 360, height: 640 },
  { width: 390, height: 844 },
  { width: 768, height: 1_024 },
]
const themes = ['light', 'dark'] as const
const kept = ['guest-join', 'guest-rate', 'guest-stop']

const { resolve } = createRequire(import.meta.url)
const fontOf = (name: string) =>
  readFileSync(resolve(`@fontsource-variable/${name}/files/${name}-latin-wght-normal.woff2`)).toString('base64')
const fonts = { ui: fontOf('atkinson-hyperlegible-next'), words: fontOf('source-serif-4') }

/** The page takes the phone's own fonts; what is compared must not hang on those of this machine. */
const sameFonts = (page: Page) =>
  page.evaluate(async (given) => {
    for (const [use, base64] of Object.entries(given)) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      document.fonts.add(await new FontFace(`kept-${use}`, bytes, { weight: '200 900' }).load())
      document.documentElement.style.setProperty(`--font-${use}`, `kept-${use}`)
    }
  }, fonts)

const back = (page: Page) => page.getByRole('button', { name: 'Back', exact: true }).click()
const exercise =
  (kind: Parameters<Room['start']>[0], chosen: (room: Room) => Parameters<Room['start']>[1]) =>
  async (page: Page, room: Room) => {
    await room.owner.call('dropExercise', {}).catch(() => {})
    await room.start(kind, { minutes: null, ...chosen(room) })
    await expect(page.getByText('Anonymous.')).toBeVisible()
  }
const shownTo = async (page: Page, room: Room) => {
  await expect(page.getByText('1 of 1 have given something')).toBeVisible()
  await room.owner.call('openExercise', {})
  await expect(page.getByRole('heading', { name: /^(Shown to everybody|The dots of all)$/ })).toBeVisible()
}
const three = (room: Room) => ({ subjects: room.touchpoints.slice(0, 3) })

/** Each screen from the one before it. */
const screens: [string, (page: Page, room: Room) => Promise<void>][] = [
  ['guest-join', async (page) => expect(page.getByRole('button', { name: 'Join' })).toBeVisible()],
  ['guest-home', async (page) => join(page, 'Ada').then(() => expect(page.getByText('You are Ada')).toBeVisible())],
  [
    'guest-collect',
    async (page, room) => {
      await exercise('collect', () => ({}))(page, room)
      await page.getByRole('button', { name: 'Take part' }).click()
      await page.getByLabel('A touchpoint').fill('The phone menu')
      await page.getByRole('button', { name: 'Add', exact: true }).click()
    },
  ],
  ['guest-collect-shown', shownTo],
  [
    'guest-is',
    async (page, room) => {
      await exercise('isAndShould', three)(page, room)
      await page.getByLabel('What is happening?').first().fill('People wait in a corridor')
    },
  ],
  ['guest-is-shown', shownTo],
  [
    'guest-rate',
    async (page, room) => {
      await exercise('rate', three)(page, room)
      await page.getByRole('button', { name: '−2 of −2 to +2' }).first().click()
      await expect(page.getByRole('status').filter({ hasText: 'Sent' })).toBeVisible()
    },
  ],
  ['guest-rate-shown', shownTo],
  [
    'guest-vote',
    async (page, room) => {
      await exercise('vote', (at) => ({ ...three(at), several: true }))(page, room)
      await page
        .getByRole('button', { name: /^Put a dot/ })
        .first()
        .click()
    },
  ],
  ['guest-vote-shown', shownTo],
  [
    'guest-poll',
    async (page, room) => {
      await exercise('poll', () => ({ question: '' }))(page, room)
      await page.getByLabel('A customer').fill('Northwind')
      await page.getByRole('button', { name: /^Surprises They/ }).click()
      await page.getByRole('button', { name: 'Add', exact: true }).click()
    },
  ],
  ['guest-poll-shown', shownTo],
  [
    'guest-why',
    async (page, room) => {
      await exercise('why', ({ touchpoints: [first] }) => ({ subjects: [first!], touchpoint: first! }))(page, room)
      await page.getByLabel('Because…').fill('Nobody answers')
      await page.getByRole('button', { name: 'Add', exact: true }).click()
      await page.getByRole('button', { name: /^Why is that/ }).click()
    },
  ],
  ['guest-why-shown', shownTo],
  [
    'guest-walk',
    async (page) => back(page).then(() => page.getByRole('button', { name: /^Walk of Thursday/ }).click()),
  ],
  [
    'guest-stop',
    async (page) => {
      await page.getByRole('button', { name: /Second call to cancel/ }).click()
      await page.getByRole('button', { name: '−1 of −2 to +2' }).click()
      await page.getByRole('button', { name: 'Hear', exact: true }).click()
      await page.getByLabel('What do you hear?').fill('Another specialist knows nothing of the first promise.')
      await expect(page.getByRole('status')).toHaveText('Sent')
    },
  ],
  [
    'guest-stop-all',
    async (page) => {
      await page.getByRole('button', { name: 'Pinch', exact: true }).click()
      await page.getByText('A story', { exact: true }).click()
      await page.getByRole('button', { name: 'Add a stop after this one' }).click()
    },
  ],
  [
    'guest-park',
    async (page) => {
      await back(page)
      await back(page)
      await page.getByRole('button', { name: /parking lot/ }).click()
    },
  ],
  ['guest-outline', async (page) => back(page).then(() => page.getByRole('button', { name: /as a list/ }).click())],
  ['guest-kept', async (page) => back(page).then(() => page.getByRole('button', { name: /^Kept on/ }).click())],
  [
    'guest-over',
    async (page, room) => {
      await room.owner.call('closeRoom', {})
      await expect(page.getByRole('heading', { name: 'The room is closed' })).toBeVisible()
    },
  ],
]

test('every screen passes axe in both themes, fits the smallest phone, and looks as it is kept', async ({ room }) => {
  test.setTimeout(240_000)
  await beginWorkshop(room)
  await openWalk(room)
  const { page } = await room.phone({ deviceScaleFactor: 1, reducedMotion: 'reduce' })
  await page.goto(room.link)
  await sameFonts(page)
  // Where somebody wants to look at all of them.
  const folder = process.env.TOUCHLINE_PICTURES
  for (const [name, open] of screens) {
    await open(page, room)
    for (const theme of themes) {
      await page.evaluate((to) => {
        document.documentElement.dataset.theme = to
      }, theme)
      expect.soft(await violations(page), `${name} ${theme}`).toEqual([])
      for (const size of sizes) {
        await page.setViewportSize(size)
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        expect.soft(wide, `${name} at ${size.width}`).toBeLessThanOrEqual(0)
        const picture = `${name}-${theme}-${size.width}.png`
        if (folder) await page.screenshot({ path: `${folder}/${picture}` })
        if (kept.includes(name) && size.width === 390) {
          await page.evaluate(() => scrollTo(0, 0))
          await expect.soft(page, picture).toHaveScreenshot(picture, tolerance)
        }
      }
    }
    await page.setViewportSize(sizes[1]!)
  }
})
