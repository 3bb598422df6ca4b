import { expect, openSample, test } from './support/app.ts'
import { violations } from './support/axe.ts'
import { card } from './support/map.ts'

test('keeps a version, compares it with what became of it, and opens it to read', async ({ app: { page } }) => {
  await openSample(page)
  await page.getByRole('button', { name: 'Versions', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Keep the engagement as it is today' })).toBeVisible()
  await page.getByRole('textbox', { name: 'Name of the version' }).fill('Workshop, 12 March')
  await page.getByRole('button', { name: 'Keep this version' }).click()
  await expect(page.getByText('Nothing differs between the two.')).toBeVisible()

  await page.getByRole('button', { name: 'Map', exact: true }).click()
  await card(page, 'Waiting in the queue').click()
  await page.getByRole('radio', { name: 'Current +1' }).click()
  await page.getByRole('button', { name: 'Versions', exact: true }).click()
  await expect(page.getByText('1 touchpoint is rated better')).toBeVisible()
  await expect(page.getByRole('row', { name: /Waiting in the queue/ })).toContainText('−2 → +1')
  expect(await violations(page)).toEqual([])

  await page.getByRole('button', { name: 'Open to read: Workshop, 12 March' }).click()
  await expect(page.getByText('You are looking at “Workshop, 12 March”')).toBeVisible()
  await page.getByRole('button', { name: 'Map', exact: true }).click()
  await expect(card(page, 'Waiting in the queue')).toHaveAccessibleName(/current −2/)
  await card(page, 'Waiting in the queue').click()
  await expect(page.getByRole('radio', { name: 'Current +1' })).toBeDisabled()
  await page.getByRole('button', { name: 'Back to now' }).click()
  await expect(card(page, 'Waiting in the queue')).toHaveAccessibleName(/current \+1/)
  await expect(page.getByText('All changes saved')).toBeVisible()
})
