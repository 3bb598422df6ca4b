// The built main process, preload script and page, run against the double of electron in test/support/electron: a real
// Chromium and real files, but NOT run on real Electron here. test/electron-real does that where its binary is.
import { join } from 'node:path'
import {
  answerOpen,
  choose,
  closeWhileTyping,
  currentField,
  currentIn,
  newSample,
  workshop,
} from '../support/desktop/scenarios.ts'
import { runWords } from '../support/desktop/withDouble.ts'
import { expect, test } from './support/desktop.ts'
import { card } from './support/map.ts'

test('runs a workshop in a desktop window over IPC', ({ desktop }) => workshop(desktop))

test('commits what is typed when the window is closed, and ends', ({ desktop }) =>
  closeWhileTyping(desktop, () => desktop.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.close())))

test('commits what is typed when the app is quit', ({ desktop }) =>
  closeWhileTyping(desktop, () => desktop.evaluate(({ app }) => app.quit())))

test('closes also when the page no longer answers, after a wait', async ({ desktop }) => {
  const page = await desktop.window()
  await newSample(desktop, page)
  // The page is there, but its scripts hang.
  await page.evaluate('void setTimeout(() => { for (;;); }, 0)')
  const begun = Date.now()
  await desktop.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.close())
  expect(await desktop.ended).toBe(0)
  expect(Date.now() - begun).toBeGreaterThan(4_500)
})

test('opens a file from the dialog, and shows it again from the list of recent ones', async ({ desktop, folder }) => {
  const path = join(folder, 'made.touchline')
  expect(await runWords(folder, ['new', path, '--sample'])).toMatchObject({ code: 0, error: '' })
  const page = await desktop.window()
  await answerOpen(desktop, path)
  await page.getByRole('button', { name: 'Open a file' }).click()
  await expect(card(page, 'Bill with the new price')).toBeVisible()
  await choose(desktop, 'File', 'Home')
  await page.getByRole('button', { name: /^made/ }).click()
  await expect(card(page, 'Bill with the new price')).toBeVisible()
})

test('shows from its menu how the file is, and what backs it up', async ({ desktop }) => {
  const page = await desktop.window()
  await newSample(desktop, page)
  await choose(desktop, 'File', 'This File and Its Backups…')
  await expect(page.getByRole('dialog').getByText('as the file is now')).toBeVisible()
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Restore' })).toBeVisible()
})

test('takes in a picture and shows it', async ({ desktop }) => {
  const page = await desktop.window()
  await newSample(desktop, page)
  await card(page, 'Bill with the new price').click()
  const picture = await page.screenshot({ clip: { x: 0, y: 0, width: 40, height: 30 } })
  await page
    .locator('input[type=file][accept*=png]')
    .first()
    .setInputFiles({ name: 'bill.png', mimeType: 'image/png', buffer: picture })
  await expect(page.getByText('All changes saved')).toBeVisible()
  const shown = page.locator('img[src*="/photo/"]').first()
  await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(40)
})

test('begins with the file that it was started with; a new window does not', async ({ start, folder }) => {
  await runWords(folder, ['new', 'made.touchline', '--sample'])
  const desktop = await start(['made.touchline'])
  await expect(card(await desktop.window(), 'Bill with the new price')).toBeVisible()
  await choose(desktop, 'File', 'New window')
  const second = await desktop.window(2)
  await expect(second.getByRole('button', { name: 'New engagement' })).toBeVisible()
})

test('two windows on one file show each other’s edits, and each goes back over its own history', async ({
  start,
  folder,
}) => {
  await runWords(folder, ['new', 'made.touchline', '--sample'])
  const desktop = await start(['made.touchline'])
  const first = await desktop.window()
  await choose(desktop, 'File', 'New window')
  const second = await desktop.window(2)
  await second.getByRole('button', { name: /^made/ }).click()
  for (const page of [first, second]) await card(page, 'Bill with the new price').click()
  await currentField(first).fill('Seen in both windows.')
  await currentField(first).blur()
  await expect(currentField(second)).toHaveValue('Seen in both windows.')
  // One window goes, the other stays as it is.
  await desktop.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.close())
  await expect.poll(() => desktop.windows().length).toBe(1)
  await currentField(second).fill('Still editing.')
  await currentField(second).blur()
  await expect(second.getByText('All changes saved')).toBeVisible()
  await desktop.close()
  expect(await currentIn(join(folder, 'made.touchline'), 'Bill with the new price')).toBe('Still editing.')
})

test('a second start opens its file in the app that runs, from whatever folder', async ({ desktop, folder }) => {
  await runWords(folder, ['new', 'made.touchline', '--sample'])
  await desktop.window()
  expect(await desktop.again(['made.touchline'], folder)).toMatchObject({ code: 0 })
  await expect(card(await desktop.window(2), 'Bill with the new price')).toBeVisible()
  // Without a file it only brings the app to the front.
  expect(await desktop.again([])).toMatchObject({ code: 0 })
  expect(desktop.windows()).toHaveLength(2)
})

test('opens a file that the system hands over while it runs (macOS)', async ({ desktop, folder }) => {
  const path = join(folder, 'made.touchline')
  await runWords(folder, ['new', path, '--sample'])
  await desktop.window()
  await desktop.evaluate(({ app }, given) => void app.emit('open-file', { preventDefault() {} }, given), path)
  await expect(card(await desktop.window(2), 'Bill with the new price')).toBeVisible()
})

test('opens at the place it was left, or in the usual size where that is no longer on a screen', async ({ start }) => {
  const places = [
    { x: 120, y: 90, width: 1100, height: 700 },
    { x: 9_000, y: 90, width: 1100, height: 700 },
  ]
  const found: object[] = []
  for (const place of [...places, null]) {
    const desktop = await start()
    await desktop.window()
    found.push(await desktop.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.getNormalBounds()))
    if (place) await desktop.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]!.setBounds(to), place)
    await desktop.close()
  }
  const usual = { x: 40, y: 40, width: 1280, height: 800 }
  expect(found).toEqual([usual, places[0], usual])
})

test('the packaged app answers to the words of the terminal, without a window', async ({ folder }) => {
  const made = await runWords(folder, ['new', 'a.touchline', '--sample'])
  expect(made).toMatchObject({ code: 0, error: '' })
  const checked = await runWords(folder, ['check', 'a.touchline', '--json'])
  expect(checked).toMatchObject({ code: 0, error: '' })
  expect(JSON.parse(checked.out)).toMatchObject({ ok: true, damage: [] })
  expect(await runWords(folder, ['export', 'a.touchline', '--format', 'png', '--out', 'a.png'])).toMatchObject({
    code: 0,
  })
  expect(await runWords(folder, ['check', 'none.touchline'])).toMatchObject({ code: 1, out: '' })
  expect(await runWords(folder, ['check'])).toMatchObject({ code: 2, out: '' })
  expect((await runWords(folder, ['--help'])).out).toContain('check FILE')
})
