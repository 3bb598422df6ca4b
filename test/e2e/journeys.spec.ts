import type { Page } from '@playwright/test'
import { expect, openSample, test } from './support/app.ts'
import { violations } from './support/axe.ts'
import { card, newEngagement, savedRecords, theMap } from './support/map.ts'

const switcher = (page: Page) => page.getByRole('button', { name: /^Journey: / })
const choose = async (page: Page, item: string) => {
  await switcher(page).click()
  await page.getByRole('menuitem', { name: item }).click()
}

async function create(page: Page, name: string, begin?: string): Promise<void> {
  await choose(page, 'New journey…')
  await page.getByRole('textbox', { name: 'Name' }).fill(name)
  if (begin) await page.getByRole('combobox', { name: 'Begin with' }).selectOption({ label: begin })
  await page.getByRole('button', { name: 'Create journey' }).click()
  await expect(switcher(page)).toHaveAccessibleName(`Journey: ${name}`)
}

test('adds journeys with nothing on them and with the same stages and lanes, and switches by key', async ({ app }) => {
  const { page } = app
  await openSample(page)
  const first = (await switcher(page).innerText()).trim()
  await create(page, 'Coming back', `The stages and lanes of ${first}`)
  await expect(page.getByRole('button', { name: 'Promotion ends', exact: true })).toBeVisible()
  await expect(card(page, 'Second call')).toHaveCount(0)
  await create(page, 'Complaining')
  await expect(page.getByRole('heading', { name: 'Which parts does the journey have?' })).toBeVisible()
  expect((await savedRecords(app)).all('journey').map(({ name }) => name)).toEqual([
    first,
    'Coming back',
    'Complaining',
  ])
  await page.keyboard.press('Alt+PageUp')
  await expect(switcher(page)).toHaveText('Coming back')
  await page.keyboard.press('Alt+PageUp')
  await expect(card(page, 'Second call')).toBeVisible()
  await page.keyboard.press('Alt+PageUp')
  await expect(switcher(page)).toHaveText('Complaining')
})

test('duplicates, moves and removes a journey, and takes the removal back', async ({ app }) => {
  const { page } = app
  await openSample(page)
  const names = () => savedRecords(app).then((view) => view.all('journey').map(({ name }) => name))
  const [first] = await names()
  await choose(page, 'Duplicate')
  await expect(card(page, 'Second call')).toBeVisible()
  expect(await names()).toEqual([first, `${first}, copy`])
  await choose(page, 'Move up in this list')
  expect(await names()).toEqual([`${first}, copy`, first])
  await choose(page, 'Remove')
  expect(await names()).toEqual([first])
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  expect(await names()).toEqual([`${first}, copy`, first])
  await expect(switcher(page)).toHaveText(`${first}, copy`)
})

test('shows the kind of customer, with a picture, at the head of the map', async ({ app }) => {
  const { page } = app
  await newEngagement(page)
  await page.getByRole('button', { name: 'Who is this customer' }).click()
  await page.getByRole('textbox', { name: 'Customer' }).fill('Families who move house')
  await page.getByRole('textbox', { name: 'What they want' }).fill('the line to work on the day')
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a picture…' }).click()
  const picture = {
    name: 'family.png',
    mimeType: 'image/png',
    buffer: await page.screenshot({ clip: { x: 0, y: 0, width: 40, height: 40 } }),
  }
  await (await choosing).setFiles(picture)
  await expect(page.getByRole('button', { name: 'Another picture…' })).toBeVisible()
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByText('Families who move house wants the line to work on the day')).toBeVisible()
  const shown = page.locator('.journey-bar .portrait img')
  await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(40)
  const [journey] = (await savedRecords(app)).all('journey')
  expect(journey!.picture).toMatch(/^[0-9a-f]{64}$/)
})

test('leads from a touchpoint into a new journey; it is followed by click, by key, and back', async ({ app }) => {
  const { page } = app
  await openSample(page)
  const first = (await switcher(page).innerText()).trim()
  await card(page, 'Second call').click()
  await page.getByRole('combobox', { name: 'Leads into the journey' }).selectOption({ label: 'A new journey…' })
  const sign = card(page, 'Second call').getByRole('button', { name: 'Go into the journey Second call to cancel' })
  await sign.click()
  await expect(switcher(page)).toHaveText('Second call to cancel')
  await page.getByRole('button', { name: 'From Second call to cancel' }).click()
  await expect(switcher(page)).toHaveText(first)
  await expect(card(page, 'Second call')).toBeInViewport()
  await expect(theMap(page)).toBeFocused()
  await page.keyboard.press('g')
  await expect(switcher(page)).toHaveText('Second call to cancel')
  await page.keyboard.press('Alt+PageUp')
  await expect(theMap(page)).toBeFocused()
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme })
    await page.waitForTimeout(300)
    expect(await violations(page)).toEqual([])
  }
})
