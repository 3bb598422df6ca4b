import { expect, openSample, test } from './support/app.ts'
import { card, savedRecords } from './support/map.ts'

test('asks why five times by keyboard alone', async ({ app }) => {
  const { page } = app
  await openSample(page)
  await card(page, 'Final bill').click()
  await page.getByRole('button', { name: 'Add cause' }).click()
  await page.keyboard.type('The bill is wrong')
  for (const answer of [
    'Fees are entered by hand',
    'The system does not know them',
    'Nobody ordered it',
    'It has no owner',
  ]) {
    await page.keyboard.press('Tab')
    await page.keyboard.type(answer)
  }
  await page.keyboard.press('Alt+ArrowRight')
  await page.keyboard.type('Budgets are yearly')
  await expect(page.getByRole('textbox', { name: 'Why? 5' })).toBeFocused()
  // Beside the last, back twice, and beside that one.
  await page.keyboard.press('Enter')
  await page.keyboard.type('Nobody asked for one')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByRole('textbox', { name: 'Why? 3' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.type('It was forgotten')
  // One begun by mistake goes again.
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  const view = await savedRecords(app)
  const touchpoint = view.all('touchpoint').find((one) => one.title === 'Final bill')!.id
  const causes = view.of('cause', 'touchpoint', touchpoint)
  expect(causes.map((one) => [one.text, view.get('cause', one.explains ?? '')?.text, one.agreed])).toEqual(
    expect.arrayContaining([
      ['The bill is wrong', undefined, false],
      ['Fees are entered by hand', 'The bill is wrong', false],
      ['It has no owner', 'Nobody ordered it', false],
      ['Budgets are yearly', 'It has no owner', false],
      ['Nobody asked for one', 'It has no owner', false],
      ['It was forgotten', 'The system does not know them', false],
    ]),
  )
  expect(causes).toHaveLength(8)
})

test('lets Tab walk on after Escape and in causes that were there before', async ({ app: { page } }) => {
  await openSample(page)
  await card(page, 'Second call to cancel').click()
  const field = page.getByPlaceholder('Because…')
  await field.focus()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('combobox', { name: 'Category' })).toBeFocused()
  await page.getByRole('button', { name: 'Add cause' }).click()
  await page.keyboard.type('Another')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('combobox', { name: 'Category' }).last()).toBeFocused()
  await expect(field).toHaveCount(2)
  await expect(field.last()).toHaveValue('Another')
})

test('takes an opportunity for a guess until the team agrees on its cause', async ({ app }) => {
  const { page } = app
  await openSample(page)
  await card(page, 'Second call to cancel').click()
  const guess = page.getByText('A guess: no cause is agreed for it.')
  await expect(guess).toHaveCount(0)
  await page.getByText('Agreed', { exact: true }).click()
  await expect(guess).toBeVisible()
  await page.getByRole('button', { name: 'Plan', exact: true }).click()
  await expect(page.getByRole('rowheader').filter({ hasText: 'guess' })).toHaveCount(2)
  await page.getByRole('radio', { name: 'Document' }).click()
  await expect(page.getByText('(a guess)')).toHaveCount(2)
  await page.getByRole('button', { name: 'Map', exact: true }).click()
  await page.getByRole('button', { name: 'Add cause' }).click()
  await page.keyboard.type('The screen has no field for it')
  await page.getByRole('button', { name: 'Agree on all' }).click()
  await expect(guess).toHaveCount(0)
  const view = await savedRecords(app)
  expect(view.all('cause').every((one) => one.agreed)).toBe(true)
  await page.getByRole('button', { name: 'Undo Agree on 2 causes' }).click()
  await expect(guess).toBeVisible()
})

test('challenges training for a cause that is about policy, and keeps it with a reason', async ({ app }) => {
  const { page } = app
  await openSample(page)
  await card(page, 'Negotiating with the agent').click()
  const words = page.getByText('This cause is about policy. Training people does not change a policy.')
  await expect(words).toHaveCount(0)
  // The training stands last at this touchpoint; its cause is chosen by its words.
  await page
    .locator('label', { hasText: /^Agents have no authority/ })
    .last()
    .click()
  await expect(words).toBeVisible()
  await page.getByLabel('Why it stands all the same').fill('The policy changes in May; then they must know it.')
  await page.keyboard.press('Tab')
  const view = await savedRecords(app)
  expect(view.all('opportunity').find((one) => one.intervention === 'training')?.reason).toBe(
    'The policy changes in May; then they must know it.',
  )
  await expect(words).toBeVisible()
})
