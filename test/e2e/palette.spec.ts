import type { Page } from '@playwright/test'
import { expect, openSample, test } from './support/app.ts'
import { violations } from './support/axe.ts'
import { card, savedRecords, theMap } from './support/map.ts'

const open = async (page: Page) => {
  await page.keyboard.press('ControlOrMeta+k')
  await expect(field(page)).toBeFocused()
}
const field = (page: Page) => page.getByRole('combobox', { name: 'A command, touchpoint' })
const options = (page: Page) => page.locator('.palette').getByRole('option')

test('does what a command of the map does, by its words, and shows its keys', async ({ app }) => {
  const { page } = app
  await openSample(page)
  await card(page, 'Final bill').click()
  await open(page)
  await page.keyboard.type('mot')
  await expect(options(page).first()).toContainText('Moment of truth')
  await expect(options(page).first()).toContainText('M')
  await page.keyboard.press('Enter')
  const bill = () =>
    savedRecords(app).then((view) => view.all('touchpoint').find(({ title }) => title === 'Final bill')!)
  await expect.poll(async () => (await bill()).momentOfTruth).toBe(true)
  await expect(theMap(page)).toBeFocused()
  await open(page)
  await page.keyboard.type('ideal +2')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await bill()).idealRating).toBe(2)
  await open(page)
  await page.keyboard.type('undo')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await bill()).idealRating).not.toBe(2)
})

test('opens what a command opens with the keyboard in it', async ({ app: { page } }) => {
  await openSample(page)
  await card(page, 'Final bill').click()
  await open(page)
  await page.keyboard.type('rename')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Title of the touchpoint' })).toBeFocused()
  await page.keyboard.press('Escape')
  await open(page)
  await page.keyboard.type('new journey')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused()
})

test('finds touchpoints, terms and views, with the arrow keys too, and has the last ones first', async ({ app }) => {
  const { page } = app
  await openSample(page)
  await open(page)
  await page.keyboard.type('bill')
  await page.keyboard.press('ArrowDown')
  const second = await page.locator('.palette-item[data-focused] .palette-text').innerText()
  expect(second).not.toBe(await options(page).first().locator('.palette-text').innerText())
  // A screen reader is told a moment later, so that fast typing is not talked over.
  const active = () => field(page).evaluate((input) => input.getAttribute('aria-activedescendant') ?? '')
  await expect
    .poll(async () => page.locator(`[id="${await active()}"]`).allInnerTexts())
    .toEqual([expect.stringContaining(second)])
  await page.keyboard.press('Enter')
  await expect(page.getByPlaceholder('Untitled touchpoint')).toHaveValue(second)
  await open(page)
  await expect(page.locator('.palette').getByRole('group').first()).toContainText(second)
  await page.keyboard.type('nothing has these words')
  await expect(page.getByText('Nothing matches')).toBeVisible()
  // One Escape lets go, whatever has been typed.
  await page.keyboard.press('Escape')
  await expect(page.locator('.palette')).toHaveCount(0)
  await open(page)
  await page.keyboard.type('glossary')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Glossary', exact: true })).toHaveAttribute('aria-current', 'page')
  await open(page)
  await page.keyboard.type('waiting in the queue')
  await page.keyboard.press('Enter')
  await expect(card(page, 'Waiting in the queue')).toBeInViewport()
  await expect(theMap(page)).toBeFocused()
})

for (const theme of ['light', 'dark'] as const)
  test(`has no accessibility violation in ${theme}, empty and with results`, async ({ app: { page } }) => {
    await page.emulateMedia({ colorScheme: theme })
    await openSample(page)
    await card(page, 'Final bill').click()
    const found = () => violations(page, '.palette')
    await open(page)
    expect(await found()).toEqual([])
    await page.keyboard.type('call')
    expect(await found()).toEqual([])
  })
