import type { Page } from '@playwright/test'
import { expect, openSample, test } from './support/app.ts'
import { card, theMap } from './support/map.ts'

// The visual baseline: what the main screens look like, in both themes and both sizes. A picture may differ from the kept
// one in at most 0.3 % of its points (a point differs when its colour is off by more than a fifth, as pixelmatch counts):
// that lets through what two machines draw differently at the edges of letters, and nothing that moves, goes or changes
// its colour. `npm run screens` draws all pictures anew; look at each before it is committed.
const tolerance = { maxDiffPixelRatio: 0.003, threshold: 0.2 }

const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
]
const themes = ['light', 'dark'] as const

/** Each screen from the one before it. */
const screens: [string, (page: Page) => Promise<void>][] = [
  ['home', async (page) => expect(page.getByRole('button', { name: 'Look at the sample' })).toBeVisible()],
  [
    'map',
    async (page) => {
      await openSample(page)
      await expect(card(page, 'Second call to cancel')).toBeVisible()
    },
  ],
  ['inspector', async (page) => card(page, 'Second call to cancel').click()],
  [
    'presentation',
    async (page) => {
      await theMap(page).focus()
      await page.keyboard.press('p')
      await page.keyboard.press('Home')
      await page.keyboard.press('Space')
      await expect(page.getByText('Stage 1 of 4', { exact: true })).toBeVisible()
    },
  ],
  [
    'plan',
    async (page) => {
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Plan', exact: true }).click()
    },
  ],
  ['glossary', async (page) => page.getByRole('button', { name: 'Glossary', exact: true }).click()],
  ['room', async (page) => page.getByRole('button', { name: 'Room', exact: true }).click()],
  [
    'walk',
    async (page) => {
      await page.getByRole('button', { name: 'Walk', exact: true }).click()
      await page.getByRole('button', { name: 'New walkthrough' }).click()
      await page.getByLabel('Name').fill('First walk')
      await page.getByLabel('Day').fill('2027-03-12')
      await page.getByRole('button', { name: 'Make walkthrough' }).click()
      await expect(page.getByRole('heading', { name: 'Floor plan' })).toBeVisible()
    },
  ],
  [
    'agenda',
    async (page) => {
      // Always the same moment of a workshop, so that the clock shows the same.
      const at = (minutes: number) => page.clock.setFixedTime(new Date(2027, 2, 1, 9, minutes))
      await at(4)
      await page.getByRole('button', { name: 'Agenda', exact: true }).click()
      await page.getByRole('button', { name: /^Half a day/ }).click()
      await page.getByRole('button', { name: 'Begin the workshop' }).click()
      await at(17)
      await page.getByRole('button', { name: /^Next: What a touchpoint/ }).click()
      await at(24)
      await page.getByRole('textbox', { name: 'Park a thought' }).fill('Bikes have no place at the entrance')
      await page.keyboard.press('Enter')
      await page.getByRole('textbox', { name: 'Add a person' }).fill('Ada')
      await page.keyboard.press('Enter')
      await expect(page.getByText('7 minutes late; at this pace it ends at 13:07.')).toBeVisible()
      // The clock looks at the time once a second.
      await expect(page.getByRole('timer')).toHaveText(/^3:00/)
      await page.getByRole('heading', { name: 'Parking lot' }).click()
    },
  ],
  [
    'clock',
    async (page) => {
      await page.getByRole('button', { name: 'Show the clock on the wall' }).click()
      await expect(page.getByText('Space: next, Esc: leave')).toBeVisible()
    },
  ],
]

for (const size of sizes)
  test(`looks as it is kept, at ${size.width} x ${size.height}`, async ({ app: { page } }) => {
    test.setTimeout(180_000)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.setViewportSize(size)
    const ofThisMachine = [page.getByLabel('Network address')]
    for (const [name, open] of screens) {
      await open(page)
      // The mouse rests where nothing shines when it is over it.
      await page.mouse.move(2, size.height - 2)
      await page.evaluate(() => document.fonts.ready)
      for (const theme of themes) {
        await page.evaluate((to) => {
          document.documentElement.dataset.theme = to
        }, theme)
        await page.waitForTimeout(400)
        const picture = `${name}-${theme}-${size.width}.png`
        await expect
          .soft(page, picture)
          .toHaveScreenshot(picture, { ...tolerance, mask: ofThisMachine, caret: 'hide', animations: 'disabled' })
      }
    }
  })
