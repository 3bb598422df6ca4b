import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { overlays } from '../../shared/records/namedView.ts'
import { t } from '../../shared/text/index.ts'
import { expect, openSample, test } from './support/app.ts'
import { cleanIn } from './support/axe.ts'
import { card, newEngagement, savedRecords, theMap } from './support/map.ts'

const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name, exact: true })
const item = (page: Page, name: string | RegExp): Locator => page.getByRole('menuitem', { name, exact: true })
const legend = (page: Page): Locator => page.getByRole('region', { name: 'Legend' })

async function pick(page: Page, menu: string | RegExp, ...names: string[]): Promise<void> {
  await button(page, menu).click()
  for (const name of names) await item(page, name).click()
}

test('shows each overlay on the cards in colour, in words and for a screen reader, with its legend', async ({
  app,
}) => {
  const { page } = app
  await openSample(page)
  await expect(legend(page)).toContainText('Gap')
  await pick(page, /^Overlay:/, 'Standards')
  const waiting = card(page, 'Waiting in the queue')
  await expect(waiting).toHaveClass(/gap-4/)
  await expect(waiting).toContainText('2 missed')
  await expect(waiting.locator('.map-gap .on')).toHaveCount(4)
  await expect(waiting).toHaveAccessibleName(/standards: 2 missed/)
  await expect(card(page, 'Second call to cancel')).toContainText('No standard')
  await expect(legend(page)).toContainText(/No standard.*Exists.*Unmeasured.*Needed.*Missed/)
  await pick(page, /^Overlay:/, 'Owner')
  await expect(card(page, 'Final bill')).toContainText('Finance')
  await expect(legend(page)).toContainText(/Contact centre.*Finance.*Logistics.*Marketing/)
  // An overlay follows what is written in the inspector.
  await card(page, 'Final bill').click()
  await page.getByRole('combobox', { name: 'Owner' }).fill('Billing')
  await page.getByRole('combobox', { name: 'Owner' }).press('Enter')
  await expect(card(page, 'Final bill')).toContainText('Billing')
  await expect(legend(page)).toContainText('Billing')
})

test('goes through the overlays by keyboard, but lets a title begin with O', async ({ app }) => {
  const { page } = app
  await openSample(page)
  await card(page, 'Final bill').click()
  for (const overlay of overlays.slice(1)) {
    await page.keyboard.press('o')
    await expect(button(page, `Overlay: ${t(`overlays.name.${overlay}`)}`)).toBeVisible()
  }
  await page.keyboard.press('o')
  await expect(button(page, 'Overlay: None')).toBeVisible()
  await page.keyboard.press('Shift+O')
  await expect(button(page, 'Overlay: Walkthrough')).toBeVisible()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toContainText('The next overlay')
  await page.keyboard.press('Escape')
  await card(page, 'Bill with the new price').click()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.type('On hold')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(card(page, 'On hold')).toBeVisible()
  await expect(button(page, 'Overlay: Walkthrough')).toBeVisible()
})

test('renders only the card of which something else is seen', async ({ app }) => {
  const { page } = app
  await openSample(page)
  await pick(page, /^Overlay:/, 'Stories')
  await card(page, 'Final bill').click()
  await page.evaluate(() => {
    const changed = new Set<string>()
    Object.assign(window, { changed })
    for (const one of document.querySelectorAll('.map-card'))
      new MutationObserver(() => changed.add(one.querySelector('.map-card-title')!.textContent)).observe(one, {
        ...{ subtree: true, childList: true, attributes: true, characterData: true },
      })
  })
  await button(page, 'Add story').click()
  await expect(card(page, 'Final bill')).toContainText('1 story')
  const changed = await page.evaluate(() => [...(window as unknown as { changed: Set<string> }).changed])
  expect(changed).toEqual(['Final bill'])
})

test('dims what a filter does not match, shows it as chips, and clears it with one click', async ({ app }) => {
  // axe takes its time on a busy machine.
  test.slow()
  const { page } = app
  await openSample(page)
  await card(page, 'Final bill').click()
  await page.keyboard.press('f')
  await expect(item(page, 'Moments of truth')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(theMap(page)).toBeFocused()
  await expect(page.getByRole('status').filter({ hasText: 'of 10' })).toHaveText('6 of 10 touchpoints')
  await expect(card(page, 'Final bill')).toHaveClass(/dim/)
  await expect(card(page, 'Final bill')).toHaveAccessibleName(/does not match the filter/)
  await expect(card(page, 'First call to cancel')).not.toHaveClass(/dim/)
  await pick(page, 'Filter', 'Lacks', 'No standard')
  await expect(page.getByText('2 of 10 touchpoints')).toBeVisible()
  // What is seen follows the records: a standard, and it no longer lacks one.
  await card(page, 'Second call to cancel').click()
  await button(page, 'Add standard').click()
  await expect(page.getByText('1 of 10 touchpoints')).toBeVisible()
  await pick(page, 'Filter', 'Owner', 'Logistics')
  await expect(page.getByText('No touchpoint matches.')).toBeVisible()
  await cleanIn(page, 'nothing matches')
  await button(page, 'Remove the filter Owner: Logistics').click()
  await expect(page.getByText('1 of 10 touchpoints')).toBeVisible()
  await button(page, 'Clear all filters').click()
  await expect(page.locator('.map-card.dim')).toHaveCount(0)
  await expect(page.locator('.map-chip')).toHaveCount(0)
})

test('keeps a view, shows it again, renames, changes and removes it, and takes that back', async ({ app }) => {
  const { page } = app
  await openSample(page)
  await pick(page, /^Overlay:/, 'Importance')
  await pick(page, 'Filter', 'Moments of truth')
  await pick(page, 'Views', 'Keep this view …')
  await page.getByRole('textbox', { name: 'Name' }).fill('Truths')
  await page.keyboard.press('Enter')
  expect((await savedRecords(app)).all('namedView')).toMatchObject([
    { name: 'Truths', overlay: 'importance', momentOfTruth: true, owner: '', lane: null },
  ])
  await button(page, 'Clear all filters').click()
  await pick(page, /^Overlay:/, 'Gap')
  await pick(page, 'Views', 'Truths')
  await expect(button(page, 'Overlay: Importance')).toBeVisible()
  await expect(page.getByText('6 of 10 touchpoints')).toBeVisible()
  await pick(page, /^Overlay:/, 'Stories')
  await pick(page, 'Views', 'Keep the changes in “Truths”')
  await pick(page, 'Views', 'Rename “Truths” …')
  await page.getByRole('textbox', { name: 'Name' }).fill('Moments')
  await page.keyboard.press('Enter')
  expect((await savedRecords(app)).all('namedView')).toMatchObject([{ name: 'Moments', overlay: 'stories' }])
  await pick(page, 'Views', 'Remove “Moments”')
  expect((await savedRecords(app)).all('namedView')).toEqual([])
  await button(page, 'Undo').last().click()
  await expect.poll(async () => (await savedRecords(app)).all('namedView').map(({ name }) => name)).toEqual(['Moments'])
  await button(page, 'Views').click()
  await expect(item(page, /Moments/).first()).toBeVisible()
})

test('names the lines of a service blueprint, and exports what the screen shows', async ({ app }) => {
  const { page } = app
  await openSample(page)
  for (const [lane, layer] of [
    ['Post', 'Customer'],
    ['Phone', 'Backstage'],
  ]) {
    await page.getByRole('button', { name: `Menu of ${lane}` }).click()
    await pick2(page, 'Layer', layer!)
  }
  await pick(page, /^Overlay:/, 'Owner')
  await pick(page, 'Filter', 'Owner', 'Contact centre')
  await button(page, 'Export').click()
  const download = page.waitForEvent('download')
  await item(page, t('shell.format.svg')).click()
  const drawn = readFileSync((await (await download).path())!, 'utf8')
  expect(drawn).toContain('>Line of interaction<')
  expect(drawn).toContain('>Line of visibility<')
  expect(drawn).toContain('>Only: Owner: Contact centre<')
  expect(drawn.split('>Contact centre<')).toHaveLength(7)
})

async function pick2(page: Page, ...names: string[]): Promise<void> {
  for (const name of names) await item(page, name).click()
}

test('has no axe violation under any overlay, nor with the dialog of a view, in both themes', async ({ app }) => {
  // axe takes its time on a busy machine.
  test.slow()
  const { page } = app
  await openSample(page)
  for (const overlay of ['waste', 'opportunities', 'owner'] as const) {
    await pick(page, /^Overlay:/, t(`overlays.name.${overlay}`))
    await cleanIn(page, overlay)
  }
  await pick(page, 'Filter', 'Moments of truth')
  await cleanIn(page, 'filtered')
  await pick(page, 'Views', 'Keep this view …')
  await cleanIn(page, 'keep a view')
})

test('forgets overlay and filter with another engagement, but not with another view', async ({ app }) => {
  const { page } = app
  await openSample(page)
  await pick(page, 'Filter', 'Moments of truth')
  await button(page, 'Plan').click()
  await button(page, 'Map').click()
  await expect(page.getByText('6 of 10 touchpoints')).toBeVisible()
  await page.getByRole('button', { name: t('shell.close') }).click()
  await newEngagement(page)
  await page.getByRole('button', { name: 'Begin with Before' }).click()
  await expect(button(page, 'Overlay: Gap')).toBeVisible()
  await expect(page.locator('.map-chip')).toHaveCount(0)
})
