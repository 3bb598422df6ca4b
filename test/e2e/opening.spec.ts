import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { pages } from '../../build/renderer.ts'
import { startHost } from '../../electron/host/host.ts'
import { serve } from '../../electron/host/http.ts'
import { starter } from '../../electron/host/importing.ts'
import { forkInspector } from '../../electron/host/inspector.ts'
import { createLedger } from '../../electron/ledger/file.ts'
import { expect, test } from './support/app.ts'

// A page that begins with a file of which the host is not done yet.

/** Gives the page, and the way to let the host go on with the file. */
async function beginWith(
  chromium: Browser,
  make: (path: string) => unknown,
  use: (page: Page, go: () => void) => unknown,
) {
  const folder = mkdtempSync(join(tmpdir(), 'touchline-opening-'))
  const path = join(folder, 'client.touchline')
  await make(path)
  let go = () => {}
  const waited = new Promise<void>((done) => {
    go = done
  })
  const host = startHost({
    ...{ dataFolder: join(folder, 'data'), filesFolder: folder, native: null, opening: path },
    inspect: async (file, to) => {
      await waited
      await forkInspector(file, to)
    },
  })
  const served = await serve({ host, pages })
  const context = await chromium.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  await page.goto(served.link)
  await use(page, go)
  await context.close()
  await served.close()
  await host.engagements.closeAll()
  rmSync(folder, { recursive: true })
}

test('shows the frame while the host opens the file, in which nothing can be done, and then the map', async ({
  chromium,
}) => {
  const make = async (path: string) => (await createLedger(path, starter('Client', 'sample'))).close()
  await beginWith(chromium, make, async (page, go) => {
    await expect(page.getByText('Opening…')).toBeVisible()
    await expect(page.locator('.workspace')).toHaveAttribute('aria-busy', 'true')
    await page.keyboard.press('Control+k')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    go()
    await expect(page.getByRole('application', { name: 'Map of the journey' })).toBeVisible()
    await expect(page.locator('.workspace')).toHaveAttribute('aria-busy', 'false')
    await expect(page.getByText('Opening…')).toHaveCount(0)
    await expect(page.getByText('All changes saved')).toBeVisible()
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog')).toBeVisible()
  })
})

test('goes Home with the reason where the file is refused', async ({ chromium }) => {
  await beginWith(
    chromium,
    (path) => writeFileSync(path, 'no engagement'),
    async (page, go) => {
      await expect(page.getByText('Opening…')).toBeVisible()
      go()
      await expect(page.getByRole('alert')).toContainText('was not made by Touchline')
      await expect(page.getByRole('button', { name: 'New engagement' })).toBeVisible()
    },
  )
})
