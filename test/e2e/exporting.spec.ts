import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { expect, openSample, test } from './support/app.ts'
import { violations } from './support/axe.ts'

const pictures = process.env.TOUCHLINE_PICTURES

test('asks what to include, keeps columns, and writes a client’s copy that says so', async ({ app: { page } }) => {
  await openSample(page)
  await page.keyboard.press('Control+e')
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await dialog.getByRole('radio', { name: 'Backlog in columns of your own, CSV' }).check()
  await expect(dialog.getByText('It is called “Cancelling a subscription, backlog.csv”.')).toBeVisible()
  await dialog.getByText('Client copy', { exact: true }).click()
  await dialog.getByLabel('Name of column 2').fill('Summary')
  for (const title of ['Comes from', 'Labels'])
    await dialog.getByRole('button', { name: `Remove column ${title}` }).click()
  expect(await violations(page)).toEqual([])
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
  expect(await violations(page)).toEqual([])
  if (pictures) await page.screenshot({ path: `${pictures}/details.png` })
  await dialog.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect(page.getByRole('button', { name: 'Redo Change hours of a working day' })).toBeEnabled()
})

test('a table whose columns go by other names is imported as somebody chooses', async ({ app: { page } }) => {
  await openSample(page)
  const csv = 'Phase;Step;Owner\nStart;Asking at the counter;Sales\nStart;Waiting for the form;Sales\n'
  const picker = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Import…' }).click()
  await (await picker).setFiles({ name: 'steps.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  const dialog = page.getByRole('dialog', { name: 'Import steps.csv' })
  await expect(dialog.getByText('No column is named “Touchpoint”')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Import' })).toBeDisabled()
  expect(await violations(page)).toEqual([])
  if (pictures) await page.screenshot({ path: `${pictures}/mapping.png` })
  await dialog.getByLabel('“Step” is used as').selectOption('Touchpoint')
  await dialog.getByText('Columns: 2 of 3 are used').click()
  await dialog.getByLabel('“Phase” is used as').selectOption('Stage')
  await expect(dialog.getByText('Adds 2 touchpoints.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Import' }).click()
  await expect(page.getByText('steps.csv is imported.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo Import steps.csv' }).click()
})

test('writes a large plan while the screen goes on, and stops when told', async ({ app: { page } }) => {
  await openSample(page)
  await page.getByRole('button', { name: 'Export' }).click()
  const waiting = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: 'Improvement plan, Word' }).click()
  const progress = page.getByRole('region', { name: 'Export being written' })
  await expect(progress.getByRole('progressbar')).toBeVisible()
  // Whatever is edited meanwhile is saved at once.
  await page.getByRole('button', { name: 'Glossary', exact: true }).click()
  await expect(page.getByText('All changes saved')).toBeVisible()
  await waiting
  await expect(progress).toHaveCount(0)
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: 'Improvement plan, Word' }).click()
  await progress.getByRole('button', { name: 'Cancel' }).click()
  await expect(progress).toHaveCount(0)
  await expect(page.getByText('is written.')).toHaveCount(1)
})
