import { expect, openSample, test } from './support/app.ts'
import { violations } from './support/axe.ts'
import { card, newEngagement, pasteText, savedRecords, theMap, titlesIn } from './support/map.ts'

test('shows what a table from a spreadsheet would make, makes it in one step, and takes it back in one', async ({
  app,
}) => {
  const { page } = app
  await newEngagement(page)
  await theMap(page).focus()
  await pasteText(page, '\tBefore\tAfter\r\nShop\t"Till\nReceipt"\t\r\nPhone\t\tCall back\r\n')
  const dialog = page.getByRole('dialog', { name: 'Paste a table' })
  await expect(dialog.getByRole('status')).toHaveText(
    '3 touchpoints. 2 new stages: Before, After. 2 new lanes: Shop, Phone.',
  )
  await expect(dialog.getByRole('row')).toHaveText([
    'StageLaneTouchpoint',
    'BeforeShopTill',
    'BeforeShopReceipt',
    'AfterPhoneCall back',
  ])
  expect(await violations(page)).toEqual([])
  // The button to say yes has the keyboard.
  await page.keyboard.press('Enter')
  expect(await titlesIn(app, 'Before', 'Shop')).toEqual(['Till', 'Receipt'])
  expect(await titlesIn(app, 'After', 'Phone')).toEqual(['Call back'])
  await expect(card(page, 'Till')).toBeInViewport()
  await expect(theMap(page)).toBeFocused()
  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(async () => (await savedRecords(app)).all('stage')).toEqual([])
  expect((await savedRecords(app)).all('touchpoint')).toEqual([])
})

test('reads columns by their names, or a title in each cell after the card under the keyboard', async ({ app }) => {
  const { page } = app
  await openSample(page)
  await card(page, 'Final bill').click()
  await pasteText(page, 'Stage\tLane\tTouchpoint\tCurrent rating\nLeaving\tPost\tFarewell letter\t-1')
  await page.getByRole('button', { name: 'Paste', exact: true }).click()
  expect(await titlesIn(app, 'Leaving', 'Post')).toEqual(['Final bill', 'Farewell letter'])
  const letter = (await savedRecords(app)).all('touchpoint').find(({ title }) => title === 'Farewell letter')
  expect(letter?.currentRating).toBe(-1)
  await card(page, 'Final bill').click()
  await pasteText(page, 'One\tTwo\nThree\tFour')
  const reading = page.getByRole('combobox', { name: 'Read it as' })
  await expect(reading).toHaveValue('matrix')
  await reading.selectOption({ label: 'A touchpoint in each cell' })
  await page.getByRole('button', { name: 'Paste', exact: true }).click()
  expect(await titlesIn(app, 'Leaving', 'Post')).toEqual([
    'Final bill',
    'One',
    'Two',
    'Three',
    'Four',
    'Farewell letter',
  ])
})

test('leaves everything as it is when the preview is closed', async ({ app }) => {
  const { page } = app
  await openSample(page)
  const before = (await savedRecords(app)).all('touchpoint').length
  await card(page, 'Final bill').click()
  await pasteText(page, 'One\tTwo')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect((await savedRecords(app)).all('touchpoint')).toHaveLength(before)
})
