import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { openLedger } from '../../../electron/ledger/file.ts'
import { card } from '../../e2e/support/map.ts'
import type { Desktop } from './desktop.ts'

// What a person does in a desktop window: run against the double here, and against real Electron where there is one.

/** The person answers the next dialogs "Save" with these paths, one after another; then they cancel. */
export const answerSave = (desktop: Desktop, ...paths: string[]): Promise<void> =>
  desktop.evaluate(({ dialog }, given) => {
    const left = [...given]
    dialog.showSaveDialog = (() =>
      Promise.resolve({ canceled: !left.length, filePath: left.shift() ?? '' })) as typeof dialog.showSaveDialog
  }, paths)

export const answerOpen = (desktop: Desktop, path: string): Promise<void> =>
  desktop.evaluate(({ dialog }, given) => {
    dialog.showOpenDialog = (() =>
      Promise.resolve({ canceled: false, filePaths: [given] })) as typeof dialog.showOpenDialog
  }, path)

/** Chooses a command of the application's menu by its words. */
export const choose = (desktop: Desktop, menu: string, command: string): Promise<void> =>
  desktop.evaluate(
    ({ Menu }, [menuWords, commandWords]) => {
      const found = Menu.getApplicationMenu()!
        .items.find(({ label }) => label === menuWords)
        ?.submenu?.items.find(({ label }) => label === commandWords)
      if (!found) throw new Error(`no ${menuWords} > ${commandWords} in the menu`)
      found.click()
    },
    [menu, command] as const,
  )

export async function newSample(desktop: Desktop, page: Page, name = 'sample.touchline'): Promise<string> {
  const path = join(desktop.folder, name)
  await answerSave(desktop, path)
  await page.getByRole('button', { name: 'Look at the sample' }).click()
  await expect(page.getByText('All changes saved')).toBeVisible()
  return path
}

/** The current text of a touchpoint, as the closed file has it. */
export async function currentIn(path: string, title: string): Promise<string | undefined> {
  const ledger = await openLedger(path)
  try {
    return ledger.records.all('touchpoint').find((one) => one.title === title)?.current
  } finally {
    await ledger.close()
  }
}

export const currentField = (page: Page) => page.getByLabel('Current', { exact: true }).last()

/** By the menu: its dialog asks what to include, then the system's where to. */
async function exportPlan(desktop: Desktop, page: Page): Promise<void> {
  await choose(desktop, 'File', 'Export the plan')
  await page.getByRole('dialog').getByRole('button', { name: 'Export', exact: true }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

/** A workshop in one window: the sample, an edit, undo and redo from the menu, the plan to a chosen place. */
export async function workshop(desktop: Desktop): Promise<void> {
  const page = await desktop.window()
  await newSample(desktop, page)
  await card(page, 'Bill with the new price').click()
  const before = await currentField(page).inputValue()
  await currentField(page).fill('The bill explains nothing.')
  // Undone while it is still being typed: the draft is committed first, then taken back.
  await choose(desktop, 'Edit', 'Undo')
  await expect(currentField(page)).toHaveValue(before)
  await choose(desktop, 'Edit', 'Redo')
  await expect(currentField(page)).toHaveValue('The bill explains nothing.')
  const plan = join(desktop.folder, 'out', 'plan.docx')
  mkdirSync(join(desktop.folder, 'out'), { recursive: true })
  await answerSave(desktop, plan)
  await exportPlan(desktop, page)
  await expect
    .poll(() => statSync(plan, { throwIfNoEntry: false })?.size ?? 0, { timeout: 20_000 })
    .toBeGreaterThan(5_000)
  expect(readFileSync(plan).subarray(0, 2).toString()).toBe('PK')
  // Cancelled in the dialog: nothing is written, nothing is said to have gone wrong.
  rmSync(plan)
  await exportPlan(desktop, page)
  await choose(desktop, 'Edit', 'Search…')
  await page
    .getByRole('dialog')
    .getByRole('combobox')
    .or(page.getByRole('dialog').getByRole('searchbox'))
    .first()
    .fill('unplugged')
  await expect(page.getByRole('dialog').getByRole('option')).toHaveCount(2)
  expect(statSync(plan, { throwIfNoEntry: false })).toBeUndefined()
}

/** What is typed at the moment of closing is in the file. */
export async function closeWhileTyping(desktop: Desktop, close: () => Promise<unknown>): Promise<void> {
  const page = await desktop.window()
  const path = await newSample(desktop, page)
  await card(page, 'Bill with the new price').click()
  await currentField(page).fill('Typed at the last moment.')
  await close()
  expect(await desktop.ended).toBe(0)
  expect(await currentIn(path, 'Bill with the new price')).toBe('Typed at the last moment.')
}
