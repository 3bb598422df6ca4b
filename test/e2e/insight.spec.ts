import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { toEdit } from '../../shared/edits/edit.ts'
import { generateEngagement } from '../fixtures/generate.ts'
import { expect, openSample, test } from './support/app.ts'
import { cleanIn } from './support/axe.ts'
import { card, newEngagement, savedRecords } from './support/map.ts'

const view = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const part = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true })
/** The rows of a part's table, as texts. */
async function table(page: Page, title: string): Promise<string[][]> {
  await part(page, title).getByRole('radio', { name: 'Table' }).click()
  const rows = await part(page, title).getByRole('row').all()
  return Promise.all(rows.map((row) => row.locator('th, td').allInnerTexts()))
}

test('reads out what is lacking and leads to the first of each', async ({ app: { page } }) => {
  await openSample(page)
  await view(page, 'Insight')
  const audit = part(page, 'Before you leave')
  const sentences = audit.locator('.insight-lack')
  await expect(sentences).toHaveText([
    '2 moments of truth have no standard.',
    '2 other touchpoints have no standard.',
    '1 measure has no actual.',
    '6 standards are missed.',
    '2 standards are not tighter than the promises that they support.',
    '3 gaps have no cause.',
    '1 opportunity is a guess: no cause is agreed for it.',
  ])
  await sentences.first().click()
  await expect(page.getByPlaceholder('Untitled touchpoint')).toHaveValue('Second call to cancel')
  await expect(card(page, 'Second call to cancel')).toBeVisible()
  await view(page, 'Insight')
  await audit.getByText('Show all 3').click()
  await audit.getByRole('button', { name: 'Returning the equipment' }).click()
  await expect(page.getByPlaceholder('Untitled touchpoint')).toHaveValue('Returning the equipment')
})

test('shows every picture as a table with the same figures', async ({ app: { page } }) => {
  await openSample(page)
  await view(page, 'Insight')
  const gaps = await table(page, 'Gap')
  expect(gaps).toHaveLength(11)
  expect(gaps[1]).toEqual(['Bill with the new price', 'Promotion ends', '−2', '+1', '+3', '+2.5'])
  const truths = await table(page, 'Moments of truth')
  expect(truths.map((row) => row[3])).toEqual([
    'Answer',
    'Concentrate here',
    'Concentrate here',
    'Keep up the good work',
    'Concentrate here',
    'Concentrate here',
    'Concentrate here',
  ])
  expect(await table(page, 'Promise chain')).toEqual([
    ['Standard', 'Target', 'Actual', 'Promise', 'Verdict'],
    ['Calls are answered quickly', '5 minutes', '37 minutes', '', 'The promise'],
    ['The overflow team takes calls that wait', '8 minutes', '12 minutes', '5 minutes', 'Not tighter, actual too'],
    ['A manager calls back within one day', '24 hours', '60 hours', '', 'The promise'],
    ["Back office answers a manager's question", '48 hours', '40 hours', '24 hours', 'Not tighter, actual too'],
  ])
  const waste = await table(page, 'Work that customers would not pay for')
  expect(waste).toContainEqual(['Second call to cancel', '50,400.00', '40%', '79%'])
  expect(waste).toContainEqual(['Required', '15,750.00', '11%'])
  expect(waste).toContainEqual(['Waste', '127,320.00', '89%'])
  expect((await table(page, 'Causes'))[1]).toEqual(['Policy', '50', '56%', '56%'])
  expect(await table(page, 'Why?')).toHaveLength(8)
})

test('says what the greatest wastes would give back, and leads to all of them', async ({ app: { page } }) => {
  await openSample(page)
  await view(page, 'Insight')
  const waste = part(page, 'Work that customers would not pay for')
  await expect(
    waste.getByText('Without the 3 greatest wastes a year gives back 127,320.00 USD and 4,033 hours of customers.'),
  ).toBeVisible()
  await waste.getByText('How it is reckoned').click()
  await expect(waste.getByText(/^Cost = minutes each × times a year/)).toBeVisible()
  await waste.getByRole('radio', { name: 'Customers’ time' }).click()
  await waste.getByRole('radio', { name: 'Owner' }).click()
  await expect(waste.getByText(/gives back 100,800\.00 USD and 18,400 hours/)).toBeVisible()
  await waste.getByRole('button', { name: 'Contact centre' }).click()
  // Behind the contact centre stand three touchpoints with waste.
  await expect(page.getByRole('heading', { name: '3 touchpoints are selected' })).toBeVisible()
})

test('leads from each picture to the touchpoint behind it, by keyboard too', async ({ app: { page } }) => {
  await openSample(page)
  const title = page.getByPlaceholder('Untitled touchpoint')
  for (const [where, name, expected] of [
    ['Gap', 'Final bill', 'Final bill'],
    ['Moments of truth', /^Bill with the new price/, 'Bill with the new price'],
    ['Promise chain', /^“Back office answers/, "Manager's call-back"],
    ['Causes', 'Capacity', 'Waiting in the queue'],
    ['Why?', 'First call to cancel', 'First call to cancel'],
  ] as const) {
    await view(page, 'Insight')
    await part(page, where)
      .getByRole('button', { name, exact: typeof name === 'string' })
      .focus()
    await page.keyboard.press('Enter')
    await expect(title).toHaveValue(expected)
  }
})

test('follows what is changed on the map', async ({ app: { page } }) => {
  await openSample(page)
  await card(page, 'Bill with the new price').click()
  await page.getByRole('radio', { name: 'Current +1' }).click()
  await view(page, 'Insight')
  expect((await table(page, 'Gap'))[1]).toEqual(['Bill with the new price', 'Promotion ends', '+1', '+1', '0', '+1.0'])
  await expect(
    part(page, 'Moments of truth').getByText('4 moments of truth are important and fall short.'),
  ).toBeVisible()
})

test('says what to do where there is nothing to see', async ({ app: { page } }) => {
  await newEngagement(page)
  await view(page, 'Insight')
  await expect(page.getByRole('heading', { name: 'The map has nothing to say yet' })).toBeVisible()
  await page.getByRole('button', { name: 'Go to the map' }).click()
  await page.getByRole('button', { name: 'Begin with Before, During, After' }).click()
  await page.keyboard.type('Phone call')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await view(page, 'Insight')
  await expect(part(page, 'Gap').getByText('Rate what is and what should be')).toBeVisible()
  await expect(part(page, 'Promise chain').getByText(/name the promise that it supports/)).toBeVisible()
})

test('opens on a thousand touchpoints, the vital few first', async ({ app }) => {
  const { page, host, folder } = app
  await newEngagement(page)
  await savedRecords(app)
  const name = readdirSync(join(folder, 'files')).find((one) => one.endsWith('.touchline'))!
  const ledger = (await host.engagements.at(join(folder, 'files', name)))!
  await ledger.commit(toEdit(generateEngagement(1_000), 'test'))
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: '1000 touchpoints' })).toBeVisible()
  await view(page, 'Insight')
  // 0.4 s on an idle machine. Not by `expect`: where it looks too early, it describes the whole page to itself first, and
  // of a thousand touchpoints that takes half a minute.
  await part(page, 'Why?').waitFor()
  const rows = part(page, 'Work that customers would not pay for').locator('li.insight-pareto-row')
  await expect(rows).toHaveCount(12)
  await page.getByRole('button', { name: /^Show \d+ more$/ }).click()
  expect(await rows.count()).toBeGreaterThan(200)
})

for (const size of [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
])
  test(`has no axe violation as pictures or tables at ${size.width} x ${size.height}`, async ({ app: { page } }) => {
    await page.setViewportSize(size)
    await openSample(page)
    await view(page, 'Insight')
    for (const shown of ['Picture', 'Table']) {
      for (const radio of await page.getByRole('radio', { name: shown }).all()) await radio.click()
      await cleanIn(page, shown)
    }
    // Nothing is wider than the screen, and only this view scrolls.
    await page.getByRole('button', { name: 'Why?', exact: true }).click()
    expect(await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)).toBe(0)
    await expect(page.getByRole('button', { name: 'Map', exact: true })).toBeInViewport()
    expect(await page.evaluate(() => document.querySelector('main')!.scrollWidth)).toBeLessThanOrEqual(size.width)
  })
