import { expect, openSample, test } from './support/app.ts'
import { violations } from './support/axe.ts'
import { card, drag, newEngagement, pasteText, savedRecords, theMap, titlesIn } from './support/map.ts'

test('captures fifty touchpoints by keyboard alone, as fast as keys come, and drops nothing', async ({ app }) => {
  const { page } = app
  await newEngagement(page)
  await page.getByRole('button', { name: 'Begin with Before' }).focus()
  await page.keyboard.press('Enter')
  await expect(theMap(page)).toBeFocused()
  const stages = ['Before', 'During', 'After']
  const expected: Record<string, string[]> = { Before: [], During: [], After: [] }
  for (let i = 0; i < 50; i++) {
    const title = `Touchpoint number ${i + 1} of the workshop`
    const stage = stages[Math.floor(i / 17)]!
    expected[stage]!.push(title)
    await page.keyboard.type(title)
    await page.keyboard.press(i === 16 || i === 33 ? 'Tab' : 'Enter')
  }
  await page.keyboard.press('Escape')
  for (const stage of stages) expect(await titlesIn(app, stage, 'Touchpoints')).toEqual(expected[stage])
  await expect(card(page, 'Touchpoint number 50')).toBeInViewport()
})

test('walks, adds before and after, renames, rates, marks, moves and removes by keyboard', async ({ app }) => {
  const { page } = app
  await newEngagement(page)
  await page.getByRole('textbox', { name: 'Name of the first stage' }).fill('Arriving')
  await page.keyboard.press('Enter')
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  await page.keyboard.type('B')
  await press('Enter', 'Escape', 'Shift+Enter')
  await page.keyboard.type('A')
  await press('Enter', 'Escape', 'Enter')
  await page.keyboard.type('then')
  await press('Enter', 'Escape')
  expect(await titlesIn(app, 'Arriving')).toEqual(['A', 'then', 'B'])
  await press('F2')
  await page.keyboard.type('And then')
  await press('Enter', '1', 'Shift+5', 'm', 'Alt+ArrowDown')
  expect(await titlesIn(app, 'Arriving')).toEqual(['A', 'B', 'And then'])
  const view = await savedRecords(app)
  expect(view.all('touchpoint').find(({ title }) => title === 'And then')).toMatchObject({
    currentRating: -2,
    idealRating: 2,
    momentOfTruth: true,
  })
  await press('ArrowUp', 'Delete')
  expect(await titlesIn(app, 'Arriving')).toEqual(['A', 'And then'])
  await page.getByRole('button', { name: 'Undo' }).last().click()
  expect(await titlesIn(app, 'Arriving')).toEqual(['A', 'B', 'And then'])
})

test('drags a card to another cell, leaves it on Escape, and takes the move back', async ({ app }) => {
  const { page } = app
  await openSample(page)
  const waiting = card(page, 'Waiting in the queue')
  await drag(page, card(page, 'Bill with the new price'), waiting, 40, 70)
  await expect(page.locator('.map-insertion')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.mouse.up()
  expect(await titlesIn(app, 'Asking for a better price', 'Post')).toEqual([])
  await drag(page, card(page, 'Bill with the new price'), waiting, 40, 70)
  await page.mouse.up()
  const moved = ['Waiting in the queue', 'Bill with the new price', 'Negotiating with the agent']
  expect(await titlesIn(app, 'Asking for a better price', 'Phone')).toEqual(moved)
  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(() => titlesIn(app, 'Promotion ends', 'Post')).toEqual(['Bill with the new price'])
})

test('moves several cards together that were selected with Shift', async ({ app }) => {
  const { page } = app
  await openSample(page)
  await card(page, 'Bill with the new price').click()
  await card(page, 'Advertised price').click({ modifiers: ['Shift'] })
  await drag(page, card(page, 'Bill with the new price'), card(page, 'Waiting in the queue'), 40, 8)
  await page.mouse.up()
  expect((await titlesIn(app, 'Asking for a better price', 'Phone')).slice(0, 2)).toEqual([
    'Bill with the new price',
    'Advertised price for new customers',
  ])
})

test('adds a pasted list in one step, and takes it back in one', async ({ app }) => {
  const { page } = app
  await openSample(page)
  await card(page, 'Final bill').click()
  await pasteText(page, '- One\n- Two\r\n\n3. Three')
  expect(await titlesIn(app, 'Leaving', 'Post')).toEqual(['Final bill', 'One', 'Two', 'Three'])
  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(() => titlesIn(app, 'Leaving', 'Post')).toEqual(['Final bill'])
})

test('connects two cards by keyboard, changes the arrow and removes it', async ({ app }) => {
  const { page } = app
  await openSample(page)
  await card(page, 'Bill with the new price').click()
  const before = (await savedRecords(app)).all('connection').length
  await page.keyboard.press('c')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('a')
  await page.keyboard.press('Enter')
  const made = () =>
    savedRecords(app).then((view) => {
      const to = view.all('touchpoint').find(({ title }) => title.startsWith('Advertised'))!.id
      return view.of('connection', 'to', to).map(({ kind }) => kind)
    })
  expect(await made()).toEqual(['alternative'])
  await page.keyboard.press('x')
  await page
    .getByRole('group', { name: /^Alternative from Bill/ })
    .getByRole('button', { name: 'Recovery' })
    .click()
  expect(await made()).toEqual(['recovery'])
  await theMap(page).focus()
  await page.keyboard.press('Delete')
  expect((await savedRecords(app)).all('connection')).toHaveLength(before)
})

test('draws an arrow with the mouse and selects it by a click beside it', async ({ app }) => {
  const { page } = app
  await openSample(page)
  await card(page, 'Advertised price').hover()
  const port = (await card(page, 'Advertised price').locator('.map-port').boundingBox())!
  const target = (await card(page, 'Negotiating').boundingBox())!
  await page.mouse.move(port.x + 8, port.y + 8)
  await page.mouse.down()
  await page.mouse.move(port.x + 40, port.y + 40, { steps: 3 })
  await page.mouse.move(target.x + 60, target.y + 30, { steps: 4 })
  await page.mouse.up()
  const bar = page.getByRole('group', {
    name: 'Next from Advertised price for new customers to Negotiating with the agent',
  })
  await expect(bar).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(bar).toBeHidden()
})

test('collects in the tray, moves from it by name and by mouse, and back', async ({ app }) => {
  const { page } = app
  await openSample(page)
  await page.getByRole('button', { name: 'Tray' }).click()
  await page.getByRole('textbox', { name: 'Collect a touchpoint' }).click()
  await pasteText(page, 'First idea\nSecond idea')
  expect(await titlesIn(app, null)).toEqual(['First idea', 'Second idea'])
  await card(page, 'First idea').click()
  await page.keyboard.press('v')
  await page.getByRole('combobox', { name: 'Stage' }).last().selectOption('Promotion ends')
  await page.getByRole('combobox', { name: 'Lane' }).last().selectOption('Website')
  await page.getByRole('button', { name: 'Move', exact: true }).click()
  expect(await titlesIn(app, 'Promotion ends', 'Website')).toEqual(['Advertised price for new customers', 'First idea'])
  await drag(page, card(page, 'Second idea'), card(page, 'Bill with the new price'), 40, 70)
  await page.mouse.up()
  expect(await titlesIn(app, 'Promotion ends', 'Post')).toEqual(['Bill with the new price', 'Second idea'])
  await drag(page, card(page, 'First idea'), page.getByRole('textbox', { name: 'Collect a touchpoint' }), 40, 60)
  await page.mouse.up()
  expect(await titlesIn(app, null)).toEqual(['First idea'])
})

test('adds, names, moves and removes stages and lanes', async ({ app }) => {
  const { page } = app
  await openSample(page)
  const stages = () => savedRecords(app).then((view) => view.all('stage').map(({ name }) => name))
  await page.getByRole('button', { name: 'Menu of Promotion ends' }).click()
  await page.getByRole('menuitem', { name: 'Add a stage after' }).click()
  await page.keyboard.type('Thinking it over')
  await page.keyboard.press('Enter')
  expect((await stages()).slice(0, 2)).toEqual(['Promotion ends', 'Thinking it over'])
  await page.getByRole('button', { name: 'Menu of Thinking it over' }).click()
  await page.getByRole('menuitem', { name: 'Move left' }).click()
  expect((await stages()).slice(0, 2)).toEqual(['Thinking it over', 'Promotion ends'])
  await page.getByRole('button', { name: 'Menu of Promotion ends' }).click()
  await page.getByRole('menuitem', { name: 'Remove' }).click()
  expect(await stages()).not.toContain('Promotion ends')
  // They had the same key, each in its cell: who stands first in the tray is decided by their ids.
  expect((await titlesIn(app, null)).sort()).toEqual(['Advertised price for new customers', 'Bill with the new price'])
  await page.getByRole('button', { name: 'Menu of Phone' }).click()
  await page.getByRole('menuitem', { name: 'Layer' }).click()
  await page.getByRole('menuitem', { name: 'Frontstage' }).click()
  expect((await savedRecords(app)).all('lane').find(({ name }) => name === 'Phone')?.layer).toBe('frontstage')
})

test('walks the stages beyond the screen by keyboard, and the map comes along', async ({ app }) => {
  const { page } = app
  await newEngagement(page)
  await theMap(page).focus()
  const stages = Array.from({ length: 15 }, (_, i) => `Stage ${i + 1}`)
  await pasteText(page, `\t${stages.join('\t')}\nShop\t${stages.map((stage) => `Waiting in ${stage}`).join('\t')}`)
  await page.getByRole('button', { name: 'Paste', exact: true }).click()
  await expect(card(page, 'Waiting in Stage 1')).toBeInViewport()
  const name = (of: string) =>
    page.getByRole('group', { name: 'Stages' }).getByRole('button', { name: of, exact: true })
  await name('Stage 1').focus()
  await expect(name('Stage 15')).not.toBeInViewport()
  // Two buttons for each stage: its name and its menu.
  for (let i = 0; i < 28; i++) await page.keyboard.press('ArrowRight')
  await expect(name('Stage 15')).toBeFocused()
  await expect(name('Stage 15')).toBeInViewport({ ratio: 0.9 })
  await expect(card(page, 'Waiting in Stage 15')).toBeInViewport()
  const left = async (of: ReturnType<typeof name>) => (await of.boundingBox())!.x
  // The head stands over its cards.
  expect(Math.abs((await left(name('Stage 15'))) - (await left(card(page, 'Waiting in Stage 15'))))).toBeLessThan(8)
  for (let i = 0; i < 28; i++) await page.keyboard.press('ArrowLeft')
  await expect(name('Stage 1')).toBeFocused()
  await expect(name('Stage 1')).toBeInViewport({ ratio: 0.9 })
})

for (const theme of ['light', 'dark'] as const)
  test(`has no accessibility violation in ${theme}, on the map, in its menu and on its sheet of keys`, async ({
    app,
  }) => {
    const { page } = app
    await page.emulateMedia({ colorScheme: theme })
    const found = () => violations(page)
    await openSample(page)
    await card(page, 'Second call').click()
    expect(await found()).toEqual([])
    await card(page, 'Second call').click({ button: 'right' })
    await expect(page.getByRole('menuitem', { name: 'Rename' })).toBeVisible()
    expect(await found()).toEqual([])
    await page.keyboard.press('Escape')
    await theMap(page).focus()
    await page.keyboard.press('?')
    await expect(page.getByRole('heading', { name: 'Keys of the map' })).toBeVisible()
    expect(await found()).toEqual([])
  })
