import type { Page } from '@playwright/test'
import { openSample, test } from './support/app.ts'
import { cleanIn } from './support/axe.ts'

async function openPlan(page: Page): Promise<void> {
  await openSample(page)
  await page.getByRole('button', { name: 'Plan', exact: true }).click()
}
const show = (page: Page, view: string) => page.getByRole('radio', { name: view, exact: true }).click()
const head = (page: Page, title: string) => page.getByRole('rowheader', { name: title })
const panel = (page: Page) => page.getByRole('complementary', { name: 'Selected opportunity' })
const notes = 'Notes are made in the call, and read back to the customer'

for (const size of [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
])
  test(`has no axe violation in any view at ${size.width} x ${size.height}`, async ({ app: { page } }) => {
    test.setTimeout(180_000)
    await page.setViewportSize(size)
    await openPlan(page)
    await head(page, notes).click()
    await panel(page).getByRole('button', { name: 'Priority' }).click()
    // Colours do not depend on the size: the dark ones are looked at once.
    for (const view of ['Table', 'Board', 'Matrix', 'Time line', 'What I own', 'Document']) {
      await show(page, view)
      await cleanIn(page, view, size.width > 1280 ? ['light'] : undefined)
    }
  })
