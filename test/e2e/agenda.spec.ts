import type { Page } from '@playwright/test'
import { expect, openSample, test } from './support/app.ts'
import { violations } from './support/axe.ts'

const row = (page: Page, title: string) =>
  page.locator('.agenda-list li').filter({ has: page.locator(`input[value="${title}"]`) })
const titles = (page: Page) =>
  page.locator('.agenda-step-title input').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))
const clock = (page: Page) => page.getByRole('region', { name: 'Clock' })

async function openAgenda(page: Page): Promise<void> {
  await openSample(page)
  await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Agenda' }).click()
}

test('a workshop from a template: planned, begun, late, on the wall', async ({ app: { page } }) => {
  // Nine o'clock where this machine is.
  await page.clock.install({ time: new Date(2027, 2, 1, 9, 5) })
  await openAgenda(page)
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: /^Half a day/ }).click()
  await expect(page.getByText('09:00 to 13:00, 4 h, 11 steps')).toBeVisible()
  await expect(row(page, 'Collect touchpoints')).toContainText('09:20 – 09:50')
  await expect(clock(page)).toContainText('5 minutes late; at this pace it ends at 13:05.')

  // Until it is resumed the clock goes only as far as it is told, also where this machine is slow.
  await page.clock.pauseAt(new Date(2027, 2, 1, 9, 5, 30))
  await page.getByRole('button', { name: 'Begin the workshop' }).click()
  await page.clock.runFor(100)
  await expect(clock(page)).toContainText('Welcome and ground rules')
  await page.clock.runFor(4 * 60_000)
  await expect(clock(page).getByRole('timer')).toContainText('6:00')
  await page.clock.runFor(9 * 60_000)
  await expect(clock(page).getByRole('timer')).toContainText('+3:00')
  await expect(clock(page)).toContainText('8 minutes late; at this pace it ends at 13:08.')
  await page.clock.resume()
  expect(await violations(page)).toEqual([])

  await page.getByRole('button', { name: 'Next: What a touchpoint is' }).click()
  await expect(row(page, 'Welcome and ground rules')).toContainText('09:05 – 09:18')
  await page.getByRole('button', { name: 'Show the clock on the wall' }).click()
  const wall = page.getByRole('dialog', { name: 'Clock of Half-day workshop' })
  await expect(wall).toContainText('What a touchpoint is')
  expect(await violations(page)).toEqual([])
  // Nothing on it is smaller than the least size that is read at 5 metres.
  const least = await wall.evaluate((element) =>
    Math.min(
      ...[...element.querySelectorAll('*')]
        .filter((one) => one.textContent)
        .map((one) => Number.parseFloat(getComputedStyle(one).fontSize)),
    ),
  )
  expect(least).toBeGreaterThanOrEqual(800 * 0.042 - 0.1)
  await page.keyboard.press(' ')
  await expect(wall).toContainText('Collect touchpoints')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Show the clock on the wall' })).toBeFocused()

  await page.getByRole('button', { name: 'Start exercise: Collect' }).click()
  await expect(page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Room' })).toHaveAttribute(
    'aria-current',
    'page',
  )
})

test('steps are added with Enter, moved by keyboard and by drag, changed and removed; undo takes it back', async ({
  app: { page },
}) => {
  await openAgenda(page)
  await page.getByRole('button', { name: /^Blank/ }).click()
  await page.getByRole('button', { name: 'Add step' }).click()
  for (const title of ['One', 'Two', 'Three']) {
    await page.keyboard.type(title)
    if (title !== 'Three') await page.keyboard.press('Enter')
  }
  await page.keyboard.press('Tab')
  await expect.poll(() => titles(page)).toEqual(['One', 'Two', 'Three'])
  await row(page, 'Three').getByRole('textbox', { name: 'Minutes' }).fill('45')
  await row(page, 'Three').getByRole('textbox', { name: 'Minutes' }).press('Enter')
  await row(page, 'Three').getByRole('combobox', { name: 'Exercise' }).selectOption({ label: 'Vote' })
  await expect(page.getByText('09:00 to 09:45, 45 min, 3 steps')).toBeVisible()
  await row(page, 'Three').getByRole('textbox', { name: 'Step', exact: true }).press('Alt+ArrowUp')
  await expect.poll(() => titles(page)).toEqual(['One', 'Three', 'Two'])

  const grip = row(page, 'Two').locator('.agenda-grip')
  const [from, to] = [(await grip.boundingBox())!, (await row(page, 'One').boundingBox())!]
  await page.mouse.move(from.x + 10, from.y + 10)
  await page.mouse.down()
  await page.mouse.move(from.x + 10, to.y + 4, { steps: 5 })
  await page.mouse.up()
  await expect.poll(() => titles(page)).toEqual(['Two', 'One', 'Three'])

  await row(page, 'One').getByRole('button', { name: 'Actions for step One' }).click()
  await page.getByRole('menuitem', { name: 'Remove' }).click()
  await expect.poll(() => titles(page)).toEqual(['Two', 'Three'])
  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(() => titles(page)).toEqual(['Two', 'One', 'Three'])
})

test('parks, settles and takes over a thought; notes who came; keeps several workshops', async ({ app: { page } }) => {
  await openAgenda(page)
  await page.getByRole('button', { name: /^A whole day/ }).click()
  const parking = page.getByRole('region', { name: 'Parking lot' })
  await parking.getByRole('textbox', { name: 'Park a thought' }).fill('Bikes have no place')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Opening hours on Saturday')
  await page.keyboard.press('Enter')
  await expect(parking).toContainText('2 open')
  await parking.getByRole('checkbox', { name: 'Settled: Opening hours on Saturday' }).check({ force: true })
  await expect(parking).toContainText('1 open')
  await parking.getByRole('button', { name: /Bikes/ }).click()
  await page.getByRole('menuitem', { name: 'Take over as an opportunity' }).click()
  await expect(parking).toContainText('0 open')

  const people = page.getByRole('region', { name: 'Attendance' })
  await people.getByRole('textbox', { name: 'Add a person' }).fill('Ada')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Grace')
  await page.keyboard.press('Enter')
  await people.getByRole('textbox', { name: 'Part of Ada' }).fill('Service desk')
  await people.getByRole('checkbox', { name: 'Present: Ada' }).check({ force: true })
  await expect(people).toContainText('1 of 2 present')
  expect(await violations(page)).toEqual([])

  await page.getByRole('button', { name: 'More about this workshop' }).click()
  await page.getByRole('menuitem', { name: 'Add workshop: Blank' }).click()
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Workshop')
  await page.getByRole('button', { name: 'Workshop', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Workshop of a day' }).click()
  await expect(people).toContainText('1 of 2 present')
  await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Plan' }).click()
  await expect(page.getByText('Bikes have no place').first()).toBeVisible()
})
