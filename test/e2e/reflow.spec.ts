import { expect, openSample, test } from './support/app.ts'
import { violations } from './support/axe.ts'
import { card } from './support/map.ts'
import { sideways } from './support/sideways.ts'

test('is usable 320 pixels wide, as at a zoom of 400%, without scrolling sideways', async ({ app: { page } }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await sideways(page), 'home').toEqual([])
  await openSample(page)
  expect(await sideways(page), 'map').toEqual([])
  await card(page, 'Bill with').click()
  await page.getByRole('button', { name: 'Inspector' }).click()
  await expect(page.getByPlaceholder('Untitled touchpoint')).toHaveValue('Bill with the new price')
  expect(await sideways(page), 'inspector').toEqual([])
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  await page.getByRole('button', { name: 'Outline', exact: true }).click()
  expect(await sideways(page), 'outline').toEqual([])
  await page.getByRole('button', { name: /^Second call/ }).click()
  await expect(page.getByPlaceholder('Untitled touchpoint')).toHaveValue('Second call to cancel')
  await page.getByRole('textbox', { name: 'Owner' }).fill('Shift leader')
  expect(await sideways(page), 'inspector over the outline').toEqual([])
  expect(await violations(page), 'inspector').toEqual([])
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type('call')
  expect(await sideways(page), 'palette').toEqual([])
  await page.keyboard.press('Escape')
  for (const view of ['Plan', 'Glossary']) {
    await page.getByRole('button', { name: view, exact: true }).click()
    expect(await sideways(page), view).toEqual([])
  }
  await page.getByRole('button', { name: 'Agenda', exact: true }).click()
  expect(await sideways(page), 'no agenda').toEqual([])
  await page.getByRole('button', { name: /^A whole day/ }).click()
  await page.getByRole('button', { name: 'Begin the workshop' }).click()
  await expect(page.getByText(/^Now since/)).toBeVisible()
  expect(await sideways(page), 'agenda').toEqual([])
  expect(await violations(page), 'agenda').toEqual([])
})

test('runs no transition and no animation for who asked for less motion', async ({ app: { page } }) => {
  const moving = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const { transitionDuration, animationDuration, animationName } = getComputedStyle(element)
          const moves = (durations: string) => durations.split(',').some((one) => Number.parseFloat(one) > 0)
          return moves(transitionDuration) || (animationName !== 'none' && moves(animationDuration))
        })
        .map((element) => `${element.tagName} ${element.className}`)
        .concat(document.getAnimations().map(({ playState }) => `an animation is ${playState}`)),
    )
  await openSample(page)
  await card(page, 'Bill with').click()
  // With motion there is some, or this test would show nothing.
  expect(await moving()).not.toEqual([])
  await page.emulateMedia({ reducedMotion: 'reduce' })
  expect(await moving()).toEqual([])
  await page.keyboard.press('?')
  expect(await moving()).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem').first().hover()
  expect(await moving()).toEqual([])
})
