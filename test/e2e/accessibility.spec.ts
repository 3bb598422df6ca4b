import type { Page } from '@playwright/test'
import { openSample, test } from './support/app.ts'
import { cleanIn } from './support/axe.ts'
import { card } from './support/map.ts'

// Colours do not depend on the size: the dark ones are looked at once.
const check = (page: Page, screen: string): Promise<void> =>
  cleanIn(page, screen, page.viewportSize()!.width > 1280 ? ['light'] : undefined)

for (const size of [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
])
  test(`has no axe violation on any screen at ${size.width} x ${size.height}`, async ({ app: { page } }) => {
    // Every screen twice: on a machine that others use too it takes more than the usual minute.
    test.setTimeout(240_000)
    await page.setViewportSize(size)
    await check(page, 'home')
    await page.getByRole('button', { name: 'New engagement' }).click()
    await check(page, 'new engagement')
    await page.keyboard.press('Escape')
    await openSample(page)
    await check(page, 'map')
    await card(page, 'Second call to cancel').click()
    await check(page, 'inspector')
    await page.getByRole('heading', { level: 1 }).getByRole('button').click()
    await check(page, 'engagement details')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('call')
    await check(page, 'search')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Plan', exact: true }).click()
    await check(page, 'plan')
    await page.getByRole('button', { name: 'Glossary', exact: true }).click()
    await check(page, 'glossary')
  })
