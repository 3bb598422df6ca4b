import type { Page } from '@playwright/test'
import { expect, openSample, test } from './support/app.ts'
import { newEngagement, savedRecords } from './support/map.ts'

const notes = 'Notes are made in the call, and read back to the customer'
const bill = 'Tell every customer six weeks ahead, with a fair follow-on offer'
const rules = 'Put fee rules into the order screen, so that the system answers'

async function openPlan(page: Page): Promise<void> {
  await openSample(page)
  await page.getByRole('button', { name: 'Plan', exact: true }).click()
}
const show = (page: Page, view: string) => page.getByRole('radio', { name: view, exact: true }).click()
const head = (page: Page, title: string) => page.getByRole('rowheader', { name: title })
const row = (page: Page, title: string) => page.getByRole('row').filter({ has: head(page, title) })
const card = (page: Page, title: string) => page.locator('[data-card]', { hasText: title })
const panel = (page: Page) => page.getByRole('complementary', { name: 'Selected opportunity' })
const titles = (page: Page) => page.getByRole('rowheader').allTextContents()

test('sorts, groups and filters the table', async ({ app: { page } }) => {
  await openPlan(page)
  await expect(page.getByRole('grid', { name: 'Opportunities' })).toHaveAttribute('aria-rowcount', '9')
  expect((await titles(page))[0]).toBe(notes)
  await page.getByRole('columnheader', { name: 'Due' }).click()
  await expect(page.getByRole('columnheader', { name: 'Due' })).toHaveAttribute('aria-sort', 'ascending')
  await page.getByRole('columnheader', { name: 'Due' }).click()
  expect((await titles(page))[0]).toBe(rules)
  await page.getByLabel('Group by').selectOption('By owner')
  await page.getByRole('gridcell', { name: 'Contact centre 3 opportunities' }).click()
  await expect(head(page, notes)).toHaveCount(0)
  await expect(page.getByRole('rowheader')).toHaveCount(5)
  await page.getByLabel('Group by').selectOption('No groups')
  await page.getByLabel('Mark').selectOption('Guesses')
  await expect(page.getByRole('rowheader')).toHaveText([
    'Train agents to look for options instead of defusing angerguess',
  ])
  await page.getByRole('button', { name: 'Show all' }).click()
  await page.getByLabel('Find in the plan').fill('no such words')
  await expect(page.getByRole('heading', { name: 'No opportunity matches the filter' })).toBeVisible()
  await page.getByRole('button', { name: 'Show all' }).first().click()
  await expect(page.getByRole('rowheader')).toHaveCount(8)
})

test('edits cells in place by keyboard alone, and takes it back', async ({ app }) => {
  const { page } = app
  await openPlan(page)
  await head(page, notes).click()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('2')
  await expect(row(page, notes).getByRole('gridcell').nth(1)).toHaveText('2')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('5')
  // impact 2, effort 5: it moves to the end, and the keyboard goes with it
  await expect(page.getByRole('rowheader').last()).toContainText('Put fee rules')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.type('Anna')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByLabel('Due', { exact: true }).fill('2027-05-04')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('F2')
  await page.getByRole('gridcell').getByLabel('Status').selectOption('Started')
  await page.keyboard.press('Escape')
  await expect(row(page, notes).getByRole('gridcell').last()).toBeFocused()
  await expect(row(page, notes)).toContainText('Anna')
  await expect(row(page, notes)).toContainText('4 May 2027')
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Other words')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(head(page, notes)).toBeFocused()
  const saved = (await savedRecords(app)).all('opportunity').find((one) => one.title === notes)!
  expect(saved).toMatchObject({ impact: 2, effort: 5, owner: 'Anna', due: '2027-05-04', status: 'started' })
  await page.keyboard.press('Control+z')
  await expect(row(page, notes)).toContainText('Proposed')
})

test('sets owner, due date, status and intervention of several at once', async ({ app }) => {
  const { page } = app
  await openPlan(page)
  await head(page, notes).click()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await head(page, rules).click({ modifiers: ['ControlOrMeta'] })
  await expect(panel(page).getByRole('heading', { name: '4 opportunities are selected' })).toBeVisible()
  await panel(page).getByLabel('Owner').fill('Anna')
  await page.keyboard.press('Enter')
  await panel(page).getByLabel('Due date').fill('2027-09-01')
  await panel(page).getByLabel('Status').selectOption('Chosen')
  await panel(page).getByLabel('Intervention').selectOption('Technology')
  const changed = (await savedRecords(app)).all('opportunity').filter((one) => one.owner === 'Anna')
  expect(changed).toHaveLength(4)
  for (const one of changed)
    expect(one).toMatchObject({ due: '2027-09-01', status: 'chosen', intervention: 'technology' })
  await page.getByRole('button', { name: 'Undo Change intervention' }).click()
  const back = (await savedRecords(app)).all('opportunity').find((one) => one.title === notes)!
  expect(back).toMatchObject({ owner: 'Anna', status: 'chosen', intervention: 'process' })
  await head(page, notes).click()
  await page.keyboard.press('Control+a')
  await panel(page).getByRole('button', { name: 'Remove 8 opportunities' }).click()
  await expect(page.getByRole('heading', { name: 'Nothing is planned yet' })).toBeVisible()
  await page.getByLabel('Notices').getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('rowheader')).toHaveCount(8)
})

test('shows how a priority is reckoned, with what is removed and with other weights', async ({ app }) => {
  const { page } = app
  await openPlan(page)
  await row(page, notes)
    .getByRole('button', { name: /how it is reckoned/ })
    .click()
  const formula = page.getByRole('dialog', { name: 'Priority 9.73: how it is reckoned' })
  await expect(formula.getByRole('row', { name: /Saving/ })).toContainText('5 × 50,400.00 of 127,320.00 USD a year')
  await expect(formula).toContainText('importance 5 × gap 3 / 4 at Second call to cancel')
  await page.keyboard.press('Escape')
  await panel(page).getByText('Agent hears the whole story again').click()
  await expect(
    panel(page).getByText('Saving counts the waste that is named as removed: 1 activity.').last(),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Weights' }).click()
  const weight = page.getByRole('slider', { name: 'Weight of saving' })
  await weight.focus()
  await page.keyboard.press('End')
  // 4 + 3.75 + 5 x 1.979
  await expect(row(page, notes)).toContainText('17.65')
  await page.keyboard.press('Escape')
  expect((await savedRecords(app)).all('engagement')[0]!.weightSaving).toBe(5)
  await page.getByRole('button', { name: 'Undo Change weights' }).click()
  await expect(row(page, notes)).toContainText('9.73')
})

test('warns where one is due before what it needs, and refuses a loop', async ({ app: { page } }) => {
  await openPlan(page)
  await head(page, notes).click()
  await panel(page).getByRole('button', { name: 'Needs…' }).click()
  await page.keyboard.type('fee rules')
  await page.keyboard.press('Enter')
  const words = `Due 31 Dec 2026, before “${rules}” which it needs, due 30 Jun 2027.`
  await expect(panel(page).getByText(words)).toBeVisible()
  await expect(row(page, notes).getByRole('img', { name: words })).toBeVisible()
  await panel(page).getByRole('button', { name: rules, exact: true }).click()
  await expect(panel(page).getByRole('heading', { name: 'Needed by' })).toBeVisible()
  await panel(page).getByRole('button', { name: 'Needs…' }).click()
  await page.keyboard.type('Notes are made')
  await expect(page.getByText('Nothing fits.')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByLabel('Mark').selectOption('Does not fit what it needs')
  await expect(page.getByRole('rowheader')).toHaveCount(1)
})

test('moves cards on the board by mouse and by keyboard', async ({ app }) => {
  const { page } = app
  await openPlan(page)
  await show(page, 'Board')
  const column = (name: string) => page.getByRole('region', { name, exact: true })
  await dragTo(page, bill, column('Started'))
  await expect(column('Started').locator('[data-card]')).toHaveText([/Tell every customer/])
  await card(page, notes).click()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Alt+ArrowRight')
  await expect(column('Chosen').locator('[data-card]')).toHaveCount(1)
  await expect(column('Chosen').locator('[data-card]')).toBeFocused()
  await expect(page.getByRole('status').filter({ hasText: ': Chosen' })).toBeAttached()
  await page.keyboard.press('Control+z')
  await expect(column('Chosen').locator('[data-card]')).toHaveCount(0)
  // Escape in the middle of a drag leaves everything as it is.
  await hold(page, bill, column('Dropped'))
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect(column('Started').locator('[data-card]')).toHaveCount(1)
})

test('places opportunities on the matrix by mouse and by keyboard', async ({ app }) => {
  const { page } = app
  await openPlan(page)
  await show(page, 'Matrix')
  const of = async (title: string) => (await savedRecords(app)).all('opportunity').find((one) => one.title === title)!
  await dragTo(page, bill, page.locator('[data-drop="2 5"]'))
  await expect(page.getByRole('list', { name: 'Impact 2, effort 5' }).locator('[data-card]')).toHaveCount(1)
  expect(await of(bill)).toMatchObject({ impact: 2, effort: 5 })
  await page.keyboard.press('Alt+ArrowUp')
  await page.keyboard.press('Alt+ArrowLeft')
  expect(await of(bill)).toMatchObject({ impact: 3, effort: 4 })
  await expect(card(page, bill)).toBeFocused()
  await dragTo(page, bill, page.getByRole('region', { name: 'Not judged yet' }))
  expect(await of(bill)).toMatchObject({ impact: null, effort: null })
})

test('moves due dates on the time line by mouse and by keyboard', async ({ app }) => {
  const { page } = app
  await openPlan(page)
  await show(page, 'Time line')
  const due = async (title: string) =>
    (await savedRecords(app)).all('opportunity').find((one) => one.title === title)!.due
  await card(page, bill).click()
  await page.keyboard.press('Alt+ArrowRight')
  expect(await due(bill)).toBe('2027-03-01')
  await page.keyboard.press('Alt+ArrowUp')
  expect(await due(bill)).toBe('2027-02-01')
  await dragTo(page, bill, page.getByRole('region', { name: 'Without a due date' }))
  expect(await due(bill)).toBeNull()
  // Back onto the day at which another one stands.
  const from = (await card(page, bill).boundingBox())!
  const there = (await card(page, notes).boundingBox())!
  await page.mouse.move(from.x + 20, from.y + 10)
  await page.mouse.down()
  await page.mouse.move(from.x + 40, from.y + 10)
  await page.mouse.move(there.x + 20, there.y + 160, { steps: 5 })
  await page.mouse.up()
  expect(await due(bill)).toBe('2026-12-31')
  // Held at the edge, the months go by, to the one after the last.
  const days = (await page.locator('.timeline-scroll').boundingBox())!
  const again = (await card(page, bill).boundingBox())!
  await page.mouse.move(again.x + 4, again.y + 10)
  await page.mouse.down()
  await page.mouse.move(days.x + days.width - 6, again.y + 60, { steps: 5 })
  await expect.poll(() => page.locator('.timeline-scroll').evaluate((one) => one.scrollLeft)).toBeGreaterThan(20)
  await page.mouse.up()
  expect((await due(bill))! > '2027-06-30').toBe(true)
})

test('marks what is overdue, and gives every owner a sheet', async ({ app: { page } }) => {
  await openPlan(page)
  await head(page, notes).click()
  await panel(page).getByLabel('Due date').fill('2020-01-31')
  await expect(row(page, notes).getByRole('img', { name: 'Overdue' })).toBeVisible()
  await page.getByRole('rowheader').last().click()
  await expect(panel(page).getByLabel('Owner')).toHaveValue('IT')
  await panel(page).getByLabel('Owner').fill('')
  await page.keyboard.press('Enter')
  await show(page, 'What I own')
  await expect(page.getByRole('main').getByRole('heading', { level: 3 })).toContainText([
    'Contact centre',
    'Finance',
    'Human resources',
    'Marketing',
    'Operations',
    'Nobody yet',
  ])
  await expect(page.locator('.owner').first()).toContainText('3 open1 overdue')
})

test('adds an opportunity that addresses nothing yet, links it, and leads to the map', async ({ app: { page } }) => {
  await newEngagement(page)
  await page.getByRole('button', { name: 'Plan', exact: true }).click()
  await page.getByRole('button', { name: 'Add opportunity' }).last().click()
  await page.keyboard.type('Say how long it takes')
  await expect(head(page, 'Say how long it takes')).toContainText('guess')
  await expect(panel(page).getByText('A guess: no cause that it addresses is agreed.')).toBeVisible()
  // The search finds it in the plan, since no touchpoint leads to it.
  await page.getByRole('button', { name: 'Map', exact: true }).click()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('how long')
  await page.getByRole('option').click()
  await expect(row(page, 'Say how long it takes')).toHaveAttribute('aria-selected', 'true')
  await page.getByRole('button', { name: 'Close and go Home' }).click()
  await openPlan(page)
  await page.getByRole('button', { name: 'Add opportunity' }).click()
  await page.keyboard.type('Say how long it takes')
  await panel(page).getByRole('button', { name: 'Address a touchpoint…' }).click()
  await page.keyboard.type('waiting')
  await page.keyboard.press('Enter')
  await expect(panel(page).getByText('A guess: no cause')).toHaveCount(0)
  await panel(page).getByRole('button', { name: 'Waiting in the queue', exact: true }).click()
  await expect(page.getByPlaceholder('Untitled touchpoint')).toHaveValue('Waiting in the queue')
})

/** Takes a card and holds it over the middle of a place. */
async function hold(page: Page, title: string, to: ReturnType<Page['locator']>): Promise<void> {
  const from = (await card(page, title).boundingBox())!
  const target = (await to.boundingBox())!
  await page.mouse.move(from.x + 12, from.y + 8)
  await page.mouse.down()
  await page.mouse.move(from.x + 24, from.y + 14, { steps: 2 })
  await page.mouse.move(target.x + target.width / 2, target.y + target.height / 2, { steps: 5 })
}

async function dragTo(page: Page, title: string, to: ReturnType<Page['locator']>): Promise<void> {
  await hold(page, title, to)
  await page.mouse.up()
}
