import type { Page } from '@playwright/test'
import { create as qrOf } from 'qrcode'
import { toEdit } from '../../shared/edits/edit.ts'
import { setField } from '../../shared/edits/fields.ts'
import { showCode } from '../../shared/room/code.ts'
import { expect, openSample, test } from './support/app.ts'
import { violations } from './support/axe.ts'
import { comes, exerciseOf, gives, openRoom, showEverybody, startExercise } from './support/room.ts'

const inRoom = (page: Page) => page.getByRole('region', { name: 'Guests' })
const clean = async (page: Page) => expect(await violations(page)).toEqual([])

test('opens only after saying what follows, and nothing listens before or after', async ({ app }) => {
  const { page, host } = app
  await openSample(page)
  await page.getByRole('button', { name: 'Room', exact: true }).click()
  await expect(page.getByText('Other engagements.')).toBeVisible()
  await clean(page)
  await page.getByRole('checkbox', { name: 'Leaving a contract' }).press('Space')
  await expect(page.getByText('Choose at least one journey.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Open the room…' })).toBeDisabled()
  await page.getByRole('checkbox', { name: 'Leaving a contract' }).press('Space')
  await page.getByRole('button', { name: 'Open the room…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Open the room?' })
  await expect(dialog).toContainText('Guests see the journey “Leaving a contract”.')
  await expect(dialog).toContainText('the pages are not encrypted')
  await clean(page)
  await page.keyboard.press('Escape')
  expect(host.rooms.open).toBeNull()
  await openRoom(page)
  expect(host.rooms.open).not.toBeNull()
  // The sign leads back from everywhere; a page that is loaded again still knows of the room.
  await page.getByRole('button', { name: 'Map', exact: true }).click()
  await page.reload()
  await page.getByRole('button', { name: 'Go to the room: Room open · 0 here' }).click()
  await page.getByRole('button', { name: 'Close the room' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Close the room' }).click()
  await expect(page.getByRole('heading', { name: 'The room is closed' })).toBeVisible()
  expect(host.rooms.open).toBeNull()
})

test('shows on the wall how to join, by code and QR code, until Escape', async ({ app }) => {
  const { page, host } = app
  await openSample(page)
  await openRoom(page)
  await page.getByRole('button', { name: 'Show on the wall' }).click()
  const { code, link, origin } = host.rooms.open!.state()
  const wall = page.getByRole('dialog', { name: `Join at ${origin} with the code ${showCode(code!)}` })
  await expect(wall.getByText(showCode(code!), { exact: true })).toBeVisible()
  // As many dark modules as the code of this very link has, with four modules of quiet around.
  const { modules } = qrOf(link, { errorCorrectionLevel: 'M' })
  const qr = wall.getByRole('img', { name: 'QR code of the address' })
  await expect(qr).toHaveAttribute('viewBox', `0 0 ${modules.size + 8} ${modules.size + 8}`)
  const dark = async () => {
    const path = (await qr.locator('path').getAttribute('d')) ?? ''
    return [...path.matchAll(/h(\d+)v1/g)].reduce((sum, [, run]) => sum + Number(run), 0)
  }
  await expect.poll(dark).toBe(modules.data.reduce((sum, one) => sum + (one ? 1 : 0), 0))
  const size = await wall.getByText(showCode(code!), { exact: true }).evaluate((one) => getComputedStyle(one).fontSize)
  // At 5 metres letters are read that fill a 240th of the distance: 4.2 % of a wall of half a metre's height.
  expect(Number.parseFloat(size)).toBeGreaterThan(800 * 0.042)
  await clean(page)
  await page.keyboard.press('Escape')
  await expect(wall).toHaveCount(0)
  await page.getByRole('button', { name: 'New code' }).click()
  await expect(page.getByText('There is a new code.')).toBeVisible()
  expect(host.rooms.open!.state().code).not.toBe(code)
})

test('lets guests in, one or all, refuses, mutes and removes them, and takes back what they did', async ({ app }) => {
  const { page, host } = app
  await openSample(page)
  await openRoom(page, { admit: true })
  const [ada, bob, cy, mallory] = [
    await comes(app, 'Ada'),
    await comes(app, 'Bob'),
    await comes(app, 'Cy'),
    await comes(app, 'Mallory'),
  ]
  await expect(page.getByRole('button', { name: 'Go to the room: Room open · 0 here · 4 waiting' })).toBeVisible()
  await expect(inRoom(page).getByText('Mallory waits to come in.')).toHaveCount(1)
  await clean(page)
  await page.getByRole('button', { name: 'Refuse Mallory' }).click()
  await mallory.until(() => mallory.last('bye')?.why === 'refused')
  await page.getByRole('button', { name: 'Admit Ada' }).click()
  await ada.until(() => ada.state?.status === 'here')
  await page.getByRole('button', { name: 'Admit all' }).click()
  await bob.until(() => bob.state?.status === 'here')
  await cy.lose()
  await expect(page.getByText('Participant · away')).toBeVisible()
  const menu = async (item: string) => {
    await page.getByRole('button', { name: 'More for Bob' }).click()
    await page.getByRole('menuitem', { name: item }).click()
  }
  await menu('Make a contributor')
  await bob.until(() => bob.state?.you.role === 'contributor')
  const { ledger } = host.rooms.open!
  const [touchpoint] = ledger.records.all('touchpoint')
  await ledger.commit(toEdit(setField(ledger.records, 'touchpoint', touchpoint!.id, 'title', 'Spoilt')!, bob.id))
  await menu('Undo everything they did')
  await expect(page.getByText('1 edit of Bob was taken back.')).toBeVisible()
  expect(ledger.records.get('touchpoint', touchpoint!.id)!.title).toBe(touchpoint!.title)
  await menu('Mute')
  await bob.until(() => bob.state?.you.muted === true)
  await expect(inRoom(page).getByText('muted', { exact: true })).toBeVisible()
  await menu('Remove from the room')
  await page.getByRole('dialog').getByRole('button', { name: 'Remove from the room' }).click()
  await bob.until(() => bob.last('bye')?.why === 'removed')
  await expect(page.getByRole('button', { name: 'More for Bob' })).toHaveCount(0)
})

test('starts an exercise from the palette, extends it, and drops it only when that is confirmed', async ({ app }) => {
  const { page, host } = app
  await openSample(page)
  await openRoom(page)
  const ada = await comes(app, 'Ada')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('Start an exercise')
  await page.keyboard.press('Enter')
  await clean(page)
  await page.getByRole('button', { name: 'Cancel', exact: true }).click()
  await startExercise(page, 'Collect')
  const { endsAt } = await exerciseOf(ada)
  await gives(ada, { text: 'Parking' })
  await clean(page)
  await page.getByRole('button', { name: '2 minutes more' }).click()
  await ada.until(() => Date.parse(ada.last('exercise')!.exercise!.endsAt!) === Date.parse(endsAt!) + 120_000)
  await showEverybody(page)
  await clean(page)
  await page.getByLabel('Place of Parking').selectOption({ index: 1 })
  // What was agreed so far is still there when the page is loaded again.
  await page.reload()
  await page.getByRole('button', { name: /^Go to the room/ }).click()
  await expect(page.getByLabel('Called')).toHaveValue('Parking')
  await page.getByRole('button', { name: 'Drop…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Drop', exact: true }).click()
  await ada.until(() => ada.last('exercise')?.exercise === null)
  expect(host.rooms.open!.ledger.records.all('exercise')).toEqual([])
})
