// IPC of the desktop app, against the double in test/support/electron: NOT run on real Electron here. Point 17 of
// Electron's security checklist; the others are in desktopSecurity.spec.ts.
import { expect, test } from './support/desktop.ts'

test('17: only the main frame of the app’s own page is answered', async ({ desktop }) => {
  const page = await desktop.window()
  await expect(page.getByRole('button', { name: 'New engagement' })).toBeVisible()
  const sent = (from: string) =>
    page.evaluate(
      (where) =>
        new Promise<unknown>((done) => {
          type Door = {
            __toMain(channel: string, frames: unknown[]): void
            touchline: { receive(listener: (frame: unknown) => void): () => void }
          }
          const own = globalThis as unknown as Door
          const n = 9_000 + Math.floor(Math.random() * 1_000_000)
          const frame = where === 'frame' ? document.body.appendChild(document.createElement('iframe')) : null
          const stop = own.touchline.receive((told) => {
            if ((told as { n?: number }).n === n) done('answered')
          })
          const door = (frame?.contentWindow as unknown as Door | undefined) ?? own
          door.__toMain('touchline', [{ n, call: 'home', input: {} }])
          setTimeout(() => {
            stop()
            frame?.remove()
            done('not answered')
          }, 500)
        }),
      from,
    )
  expect(await sent('page')).toBe('answered')
  expect(await sent('frame')).toBe('not answered')
  await page.evaluate(() => history.pushState(null, '', '/other.html'))
  expect(await sent('page')).toBe('not answered')
  await page.evaluate(() => history.back())
  await expect.poll(() => sent('page')).toBe('answered')
  // A sender that is no window of ours, with everything else right.
  const answered = await desktop.evaluate(async ({ BrowserWindow, ipcMain }) => {
    const { webContents } = BrowserWindow.getAllWindows()[0]!
    let count = 0
    const send = webContents.send
    webContents.send = () => void count++
    ipcMain.emit('touchline', { sender: {}, senderFrame: webContents.mainFrame }, { n: 1, call: 'home', input: {} })
    ipcMain.emit('touchline', { sender: webContents, senderFrame: null }, { n: 1, call: 'home', input: {} })
    const inside = { url: 'app://touchline/index.html', parent: webContents.mainFrame }
    ipcMain.emit('touchline', { sender: webContents, senderFrame: inside }, { n: 1, call: 'home', input: {} })
    await new Promise((done) => setTimeout(done, 300))
    webContents.send = send
    return count
  })
  expect(answered).toBe(0)
})

test('17: messages are parsed strictly; what does not fit is refused or dropped, and the app goes on', async ({
  desktop,
}) => {
  const page = await desktop.window()
  await expect(page.getByRole('button', { name: 'New engagement' })).toBeVisible()
  const told = await page.evaluate(async () => {
    const { touchline } = window as unknown as {
      touchline: { send(frame: unknown): void; receive(listener: (frame: unknown) => void): () => void }
    }
    const got: unknown[] = []
    touchline.receive((frame) => got.push(frame))
    const input = {}
    const frames: unknown[] = [
      null,
      undefined,
      5,
      'home',
      [],
      {},
      { n: 50_001 },
      { n: 0, call: 'home', input },
      { n: 1.5, call: 'home', input },
      { n: 50_002, call: '__proto__', input },
      { n: 50_003, call: 'constructor', input },
      { n: 50_004, call: 'home', input, more: 1 },
      { n: 50_005, call: 'home', input: { more: 1 } },
      { n: 50_006, call: 'open', input: { file: '/etc/passwd', since: null } },
      { n: 50_007, call: 'open', input: { file: '../../x.touchline', since: null } },
      { n: 50_008, call: 'commit', input: { edit: {} } },
      { n: 50_009, call: 'undo', input: { id: "1'; drop table edit; --" } },
      { n: 50_010, call: 'export', input: { format: 'exe' } },
      { n: 50_011, call: 'forget', input: { file: 'a'.repeat(100_000) } },
      new Map(),
      new Date(),
      new Uint8Array(100_000),
    ]
    for (const frame of frames) touchline.send(frame)
    touchline.send({ n: 50_099, call: 'home', input })
    for (let tries = 0; tries < 100 && !got.some((one) => (one as { n: number }).n === 50_099); tries++)
      await new Promise((done) => setTimeout(done, 50))
    return got as { n: number; error?: { code: string }; output?: unknown }[]
  })
  const codes = Object.fromEntries(
    told.filter(({ n }) => n > 50_000 && n < 50_099).map(({ n, error }) => [n, error?.code]),
  )
  expect(Object.keys(codes)).toHaveLength(11)
  expect(new Set(Object.values(codes))).toEqual(new Set(['request.invalid']))
  expect(told.at(-1)).toMatchObject({ n: 50_099, output: { native: true } })
})
