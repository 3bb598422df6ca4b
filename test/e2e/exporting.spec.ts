import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { parse } from 'csv-parse/sync'
import { expect, openSample, test } from './support/app.ts'

const pictures = process.env.TOUCHLINE_PICTURES

test('asks what to include, keeps columns, and writes a client’s copy that says so', async ({ app: { page } }) => {
  await openSample(page)
  await page.keyboard.press('Control+e')
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await dialog.getByRole('radio', { name: 'Backlog in columns of your own, CSV' }).check()
  await dialog.getByText('Client copy', { exact: true }).click()
  await dialog.getByLabel('Name of column 2').fill('Summary')
  for (const title of ['Comes from', 'Labels'])
    await dialog.getByRole('button', { name: `Remove column ${title}` }).click()
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  for (const theme of ['light', 'dark'] as const) {
    if (!pictures) break
    await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme)
    await page.screenshot({ path: `${pictures}/export-${theme}.png` })
  }
  const waiting = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Export', exact: true }).click()
  const [header] = parse(readFileSync(await (await waiting).path()), { bom: true }) as string[][]
  expect(header!.slice(0, 3)).toEqual(['Id', 'Summary', 'Description'])
  expect(header).not.toContain('Labels')
  await expect(page.getByText('Client copy. Left out:')).toBeVisible()
  // The columns are kept; that it was a client's copy is not.
  await page.keyboard.press('Control+e')
  await dialog.getByRole('radio', { name: 'Backlog in columns of your own, CSV' }).check()
  await expect(dialog.getByLabel('Name of column 2')).toHaveValue('Summary')
  await expect(dialog.getByRole('checkbox', { name: 'Client copy' })).not.toBeChecked()
})

test('the client’s logo and colour are set in the engagement’s details, and undone like anything else', async ({
  app: { page },
}) => {
  await openSample(page)
  await page.keyboard.press('Control+e')
  await page.getByRole('button', { name: 'Engagement details' }).last().click()
  const dialog = page.getByRole('dialog', { name: 'Engagement details' })
  const buffer = await page.screenshot({ clip: { x: 0, y: 0, width: 200, height: 60 } })
  const picker = page.waitForEvent('filechooser')
  await dialog.getByRole('button', { name: 'Choose a picture…' }).click()
  await (await picker).setFiles({ name: 'logo.png', mimeType: 'image/png', buffer })
  await expect(dialog.getByRole('img', { name: 'Client’s logo' })).toBeVisible()
  await dialog.getByLabel('Client’s colour').fill('#aa3300')
  await dialog.getByLabel('Hours of a working day').fill('7.5')
  await page.keyboard.press('Tab')
  await expect(dialog.getByRole('button', { name: 'Touchline’s own' })).toBeVisible()
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  if (pictures) await page.screenshot({ path: `${pictures}/details.png` })
  await dialog.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect(page.getByRole('button', { name: 'Redo Change hours of a working day' })).toBeEnabled()
})
