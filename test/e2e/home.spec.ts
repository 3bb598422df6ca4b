import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { expect, openSample, test } from './support/app.ts'
import { card } from './support/map.ts'

const burger = fileURLToPath(new URL('../fixtures/burger-restaurant.csv', import.meta.url))
const pick = (page: Page, name: string, path: string) => page.getByLabel(name, { exact: true }).setInputFiles(path)

test('imports a CSV into a new engagement after showing what it would do', async ({ app: { page } }) => {
  await pick(page, 'Import a CSV', burger)
  await expect(page.getByText('47 of 47 rows can be used.')).toBeVisible()
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(card(page, 'Parking lot')).toBeVisible()
  await page.getByRole('button', { name: /^Undo Import/ }).click()
  await expect(card(page, 'Parking lot')).toHaveCount(0)
})

test('names the rows that cannot be used, and why, before anything is imported', async ({ app: { page, folder } }) => {
  const path = join(folder, 'bad.csv')
  writeFileSync(path, 'Touchpoint,Importance\nBill,9\n,1\nLetter,3\n')
  await pick(page, 'Import a CSV', path)
  await expect(page.getByText('1 of 3 rows can be used.')).toBeVisible()
  await expect(page.getByText('Row 2 Importance is 9; it goes from 1 to 5.')).toBeVisible()
  await expect(page.getByText('Row 3 It names no touchpoint.')).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('heading', { name: 'Walk through your own house' })).toBeVisible()
})

const refused: [string, Buffer | string, RegExp][] = [
  ['empty.touchline', '', /is empty/],
  ['picture.touchline', Buffer.from([0x89, 0x50, 0x4e, 0x47]), /was not made by Touchline/],
]
for (const [name, content, words] of refused)
  test(`refuses ${name} in words and stays at Home`, async ({ app: { page, folder } }) => {
    const path = join(folder, name)
    writeFileSync(path, content)
    await pick(page, 'Open a file', path)
    await expect(page.getByRole('alert')).toContainText(words)
    await expect(page.getByRole('button', { name: 'New engagement' })).toBeVisible()
  })

test('lists what was open and opens it again', async ({ app: { page } }) => {
  await openSample(page)
  await page.getByRole('button', { name: 'Close and go Home' }).click()
  await page.getByRole('button', { name: /^Cancelling a subscription/ }).click()
  await expect(card(page, 'Bill with the new price')).toBeVisible()
})
