import type { Page } from '@playwright/test'
import { expect, openSample, test } from './support/app.ts'
import { violations } from './support/axe.ts'
import { guestScreen, openRoom } from './support/guestScreen.ts'
import { card } from './support/map.ts'

const current = (page: Page) => page.getByRole('textbox', { name: 'Current', exact: true })
const views = (page: Page) => page.getByRole('navigation', { name: 'Views' }).getByRole('button').allTextContents()

test('two contributors and the owner change one map; who is where is told; the owner takes back what one did', async ({
  app,
  chromium,
}) => {
  const { page: owner } = app
  await openSample(owner)
  const room = await openRoom(app)
  const ada = await guestScreen(app, chromium, room, 'Ada Lovelace', 'contributor')
  const grace = await guestScreen(app, chromium, room, 'Grace', 'contributor')

  // It is an insecure context, without what only secure ones have; a contributor is offered no file, export or room.
  expect(await ada.page.evaluate(() => [isSecureContext, 'randomUUID' in crypto, 'clipboard' in navigator])).toEqual([
    false,
    false,
    false,
  ])
  expect(await views(ada.page)).toEqual(['Map', 'Outline', 'Insight', 'Plan', 'Glossary'])
  await expect(ada.page.getByText(/^You are a contributor to “Cancelling a subscription”/)).toBeVisible()
  for (const name of ['Export', 'Close and go Home'])
    await expect(ada.page.getByRole('button', { name, exact: true })).toHaveCount(0)
  await ada.page.keyboard.press('ControlOrMeta+e')
  await expect(ada.page.getByRole('dialog')).toHaveCount(0)
  await ada.page.keyboard.press('ControlOrMeta+k')
  await expect(ada.page.getByRole('option').first()).toBeVisible()
  const offered = await ada.page.getByRole('option').allTextContents()
  expect(offered).toContain('Back to the guest’s pageFile')
  for (const words of ['Improvement plan, Word', 'Close and go Home', 'This file', 'Import', 'Versions', 'Agenda'])
    expect(offered.filter((one) => one.startsWith(words))).toEqual([])
  await ada.page.keyboard.press('Escape')

  // Presence: at the card, at the field, and in words.
  await card(ada.page, 'Bill with').click()
  await current(ada.page).click()
  const label = card(owner, 'Bill with').locator('.together-here')
  await expect(label).toHaveText(/Ada Lovelace/)
  await expect(card(owner, 'Bill with')).toHaveAccessibleName(/Ada Lovelace is here$/)
  const before = await card(owner, 'Bill with').boundingBox()
  await card(grace.page, 'Bill with').click()
  await expect(label).toHaveText(/\+1/)
  expect(await card(owner, 'Bill with').boundingBox()).toEqual(before)
  await card(owner, 'Bill with').click()
  await expect(owner.locator('[data-field=current] .together-here')).toHaveText(/Ada Lovelace/)
  await expect(grace.page.getByText('Facilitator is at Bill with the new price now.')).toBeAttached()
  expect(await violations(owner)).toEqual([])
  expect(await violations(grace.page)).toEqual([])

  // Both type into one text at the same time: both see both.
  await current(ada.page).fill('')
  await current(ada.page).pressSequentially('The bill comes late.')
  await ada.page.keyboard.press('Tab')
  await expect(current(owner)).toHaveValue('The bill comes late.')
  await current(owner).click()
  await owner.keyboard.press('End')
  await owner.keyboard.type(' Nobody')
  // Ada's change arrives while the owner is still typing: it may not be written over.
  await current(ada.page).fill('The paper bill comes late.')
  await ada.page.keyboard.press('Tab')
  await expect(current(grace.page)).toHaveValue(/paper/)
  await owner.keyboard.type(' explains it.')
  await owner.keyboard.press('Tab')
  const both = 'The paper bill comes late. Nobody explains it.'
  for (const page of [owner, ada.page, grace.page]) await expect(current(page)).toHaveValue(both)

  // Overlapping words: the later stands, the other is kept in brackets.
  await current(grace.page).click()
  await grace.page.keyboard.press('ControlOrMeta+a')
  await grace.page.keyboard.type('The letter')
  await current(ada.page).fill('The invoice')
  await ada.page.keyboard.press('Tab')
  await expect(current(owner)).toHaveValue(/invoice/)
  await grace.page.keyboard.press('Tab')
  for (const page of [owner, ada.page, grace.page]) {
    await expect(current(page)).toHaveValue(/invoice/)
    await expect(current(page)).toHaveValue(/letter/)
  }

  await ada.page.getByRole('button', { name: 'Outline', exact: true }).click()
  await ada.page.getByRole('button', { name: /^Bill with/ }).click()
  await expect(grace.page.getByRole('status').getByText('All changes saved')).toBeVisible()
  await owner.getByRole('button', { name: 'Outline', exact: true }).click()
  await expect(owner.getByRole('button', { name: /^Bill with/ })).toContainText('Ada Lovelace')

  // What one did is taken back; what others wrote over it since stays.
  const ownerOf = (page: Page) => page.getByRole('combobox', { name: 'Owner' })
  await ownerOf(ada.page).fill('Night shift')
  await ada.page.keyboard.press('Tab')
  await expect(ownerOf(owner)).toHaveValue('Night shift')
  await owner.getByRole('button', { name: 'Room', exact: true }).click()
  await owner.getByRole('button', { name: 'More for Ada Lovelace' }).click()
  await owner.getByRole('menuitem', { name: 'Undo everything they did' }).click()
  await expect(owner.getByText(/of Ada Lovelace w(as|ere) taken back/)).toBeVisible()
  await owner.getByRole('button', { name: 'Map', exact: true }).click()
  await expect(ownerOf(owner)).not.toHaveValue('Night shift')
  await expect(current(owner)).toHaveValue(/letter/)
  expect([ada.problems, grace.problems]).toEqual([[], []])
  await room.close()
})

test('a viewer sees the map and changes nothing; goes where the facilitator leads, and back', async ({
  app,
  chromium,
}) => {
  const { page: owner } = app
  await openSample(owner)
  const room = await openRoom(app)
  const { page, problems } = await guestScreen(app, chromium, room, 'Vera', 'viewer')
  await expect(page.getByText(/as a viewer. Nothing can be changed/)).toBeVisible()
  await expect(page.getByText('For looking only')).toBeVisible()
  await card(page, 'Final bill').click()
  await expect(current(page)).toBeDisabled()
  const seq = room.ledger.seq
  await card(page, 'Final bill').press('F2')
  await page.keyboard.type('Other')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Delete')
  await page.keyboard.press('m')
  await page.keyboard.press('1')
  await card(page, 'Final bill').click({ button: 'right' })
  await expect(page.getByRole('menuitem')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Plan', exact: true }).click()
  await page.keyboard.press('Delete')
  await page.getByRole('button', { name: 'Glossary', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Add term' })).toHaveCount(0)
  expect(room.ledger.seq).toBe(seq)
  expect(await violations(page)).toEqual([])

  await card(owner, 'Bill with').click({ button: 'right' })
  await owner.getByRole('menuitem', { name: 'Bring everybody here' }).click()
  await expect(page.getByText('The facilitator brought you to “Bill with the new price”.')).toBeVisible()
  await expect(page.getByPlaceholder('Untitled touchpoint')).toHaveValue('Bill with the new price')
  await page.getByRole('button', { name: 'Back', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Glossary' })).toBeVisible()
  await owner.keyboard.press('ControlOrMeta+k')
  await owner.keyboard.type('bring every')
  await owner.keyboard.press('Enter')
  await expect(page.getByText('The facilitator brought you to “Bill with the new price”.')).toBeVisible()
  expect(problems).toEqual([])
  await room.close()
  await expect(page.getByRole('heading', { name: 'The room is closed' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Back to the guest’s page' })).toHaveAttribute('href', '/')
})

test('who is removed reads so; who gets another role goes on in it; who leaves is back at the guest’s page', async ({
  app,
  chromium,
}) => {
  await openSample(app.page)
  const room = await openRoom(app)
  const vera = await guestScreen(app, chromium, room, 'Vera', 'viewer')
  const { guests } = app.host.rooms.open!
  // Who is in the room comes onto the list of who attended with one press.
  await app.page.getByRole('button', { name: 'Agenda', exact: true }).click()
  await app.page.getByRole('button', { name: /^Blank/ }).click()
  await app.page.getByRole('button', { name: 'Add 1 guest of the room' }).click()
  await expect(app.page.getByRole('checkbox', { name: 'Present: Vera' })).toBeChecked()
  await expect(app.page.getByRole('button', { name: /guest of the room/ })).toHaveCount(0)
  app.host.rooms.open!.setRole(guests.get(vera.id), 'contributor')
  await expect(vera.page.getByText(/^You are a contributor/)).toBeVisible()
  await card(vera.page, 'Final bill').click()
  await current(vera.page).fill('It comes twice.')
  await vera.page.getByRole('button', { name: 'Back to the guest’s page' }).first().click()
  await vera.page.waitForURL(`${room.origin}/`)
  expect(room.ledger.records.all('touchpoint').map(({ current: text }) => text)).toContain('It comes twice.')
  const otto = await guestScreen(app, chromium, room, 'Otto', 'viewer')
  app.host.rooms.open!.remove(guests.get(otto.id))
  await expect(otto.page.getByRole('heading', { name: 'The map is not open to you any more' })).toBeVisible()
  expect(await violations(otto.page)).toEqual([])
  await room.close()
})
