import { readFileSync } from 'node:fs'
import { expect, openSample, test } from './support/app.ts'
import { violations } from './support/axe.ts'

test('asks for the paper, says how many sheets it takes, and writes just those', async ({ app: { page } }) => {
  await openSample(page)
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Map on paper, PDF…' }).click()
  const dialog = page.getByRole('dialog', { name: 'The map on paper' })
  await expect(dialog.getByText('One page.')).toBeVisible()
  await dialog.getByRole('radio', { name: 'A1' }).click()
  await expect(dialog.getByText('841 × 594 mm')).toBeVisible()
  await dialog.getByRole('radio', { name: 'Portrait' }).click()
  await expect(dialog.getByText('594 × 841 mm')).toBeVisible()
  await dialog.getByText('As a poster of A4 sheets').click()
  const said = await dialog.locator('.map-pdf-sum').textContent()
  const sheets = Number(/(\d+) sheets of A4/.exec(said!)![1])
  expect(await violations(page, '.tl-modal')).toEqual([])
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Write PDF' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('Cancelling a subscription, map.pdf')
  const pdf = readFileSync(await download.path()).toString('latin1')
  expect(pdf.match(/\/MediaBox /g)).toHaveLength(sheets)
  await expect(page.getByText('Cancelling a subscription, map.pdf is written.')).toBeVisible()
})
