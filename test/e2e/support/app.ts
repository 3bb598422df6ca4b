import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, test as base, expect, type Page } from '@playwright/test'
import { pages } from '../../../build/renderer.ts'
import { type Host, startHost } from '../../../electron/host/host.ts'
import { type Served, serve } from '../../../electron/host/http.ts'
import { launch } from './chromium.ts'

export type App = { host: Host; served: Served; folder: string; page: Page; problems: string[] }

/** The real app, served on 127.0.0.1 with files in a folder of its own, in a real Chromium. */
export const test = base.extend<{ app: App }, { chromium: Browser }>({
  chromium: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from the pattern
    async ({}, use) => {
      const browser = await launch()
      await use(browser)
      await browser.close()
    },
    { scope: 'worker' },
  ],
  app: async ({ chromium }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'touchline-e2e-'))
    const host = startHost({
      dataFolder: join(folder, 'data'),
      filesFolder: join(folder, 'files'),
      native: null,
      // By a name that is no localhost, browsers treat the room's pages as they do in a real network: as insecure.
      room: { port: 0, loopback: true, hosts: ['workshop.test'] },
    })
    const served = await serve({ host, pages })
    const context = await chromium.newContext({ viewport: { width: 1280, height: 800 }, acceptDownloads: true })
    const page = await context.newPage()
    const problems: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text())
    })
    page.on('pageerror', (error) => problems.push(error.message))
    await page.goto(served.link)
    await use({ host, served, folder, page, problems })
    // Whatever a test looks at, the page must have had nothing to complain about (also no breach of the CSP).
    expect(problems).toEqual([])
    await context.close()
    await served.close()
    await host.engagements.closeAll()
    rmSync(folder, { recursive: true, force: true })
  },
})

export { expect }

/** Opens the sample from Home. */
export async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Look at the sample' }).click()
  await expect(page.getByText('All changes saved')).toBeVisible()
}
