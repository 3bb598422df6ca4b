import type { Page } from '@playwright/test'
import { toEdit, update } from '../../shared/edits/edit.ts'
import { leastUsed } from '../../shared/presentation/legibility.ts'
import { expect, openSample, test } from './support/app.ts'
import { violations } from './support/axe.ts'
import { card, savedRecords, theMap } from './support/map.ts'

const wall = (page: Page) => page.getByRole('dialog', { name: 'Presentation of Leaving a contract' })
const heading = (page: Page) => wall(page).getByRole('heading', { level: 1 })

/** The least size of what is written on the wall, in hundredths of the window's height; signs' figures included. */
const leastLetters = (page: Page): Promise<number> =>
  wall(page).evaluate((element) => {
    const sizes: number[] = []
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement!
      if (!node.textContent?.trim() || parent.closest('.sr')) continue
      const size = Number.parseFloat(getComputedStyle(parent).fontSize)
      const drawing = parent.closest('svg')
      sizes.push(drawing ? (size * drawing.clientHeight) / drawing.viewBox.baseVal.height : size)
    }
    return (Math.min(...sizes) / innerHeight) * 100
  })

test('walks stage by stage and moment by moment with the keyboard, and gives the keyboard back', async ({
  app: { page },
}) => {
  await openSample(page)
  await theMap(page).focus()
  await page.keyboard.press('p')
  await expect(heading(page)).toHaveText('Leaving a contract')
  await page.keyboard.press('Space')
  await expect(heading(page)).toHaveText('Promotion ends')
  await expect(wall(page).getByText('Stage 1 of 4', { exact: true })).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(heading(page)).toHaveText('Bill with the new price')
  await expect(wall(page).getByText('After a year at 100 a month', { exact: false }).last()).toBeVisible()
  await expect(wall(page).getByText('Gap 3')).toBeVisible()
  await expect(wall(page).locator('blockquote')).toContainText('I was a happy customer')
  await expect(wall(page).locator('[aria-live]')).toHaveText(
    /^Step 3 of 11\. Moment of truth: Bill with the new price\. Current −2: After a year.+ Ideal \+1: Six weeks/,
  )
  await page.keyboard.press('ArrowLeft')
  await expect(heading(page)).toHaveText('Promotion ends')
  await page.keyboard.press('End')
  await expect(heading(page)).toHaveText('What the customer tells others')
  await page.keyboard.press('Space')
  await expect(heading(page)).toHaveText('What the customer tells others')
  await page.keyboard.press('Home')
  await expect(heading(page)).toHaveText('Leaving a contract')
  await page.keyboard.press('Escape')
  await expect(wall(page)).toBeHidden()
  await expect(theMap(page)).toBeFocused()
})

test('begins at the selected touchpoint, goes on with a click, changes the theme', async ({ app: { page } }) => {
  await openSample(page)
  await card(page, 'Second call to cancel').click()
  await page.locator('.bar-right').getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Present the journey' }).click()
  await expect(heading(page)).toHaveText('Second call to cancel')
  // Where a step is taller than the wall, the first click shows the rest of it.
  const taller = await wall(page).evaluate((element) => element.scrollHeight - element.clientHeight > 4)
  if (taller) await wall(page).click()
  await wall(page).click()
  await expect(heading(page)).toHaveText("Manager's call-back")
  const theme = () => page.evaluate(() => document.documentElement.dataset.theme)
  const before = await theme()
  await page.keyboard.press('d')
  expect(await theme()).not.toBe(before)
})

test('shows what was changed meanwhile, and no confidential story', async ({ app }) => {
  const { page, host } = app
  await openSample(page)
  await card(page, 'First call to cancel').click()
  await page.getByRole('button', { name: 'Present', exact: true }).click()
  await expect(wall(page).locator('blockquote')).toContainText('The specialist told me')
  const view = await savedRecords(app)
  const story = view.all('story').find(({ text }) => text.startsWith('The specialist'))!
  const touchpoint = view.get('touchpoint', story.touchpoint)!
  const ledger = (await host.engagements.at(host.files.path(host.files.entries()[0]!.file)))!
  const changes = [
    update('story', story, { confidential: true })!,
    update('touchpoint', touchpoint, { ideal: 'Said once, and true.' })!,
  ]
  await ledger.commit(toEdit({ label: 'Change', changes }, 'somebody-else'))
  await expect(wall(page).getByText('Said once, and true.', { exact: true })).toBeVisible()
  await expect(wall(page).locator('blockquote')).toHaveCount(0)
})

for (const size of [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
])
  test(`can be read at 5 metres on every step and has no axe violation at ${size.width} x ${size.height}`, async ({
    app: { page },
  }) => {
    await page.setViewportSize(size)
    await openSample(page)
    await theMap(page).focus()
    await page.keyboard.press('p')
    for (let step = 0; step < 11; step++) {
      await expect(wall(page).locator('[aria-live]')).toContainText(`Step ${step + 1} of 11`)
      expect(await leastLetters(page), `step ${step + 1}`).toBeGreaterThanOrEqual(leastUsed - 0.01)
      const fits = await wall(page).evaluate((element) => element.scrollWidth <= element.clientWidth)
      expect(fits, `step ${step + 1}`).toBe(true)
      if (step === 0 || step === 1 || step === 2)
        for (const theme of ['light', 'dark']) {
          await page.evaluate((name) => {
            document.documentElement.dataset.theme = name
          }, theme)
          expect(await violations(page, '.present')).toEqual([])
        }
      // A step that is taller than the wall is turned page by page.
      for (let page_ = 0; page_ < 4; page_++) {
        await page.keyboard.press('Space')
        const words = await wall(page).locator('[aria-live]').textContent()
        if (!words?.includes(`Step ${step + 1} of`)) break
        if (step === 10) break
      }
    }
  })
