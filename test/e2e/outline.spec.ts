import type { Page } from '@playwright/test'
import { expect, openSample, test } from './support/app.ts'
import { violations } from './support/axe.ts'
import { newEngagement, savedRecords, titlesIn } from './support/map.ts'

const outline = (page: Page) => page.getByRole('region', { name: 'Outline of the journey' })
const row = (page: Page, name: string | RegExp) => outline(page).getByRole('button', { name }).first()
const openOutline = (page: Page) => page.getByRole('button', { name: 'Outline', exact: true }).click()

test('reads as headings and lists, each touchpoint with its state in its name', async ({ app: { page } }) => {
  await openSample(page)
  await openOutline(page)
  await expect(outline(page).getByRole('heading', { level: 3, name: 'Promotion ends' })).toBeVisible()
  await expect(outline(page).getByRole('heading', { level: 4, name: 'Phone' }).first()).toBeVisible()
  await expect(row(page, /^Second call/)).toHaveAccessibleName(
    /^Second call to cancel Moment of truth Current −2 Ideal \+1 gap 3 · .*1 story/,
  )
})

test('builds a map by keyboard alone, and marks, rates, moves and removes', async ({ app }) => {
  const { page } = app
  await newEngagement(page)
  await openOutline(page)
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  await page.getByRole('button', { name: 'Add stage' }).focus()
  await press('Enter')
  await page.keyboard.type('Before')
  await press('Enter')
  await expect(row(page, /^Stage Before/)).toBeFocused()
  await press('Enter')
  await page.keyboard.type('After')
  await press('Enter', 'ArrowUp')
  // On the heading of the lane in the first stage.
  for (const title of ['One', 'Two', 'Three']) {
    if (title === 'One') await press('Enter')
    await page.keyboard.type(title)
    await press('Enter')
  }
  await press('Escape')
  await expect(row(page, /^Three/)).toBeFocused()
  expect(await titlesIn(app, 'Before')).toEqual(['One', 'Two', 'Three'])
  await press('m', '1', 'Shift+5', 'Alt+ArrowUp')
  await expect(row(page, /^Three/)).toBeFocused()
  expect(await titlesIn(app, 'Before')).toEqual(['One', 'Three', 'Two'])
  const three = (await savedRecords(app)).all('touchpoint').find(({ title }) => title === 'Three')
  expect(three).toMatchObject({ momentOfTruth: true, currentRating: -2, idealRating: 2 })
  await press('Alt+ArrowRight')
  await expect(row(page, /^Three/)).toBeFocused()
  expect(await titlesIn(app, 'After')).toEqual(['Three'])
  await press('F2')
  await page.keyboard.type('Third')
  await press('Enter')
  await expect(row(page, /^Third/)).toBeFocused()
  expect(await titlesIn(app, 'After')).toEqual(['Third'])
  // The inspector shows what has the keyboard.
  await expect(page.getByPlaceholder('Untitled touchpoint')).toHaveValue('Third')
  await press('Delete')
  expect(await titlesIn(app, 'After')).toEqual([])
  await press('ControlOrMeta+z')
  await expect.poll(() => titlesIn(app, 'After')).toEqual(['Third'])
})

test('shares what is selected with the map, and is where a search leads while it is open', async ({
  app: { page },
}) => {
  await openSample(page)
  await openOutline(page)
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type('final bill')
  await page.keyboard.press('Enter')
  await expect(row(page, /^Final bill/)).toBeFocused()
  await page.getByRole('button', { name: 'Map', exact: true }).click()
  await expect(page.locator('.map-card.selected')).toContainText('Final bill')
})

for (const theme of ['light', 'dark'] as const)
  test(`has no accessibility violation in ${theme}`, async ({ app: { page } }) => {
    await page.emulateMedia({ colorScheme: theme })
    await openSample(page)
    await openOutline(page)
    await row(page, /^Second call/).click()
    await page.waitForTimeout(300)
    expect(await violations(page)).toEqual([])
  })
