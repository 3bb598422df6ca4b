import { expect, openSample, test } from './support/app.ts'

test('opens the sample', async ({ app: { page } }) => {
  await openSample(page)
  await expect(page.getByText('Waiting in the queue').first()).toBeVisible()
})
