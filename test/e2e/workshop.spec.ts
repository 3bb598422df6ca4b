import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from './support/app.ts'
import { card } from './support/map.ts'

async function begin(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'New engagement' }).click()
  await page.getByLabel('Name').fill('Northwind, moving house')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Begin with Before, During, After' }).click()
}

const add = (page: Page, what: string) => page.getByRole('button', { name: `Add ${what}` }).click()

async function download(page: Page, format: string): Promise<Buffer> {
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: format }).click()
  return readFileSync(await (await waiting).path())
}

test('runs a small workshop, from an empty engagement to the plan', async ({ app: { page } }) => {
  await begin(page)
  // Captured by keyboard alone.
  for (const title of ['Phone call', 'Letter']) {
    await page.keyboard.type(title)
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('Tab')
  await page.keyboard.type('Moving day')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(card(page, 'Moving day')).toBeVisible()

  await card(page, 'Letter').click()
  await page.getByRole('button', { name: 'Moment of truth', exact: true }).click()
  await page.getByLabel('Current', { exact: true }).last().fill('It takes three weeks.')
  await page.getByLabel('Ideal', { exact: true }).last().fill('It comes on the day.')
  await page.getByRole('radio', { name: 'Current −2' }).click()
  await page.getByRole('radio', { name: 'Ideal +1' }).click()
  await expect(page.getByText('Gap +3')).toBeVisible()

  await add(page, 'standard')
  await page.keyboard.type('A letter is answered within two days')
  await add(page, 'activity')
  await page.keyboard.type('Clerk searches for the contract')
  await page.getByLabel('Times a year').fill('9000')
  await page.getByLabel('Minutes each', { exact: true }).fill('12')
  await page.getByLabel('Hourly cost, USD').fill('28')
  await page.keyboard.press('Tab')
  await expect(page.getByText('12 min × 9,000 × 28.00 an hour = 50,400.00 a year')).toBeVisible()
  await add(page, 'story')
  await page.keyboard.type('I had moved twice before they wrote.')
  await add(page, 'cause')
  await page.keyboard.type('Letters are sorted by hand')
  await add(page, 'opportunity')
  await page.keyboard.type('Scan letters on the day')
  await page.keyboard.press('Tab')
  await expect(page.getByText('All changes saved')).toBeVisible()

  await page.getByRole('button', { name: 'Plan', exact: true }).click()
  await expect(page.getByRole('rowheader', { name: 'Scan letters on the day' })).toBeVisible()
  await page.getByRole('radio', { name: 'Document' }).click()
  await expect(page.getByRole('heading', { name: '1. Scan letters on the day' })).toBeVisible()
  const markdown = String(await download(page, 'Improvement plan, Markdown'))
  for (const words of [
    'It takes three weeks.',
    'It comes on the day.',
    'A letter is answered within two days',
    'Clerk searches for the contract',
    '50,400.00',
    'I had moved twice before they wrote.',
    'because Letters are sorted by hand',
    'Scan letters on the day',
  ])
    expect(markdown).toContain(words)
})

test('takes back and does again, words and cards alike', async ({ app: { page } }) => {
  await begin(page)
  await page.keyboard.type('Phone call')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  const phone = card(page, 'Phone call')
  await phone.click()
  await page.getByLabel('Current', { exact: true }).last().fill('Nobody answers.')
  await page.keyboard.press('Control+z')
  await expect(page.getByLabel('Current', { exact: true }).last()).toHaveValue('')
  await page.getByRole('button', { name: 'Redo Change current behaviour' }).click()
  await expect(page.getByLabel('Current', { exact: true }).last()).toHaveValue('Nobody answers.')
  await page.getByRole('button', { name: 'Undo Change current behaviour' }).click()
  await page.getByRole('button', { name: 'Undo Add touchpoint' }).click()
  await expect(phone).toHaveCount(0)
  await page.getByRole('button', { name: 'Redo Add touchpoint' }).click()
  await expect(phone).toBeVisible()
})

test('writes every format', async ({ app: { page } }) => {
  await page.getByRole('button', { name: 'Look at the sample' }).click()
  const begins: [string, string][] = [
    ['Improvement plan, Word', 'PK'],
    ['Improvement plan, Excel', 'PK'],
    ['Touchpoints and backlog, CSV', '\ufeffStage,Lane,Touchpoint'],
    ['Improvement plan, Markdown', '# Cancelling a subscription'],
    ['Everything, JSON', '{\n "format": "touchline"'],
    ['Map, SVG', '<svg'],
    ['Map, PNG', '\ufffdPNG'],
  ]
  for (const [format, start] of begins)
    expect(String(await download(page, format)), format).toMatch(new RegExp(`^${start}`))
})

test('keeps what was typed when the page is reloaded, and shows the same file', async ({ app: { page } }) => {
  await begin(page)
  await page.keyboard.type('Phone call')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(page.getByText('All changes saved')).toBeVisible()
  await page.reload()
  await expect(card(page, 'Phone call')).toBeVisible()
})

test('finds touchpoints, stories and terms', async ({ app: { page } }) => {
  await page.getByRole('button', { name: 'Look at the sample' }).click()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('unplugged')
  await expect(page.getByRole('option')).toHaveCount(2)
  await page.keyboard.press('Enter')
  await expect(page.getByPlaceholder('Untitled touchpoint')).toHaveValue('Second call to cancel')
})
