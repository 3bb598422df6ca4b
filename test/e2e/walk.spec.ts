import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { makePng } from '../support/png.ts'
import { expect, openSample, test } from './support/app.ts'
import { cleanIn } from './support/axe.ts'
import { card, savedRecords } from './support/map.ts'

const button = (page: Page | Locator, name: string | RegExp): Locator => page.getByRole('button', { name, exact: true })
const stops = (page: Page): Promise<string[]> =>
  page.locator('.walk-stop-title input').evaluateAll((fields) => fields.map((one) => (one as HTMLInputElement).value))

async function makeWalk(page: Page, name: string, from?: string): Promise<void> {
  await button(page, 'New walkthrough').click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill(name)
  await dialog.getByLabel('Day').fill('2027-03-12')
  if (from) await dialog.getByLabel('Stops').selectOption({ label: from })
  await button(page, 'Make walkthrough').click()
}

async function begin(page: Page, walker: string): Promise<void> {
  await page.getByRole('button', { name: /^(Walk it here|Go on walking)$/ }).click()
  await page.getByLabel('Walker').fill(walker)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main', { name: /^Walking/ })).toBeVisible()
}

test('a walkthrough is made and prepared by mouse and by keyboard, with pins on a floor plan', async ({ app }) => {
  const { page } = app
  await openSample(page)
  await button(page, 'Walk').click()
  await expect(page.getByRole('heading', { name: 'No walkthrough yet' })).toBeVisible()
  await cleanIn(page, 'without a walkthrough')
  await makeWalk(page, 'Monday', 'From nothing: stops are added on the way')
  for (const title of ['Gate', 'Desk', 'Lift']) {
    await page.getByPlaceholder('What is met there').fill(title)
    await page.keyboard.press('Enter')
    await expect(page.getByPlaceholder('What is met there')).toHaveValue('')
  }
  await page.getByLabel('Add from the map…').selectOption({ label: 'Final bill' })
  await expect.poll(() => stops(page)).toEqual(['Gate', 'Desk', 'Lift', 'Final bill'])
  await page.getByTitle('Drag stop 3').dragTo(page.getByTitle('Drag stop 1'))
  await expect.poll(() => stops(page)).toEqual(['Lift', 'Gate', 'Desk', 'Final bill'])
  await page.getByLabel('Title of stop 1').press('Alt+ArrowDown')
  await expect.poll(() => stops(page)).toEqual(['Gate', 'Lift', 'Desk', 'Final bill'])
  await page.keyboard.press('Control+z')
  await expect.poll(() => stops(page)).toEqual(['Lift', 'Gate', 'Desk', 'Final bill'])

  const chooser = page.waitForEvent('filechooser')
  await button(page, 'Add floor plan').click()
  await (await chooser).setFiles({ name: 'plan.png', mimeType: 'image/png', buffer: makePng(400, 300) })
  const plan = page.getByRole('img', { name: 'Floor plan' })
  await expect.poll(() => plan.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(400)
  await button(page, 'Pin 1: Lift').focus()
  await page.keyboard.press('Enter')
  const pin = button(page, /^Pin 1: Lift\. Arrow keys/)
  await expect(pin).toBeFocused()
  await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('ArrowUp')
  await page.getByRole('textbox', { name: 'Title of stop 2' }).focus()
  const lift = async () => (await savedRecords(app)).all('stop').find(({ title }) => title === 'Lift')!
  expect(await lift()).toMatchObject({ x: 0.45, y: 0.49 })
  const box = (await plan.boundingBox())!
  await pin.hover()
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.2, box.y + box.height * 0.8, { steps: 4 })
  await page.mouse.up()
  await expect.poll(async () => (await lift()).x).toBeCloseTo(0.2, 1)
  await cleanIn(page, 'prepared')
  await pin.focus()
  await page.keyboard.press('Delete')
  await expect.poll(async () => (await lift()).x).toBeNull()
})

test('two walkers, what both saw, taken over and taken back; on the map, compared, and in the report', async ({
  app,
}) => {
  test.setTimeout(120_000)
  const { page } = app
  await openSample(page)
  await button(page, 'Walk').click()
  await makeWalk(page, 'Monday')

  // The first by mouse.
  await begin(page, 'Ada')
  const bill = 'Bill with the new price'
  await expect(page.getByRole('heading', { name: bill })).toBeFocused()
  await expect(page.getByText('Every customer hears of a price change')).toBeVisible()
  await page.getByRole('radio', { name: 'Current −2' }).click()
  await page.getByRole('radio', { name: 'Missed' }).click()
  await button(page, 'See').click()
  await page.getByLabel('What I see').fill('Two prices on one page')
  await button(page, 'Pinch').click()
  await page.getByLabel('What was the sign?').fill('A sigh')
  await page.getByLabel('Follow up on').fill('2027-04-01')
  const chooser = page.waitForEvent('filechooser')
  await button(page, 'Add photo').click()
  await (await chooser).setFiles({ name: 'bill.png', mimeType: 'image/png', buffer: makePng(60, 40) })
  const photo = page.getByRole('img', { name: 'bill.png' })
  await expect.poll(() => photo.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(60)
  await button(page, 'Start').click()
  await expect(page.getByRole('timer')).not.toHaveText('0:00', { timeout: 5_000 })
  await button(page, 'Stop').click()
  await page.getByLabel('A story told here').fill('I read it twice.')
  await page.getByLabel('Who told it?').fill('A neighbour')
  await page.getByLabel('May it be passed on?').selectOption({ label: 'Refused' })
  await cleanIn(page, 'at a stop')
  await page.getByPlaceholder('A stop after this one').fill('Envelope without a name')
  await button(page, 'Add it').click()
  await expect(page.getByRole('heading', { name: 'Envelope without a name' })).toBeVisible()
  await button(page, /^Next/).click()
  await page.getByRole('radio', { name: 'Not met' }).click()
  await button(page, 'Leave the walk').click()

  // The second by keyboard alone, from the button on.
  await button(page, 'Go on walking').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('Bo')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: bill })).toBeFocused()
  const tabTo = async (target: Locator) => {
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press('Tab')
      if (await target.evaluate((element) => element === document.activeElement)) return
    }
    throw new Error('not reached by Tab')
  }
  await tabTo(page.getByRole('radio', { name: 'Current −2' }))
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Space')
  await tabTo(button(page, 'Hear'))
  await page.keyboard.press('Enter')
  await page.keyboard.type('Nothing at all')
  await tabTo(button(page, /^Next/))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Envelope without a name' })).toBeFocused()
  await page.getByLabel('Go to stop').selectOption({ label: '11 What the customer tells others' })
  await button(page, /^Next/).click()
  await button(page, 'End walkthrough').click()

  const result = page.getByRole('region', { name: bill })
  await expect(result).toContainText('Ratings differ: mean −0.5, from −2 to +1')
  await expect(result).toContainText('Two prices on one page')
  await expect(result).toContainText('Nothing at all')
  await cleanIn(page, 'results')
  const before = (await savedRecords(app)).all('touchpoint').find(({ title }) => title === bill)!
  await button(result, /^Take over/).click()
  await page.getByRole('dialog').getByLabel('Current behaviour').first().selectOption({ label: 'Add what was seen' })
  await cleanIn(page, 'taking over')
  await button(page.getByRole('dialog'), 'Take over').click()
  await expect(result).toContainText('Taken over')
  const view = await savedRecords(app)
  const after = view.get('touchpoint', before.id)!
  expect(after).toMatchObject({ claim: 'observed', observedBy: 'Ada, Bo', observedOn: '2027-03-12', currentRating: 0 })
  expect(after.current).toContain(before.current)
  expect(after.current).toContain('Two prices on one page')
  expect(view.of('story', 'touchpoint', before.id).at(-1)).toMatchObject({
    text: 'I read it twice.',
    consent: 'refused',
  })
  expect(view.of('photo', 'touchpoint', before.id)).toHaveLength(1)
  await page.keyboard.press('Control+z')
  await expect(result).not.toContainText('Taken over')
  expect((await savedRecords(app)).get('touchpoint', before.id)).toEqual(before)
  await page.keyboard.press('Control+Shift+z')
  await expect(result).toContainText('Taken over')

  await page.getByRole('radio', { name: 'Pinches' }).click()
  await expect(page.getByRole('list', { name: /^Pinches/ })).toContainText('A sigh')
  await cleanIn(page, 'pinches')

  // The same way once more: what is different.
  await makeWalk(page, 'Tuesday')
  await begin(page, 'Ada')
  await page.getByRole('radio', { name: 'Current +2' }).click()
  await page.getByRole('radio', { name: 'Met', exact: true }).last().click()
  await button(page, 'Leave the walk').click()
  await page.getByRole('radio', { name: 'Compare' }).click()
  await page.getByLabel('Before').selectOption({ label: 'Monday' })
  const row = page.getByRole('row', { name: new RegExp(bill) })
  await expect(row).toContainText('Standard met; Rated higher by 2.5')
  await cleanIn(page, 'compared')
  await button(page, 'Show on the map').last().click()
  await expect(card(page, bill)).toContainText('↑ Standard met')
  const legend = page.getByRole('region', { name: 'Legend' })
  await expect(legend).toContainText('Monday, then Tuesday')
  await cleanIn(page, 'on the map')
  await card(page, bill).click()
  await expect(page.getByText('Observed by Ada, Bo on 12 March 2027.')).toBeVisible()
  await button(page, 'Walk').click()
  await button(page, /^Monday/).click()
  await button(page, 'Show on the map').first().click()
  await expect(card(page, bill)).toContainText('Standard missed')
  await expect(legend).toContainText('Found, not on the map: Envelope without a name')

  await button(page, /^Overlay:/).click()
  await page.getByRole('menuitem', { name: /^Walkthrough/ }).click()
  await page.getByRole('menuitem', { name: 'Tuesday, as walked' }).click()
  await expect(legend).toContainText('Tuesday, as walked')

  await button(page, 'Walk').click()
  await button(page, /^Monday/).click()
  await button(page, 'Report').click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: 'Word' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('Cancelling a subscription, walkthrough.docx')
  const xml = strFromU8(unzipSync(readFileSync(await file.path()))['word/document.xml']!)
  for (const words of ['Two prices on one page', 'Nothing at all', 'A sigh', '1 April 2027'])
    expect(xml).toContain(words)
  expect(xml).not.toContain('I read it twice.')
})

test('a stop and the results fit a phone, a tablet, a laptop and a large screen', async ({ app: { page } }) => {
  test.setTimeout(120_000)
  await openSample(page)
  await button(page, 'Walk').click()
  await makeWalk(page, 'Monday')
  const sizes = [
    { width: 390, height: 844 },
    { width: 768, height: 1024 },
    { width: 1280, height: 800 },
    { width: 1920, height: 1080 },
  ]
  const look = async (name: string) => {
    for (const size of sizes) {
      await page.setViewportSize(size)
      for (const theme of ['light', 'dark']) {
        await page.evaluate((to) => {
          document.documentElement.dataset.theme = to
        }, theme)
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        expect(wide, `${name} at ${size.width}`).toBeLessThanOrEqual(0)
        const folder = process.env.TOUCHLINE_PICTURES
        if (folder) await page.screenshot({ path: `${folder}/${name}-${theme}-${size.width}.png`, fullPage: true })
      }
    }
    await page.setViewportSize(sizes[2]!)
  }
  await look('prepare')
  await begin(page, 'Ada')
  await page.getByRole('radio', { name: 'Current −2' }).click()
  await button(page, 'See').click()
  await page.getByLabel('What I see').fill('Two prices on one page')
  await button(page, 'Pinch').click()
  await page.getByLabel('What was the sign?').fill('A sigh')
  await look('stop')
  const small = await page
    .locator('.walking button:visible, .walking .tl-segment:visible')
    .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 44).map((one) => one.outerHTML))
  expect(small, 'targets for gloves').toEqual([])
  await button(page, 'Leave the walk').click()
  await begin(page, 'Bo')
  await page.getByRole('radio', { name: 'Current +1' }).click()
  await page.getByRole('radio', { name: 'Missed' }).click()
  await button(page, 'Leave the walk').click()
  await look('results')
  await button(page, /^Take over/)
    .first()
    .click()
  await look('taking')
  await page.keyboard.press('Escape')
  await page.getByRole('radio', { name: 'Pinches' }).click()
  await look('pinches')
  await page.getByRole('radio', { name: 'Compare' }).click()
  await look('compare')
})
