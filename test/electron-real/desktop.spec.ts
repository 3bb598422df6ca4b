// Runs on the real Electron binary (`npm run test:electron`). It was NOT run where this was written: the binary could
// not be had there. The same scenarios run against the double in test/e2e/desktop.spec.ts.
import { card } from '../e2e/support/map.ts'
import { choose, closeWhileTyping, newSample, workshop } from '../support/desktop/scenarios.ts'
import { expect, test } from './support.ts'

test('runs a workshop in a desktop window over IPC', ({ desktop }) => workshop(desktop))

test('commits what is typed when the window is closed, and ends', ({ desktop }) =>
  closeWhileTyping(desktop, () => desktop.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.close())))

test('commits what is typed when the app is quit', ({ desktop }) =>
  closeWhileTyping(desktop, () => desktop.evaluate(({ app }) => app.quit())))

test('a second start opens its file in the app that runs; a new window begins at Home', async ({ desktop, folder }) => {
  const page = await desktop.window()
  await newSample(desktop, page, 'made.touchline')
  await choose(desktop, 'File', 'Home')
  expect(await desktop.again(['made.touchline'], folder)).toMatchObject({ code: 0 })
  await expect(card(await desktop.window(2), 'Bill with the new price')).toBeVisible()
  await choose(desktop, 'File', 'New window')
  await expect((await desktop.window(3)).getByRole('button', { name: 'New engagement' })).toBeVisible()
})

test('answers to the words of the terminal', async ({ desktop, folder }) => {
  await desktop.window()
  expect(await desktop.again(['new', 'a.touchline', '--sample'], folder)).toMatchObject({ code: 0 })
  const checked = await desktop.again(['check', 'a.touchline', '--json'], folder)
  expect(JSON.parse(checked.out)).toMatchObject({ ok: true })
})

test('a page is sandboxed, permitted nothing, and leaves neither its place nor the machine', async ({ desktop }) => {
  const page = await desktop.window()
  const before = page.url()
  const seen = await page.evaluate(async () => {
    const refused = (work: () => Promise<unknown>) =>
      work()
        .then(() => false)
        .catch(() => true)
    return {
      node: ['require', 'process', 'module', 'Buffer', 'electron'].filter((name) => name in globalThis),
      door: Object.keys((globalThis as unknown as { touchline: object }).touchline),
      notifications: await Notification.requestPermission(),
      camera: await refused(() => navigator.mediaDevices.getUserMedia({ video: true })),
      connection: await refused(() => fetch('https://example.org/')),
      markup: await refused(async () => document.createElement('div').insertAdjacentHTML('beforeend', '<b>x</b>')),
      opened: window.open('https://example.org/') === null,
    }
  })
  expect(seen).toEqual({
    node: [],
    door: ['send', 'receive'],
    notifications: 'denied',
    camera: true,
    connection: true,
    markup: true,
    opened: true,
  })
  await page.evaluate('location.href = "https://example.org/"').catch(() => {})
  await page.waitForTimeout(500)
  expect(page.url()).toBe(before)
  const preferences = await desktop.evaluate(({ BrowserWindow }) => {
    const { sandbox, contextIsolation, nodeIntegration } = (
      BrowserWindow.getAllWindows()[0]!.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
    ).getLastWebPreferences()
    return { sandbox, contextIsolation, nodeIntegration }
  })
  expect(preferences).toEqual({ sandbox: true, contextIsolation: true, nodeIntegration: false })
})
