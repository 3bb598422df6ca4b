import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import type { View } from '../../../shared/records/set.ts'
import type { App } from './app.ts'
import { expect } from './app.ts'

/** The records of the open file, as the ledger has them once everything typed so far is saved. */
export async function savedRecords({ host, folder, page }: App): Promise<View> {
  await expect(page.getByText('All changes saved')).toBeVisible()
  const name = readdirSync(join(folder, 'files')).find((one) => one.endsWith('.touchline'))!
  return (await host.engagements.at(join(folder, 'files', name))!).records
}

/** Titles of a cell or of the tray, in order. */
export async function titlesIn(app: App, stage: string | null, lane?: string): Promise<string[]> {
  const view = await savedRecords(app)
  const stageId = stage === null ? null : view.all('stage').find(({ name }) => name === stage)!.id
  const laneId = view.all('lane').find(({ name }) => name === lane)?.id
  const inStage = view.of('touchpoint', 'stage', stageId)
  return inStage.filter((one) => laneId === undefined || one.lane === laneId).map(({ title }) => title)
}

/** A new engagement from Home, with its empty map. */
export async function newEngagement(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'New engagement' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Workshop')
  await page.getByRole('button', { name: 'Create' }).click()
  await expect(page.getByRole('heading', { name: 'Which parts does the journey have?' })).toBeVisible()
}

export const theMap = (page: Page): Locator => page.getByRole('application', { name: 'Map of the journey' })
export const card = (page: Page, title: string): Locator => page.locator('.map-card', { hasText: title }).first()

/** Puts text on the clipboard's way into what has the focus, as Ctrl+V does. */
export async function pasteText(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => {
    const data = new DataTransfer()
    data.setData('text/plain', words)
    document.activeElement!.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  }, text)
}

/** Drags with the mouse from a card to a point relative to another card's corner. */
export async function drag(page: Page, from: Locator, to: Locator, dx: number, dy: number): Promise<void> {
  const a = (await from.boundingBox())!
  const b = (await to.boundingBox())!
  await page.mouse.move(a.x + 40, a.y + 12)
  await page.mouse.down()
  await page.mouse.move(a.x + 50, a.y + 22, { steps: 3 })
  await page.mouse.move(b.x + dx, b.y + dy, { steps: 6 })
}
