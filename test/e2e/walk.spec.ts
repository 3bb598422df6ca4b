import type { Page } from '@playwright/test'
import { expect, openSample, test } from './support/app.ts'

async function makeWalk(page: Page, name: string) {
  await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Walk', exact: true }).click()
  await page.getByRole('button', { name: 'New walkthrough' }).click()
  await page.getByLabel('Name').fill(name)
  await page.getByRole('button', { name: 'Make walkthrough' }).click()
}
test('look', async ({ app: { page } }) => {
  await openSample(page)
  await makeWalk(page, 'Monday')
  await page.screenshot({ path: '/tmp/w1.png' })
  await page.getByRole('button', { name: 'Walk it here' }).click()
  await page.getByLabel('Walker').fill('Ada')
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.screenshot({ path: '/tmp/w2.png' })
  await page.getByRole('radio', { name: 'Current −2' }).click()
  await page.getByRole('button', { name: 'Hear' }).click()
  await page.getByLabel('What I hear').fill('A machine that says that my call is important')
  await page.getByRole('button', { name: 'Pinch' }).click()
  await page.getByLabel('What was the sign?').fill('A sigh')
  await page.setViewportSize({ width: 390, height: 844 })
  await page.screenshot({ path: '/tmp/w3.png', fullPage: true })
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.getByRole('button', { name: /^Next/ }).click()
  await page.getByRole('button', { name: 'Leave the walk' }).click()
  await page.screenshot({ path: '/tmp/w4.png' })
  await page.getByRole('button', { name: 'Take over…' }).first().click()
  await page.screenshot({ path: '/tmp/w5.png' })
})
