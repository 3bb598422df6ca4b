// Electron's own security checklist (https://www.electronjs.org/docs/latest/tutorial/security), point by point, against
// the double in test/support/electron: NOT run on real Electron here. What only Electron itself can keep (the sandbox of
// its processes, the fuses) is held as far as what we ask of it; test/electron-real looks at the real binary.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { root } from '../../build/renderer.ts'
import type { Desktop } from '../support/desktop/desktop.ts'
import { launchWithDouble } from '../support/desktop/withDouble.ts'

test.describe.configure({ mode: 'serial' })

let desktop: Desktop
let page: Page
let folder: string
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'touchline-security-'))
  desktop = await launchWithDouble(folder)
  page = await desktop.window()
  await expect(page.getByRole('button', { name: 'New engagement' })).toBeVisible()
})
test.afterAll(async () => {
  await desktop.close()
  rmSync(folder, { recursive: true, force: true })
})

/** What the app's own protocol answers. */
const answer = (url: string, method = 'GET') =>
  desktop.evaluate(
    async ({ double }, given) => {
      const response = await double.registered.handlers.get('app')!(new Request(given.url, { method: given.method }))
      return { status: response.status, headers: Object.fromEntries(response.headers) }
    },
    { url, method },
  )

test('1, 18: pages come from the app’s own scheme; every other address is stopped', async () => {
  const urls = ['app://touchline/index.html', 'blob:app://touchline/1', 'data:image/png;base64,']
  const stopped = [
    'http://a.test/',
    'https://a.test/',
    'ws://a.test/',
    'file:///etc/passwd',
    'ftp://a.test/',
    'chrome://gpu',
  ]
  const canceled = await desktop.evaluate(
    ({ double }, given) =>
      given.map((url) => {
        let cancel: boolean | undefined
        double.registered.beforeRequest!({ url, resourceType: 'xhr' }, (decision) => {
          cancel = decision.cancel
        })
        return cancel
      }),
    [...urls, ...stopped],
  )
  expect(canceled).toEqual([...urls.map(() => false), ...stopped.map(() => true)])
  expect(await desktop.evaluate(({ double }) => double.registered.schemes)).toEqual([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ])
  for (const url of ['app://evil/index.html', 'app://touchline.evil/index.html', 'app://touchline:1/index.html'])
    expect((await answer(url)).status, url).toBe(404)
  for (const path of ['../package.json', '..%2f..%2fpackage.json', 'index.html%00.js', '../main.js', 'package.json'])
    expect((await answer(`app://touchline/${path}`)).status, path).toBe(404)
  expect((await answer('app://touchline/index.html', 'DELETE')).status).toBe(405)
})

test('2, 3, 4, 6, 8, 9, 10, 11: the window’s preferences', async () => {
  const { preferences, sandboxed } = await desktop.evaluate(({ BrowserWindow, app }) => ({
    preferences: (
      BrowserWindow.getAllWindows()[0] as unknown as { options: { webPreferences: Record<string, unknown> } }
    ).options.webPreferences,
    sandboxed: (app as unknown as { sandboxed: boolean }).sandboxed,
  }))
  expect(sandboxed).toBe(true)
  const { preload, ...others } = preferences
  expect(String(preload)).toMatch(/preload\.cjs$/)
  // Exactly these: an option that loosens something else would be seen here.
  expect(others).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: false,
    navigateOnDragDrop: false,
  })
})

test('5: every permission, device and certificate is denied, and no page saves a file by itself', async () => {
  const denied = await desktop.evaluate(({ double, app, session }) => {
    const decide = (name: string, ...given: unknown[]) =>
      (double.registered.deciders.get(name) as (...all: unknown[]) => unknown)(...given)
    const told = (work: (callback: (value: unknown) => void) => void) => {
      let value: unknown = 'not answered'
      work((given) => {
        value = given
      })
      return value
    }
    const event = (target: { emit(name: string, ...given: unknown[]): boolean }, name: string, ...given: unknown[]) => {
      let prevented = false
      target.emit(
        name,
        {
          preventDefault: () => {
            prevented = true
          },
        },
        ...given,
      )
      return prevented
    }
    const own = session.defaultSession as never
    const item = (url: string) => ({ getURL: () => url })
    return {
      request: ['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'usb', 'unknown'].map(
        (one) => told((callback) => decide('permissionRequest', null, one, callback, {})),
      ),
      check: decide('permissionCheck', null, 'media', 'app://touchline', {}),
      device: decide('devicePermission', { deviceType: 'hid' }),
      bluetooth: told((callback) => decide('bluetoothPairing', {}, callback)),
      display: told((callback) => decide('displayMedia', {}, callback)),
      verify: told((callback) => decide('certificateVerify', {}, callback)),
      hid: told((callback) => void event(own, 'select-hid-device', {}, callback)),
      serial: told((callback) => void event(own, 'select-serial-port', [], callback)),
      certificate: told((callback) => void event(app as never, 'certificate-error', null, '', '', null, callback)),
      client: event(app as never, 'select-client-certificate'),
      login: event(app as never, 'login'),
      download: event(own, 'will-download', item('blob:app://touchline/1')),
      ownDownload: event(own, 'will-download', item('app://touchline/download/1')),
      crashReports: double.asked.crashReports,
      spellChecker: double.registered.spellChecker,
    }
  })
  expect(denied).toEqual({
    request: [false, false, false, false, false, false, false],
    check: false,
    device: false,
    bluetooth: { confirmed: false },
    display: null,
    verify: -2,
    hid: null,
    serial: null,
    certificate: false,
    client: true,
    login: true,
    download: true,
    ownDownload: false,
    crashReports: false,
    spellChecker: false,
  })
})

test('7: a strict content security policy, with trusted types and nothing unsafe', async () => {
  const { headers } = await answer('app://touchline/index.html')
  const policy = headers['content-security-policy']!
  for (const part of [
    "default-src 'none'",
    "script-src 'self'",
    "trusted-types 'none'",
    "require-trusted-types-for 'script'",
  ])
    expect(policy).toContain(part)
  expect(policy).not.toMatch(/unsafe|\*|https?:/)
  expect(headers['x-content-type-options']).toBe('nosniff')
  // And Chromium holds it: text does not become markup, nor code, nor a connection.
  const outcome = await page.evaluate(async () => {
    const tried = async (work: () => unknown) => {
      try {
        await work()
        return 'done'
      } catch (error) {
        return (error as Error).name
      }
    }
    const script = document.createElement('script')
    return {
      markup: await tried(() => document.createElement('div').insertAdjacentHTML('beforeend', '<b>x</b>')),
      text: await tried(() => {
        script.text = 'globalThis.ran = true'
      }),
      policy: await tried(() =>
        (
          globalThis as unknown as { trustedTypes: { createPolicy(name: string, rules: object): void } }
        ).trustedTypes.createPolicy('mine', {}),
      ),
      connection: await tried(() => fetch('https://example.org/')),
    }
  })
  expect(outcome).toEqual({ markup: 'TypeError', text: 'TypeError', policy: 'TypeError', connection: 'TypeError' })
})

test('11, 12: no webview is attached', async () => {
  const prevented = await desktop.evaluate(({ BrowserWindow }) => {
    let seen = false
    const contents = BrowserWindow.getAllWindows()[0]!.webContents
    contents.emit(
      'will-attach-webview',
      {
        preventDefault: () => {
          seen = true
        },
      },
      {},
      {},
    )
    return seen
  })
  expect(prevented).toBe(true)
})

test('13: the page stays where it is, whatever asks it to go', async () => {
  const before = page.url()
  const ways: [string, string][] = [
    ['address', 'location.href = "https://evil.test/"'],
    ['own scheme', 'location.href = new URL("icon.svg", location.href).href'],
    [
      'link',
      'document.body.appendChild(Object.assign(document.createElement("a"), { href: "https://evil.test/" })).click()',
    ],
    [
      'form',
      'document.body.appendChild(Object.assign(document.createElement("form"), { action: "https://evil.test/" })).submit()',
    ],
    [
      'frame',
      'document.body.appendChild(Object.assign(document.createElement("iframe"), { src: "https://evil.test/" }))',
    ],
  ]
  for (const [way, script] of ways) {
    await page.evaluate(script).catch(() => {})
    await page.waitForTimeout(150)
    expect(page.url(), way).toBe(before)
    expect(await page.evaluate(() => document.body.innerText), way).toContain('New engagement')
  }
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('body > iframe, body > form, body > a')) one.remove()
  })
})

test('14, 15: no window is opened; only https goes to the browser, after a question that names its host', async () => {
  const asked = () =>
    desktop.evaluate(({ double }) => ({ dialogs: double.asked.dialogs, external: double.asked.external }))
  await page.evaluate(() => void window.open('https://example.org/deep/path?x=1'))
  await expect.poll(async () => (await asked()).dialogs.length).toBe(1)
  const { dialogs, external } = await asked()
  expect(JSON.stringify(dialogs[0])).toContain('Open example.org in your browser?')
  // The person stays (that is what Escape and Enter answer).
  expect(dialogs[0]!.options).toMatchObject({ defaultId: 0, cancelId: 0 })
  expect(external).toEqual([])
  expect(desktop.windows()).toHaveLength(1)
  const dropped = [
    'http://a.test/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'mailto:a@b.c',
    'smb://a/b',
    'ms-msdt:/id',
    'https://bank.test@evil.test/',
    'app://touchline/index.html',
    'x',
    '',
  ]
  const actions = await desktop.evaluate(
    ({ double }, urls) => urls.map((url) => double.registered.openHandler!({ url }).action),
    [...dropped, 'https://example.org/'],
  )
  expect(new Set(actions)).toEqual(new Set(['deny']))
  // One question more: for the https link at the end of the list.
  await expect.poll(async () => (await asked()).dialogs.length).toBe(2)
  await desktop.evaluate(({ dialog, double }) => {
    dialog.showMessageBox = (() => Promise.resolve({ response: 1, checkboxChecked: false })) as never
    return double.registered.openHandler!({ url: 'https://example.org/help' }).action
  })
  await expect.poll(async () => (await asked()).external).toEqual(['https://example.org/help'])
})

test('16: Electron is pinned to one current version', () => {
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>
  }
  expect(devDependencies.electron).toMatch(/^45\.\d+\.\d+$/)
})

test('20: the page gets two functions and nothing of Electron or Node', async () => {
  const seen = await page.evaluate(() => {
    const all = globalThis as unknown as Record<string, Record<string, unknown>>
    return {
      door: Object.entries(all.touchline!).map(([name, value]) => `${name}: ${typeof value}`),
      frozen: Object.isFrozen(all.touchline),
      leaked: ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer', '__dirname', 'global'].filter(
        (name) => name in all,
      ),
    }
  })
  expect(seen).toEqual({ door: ['send: function', 'receive: function'], frozen: true, leaked: [] })
})
