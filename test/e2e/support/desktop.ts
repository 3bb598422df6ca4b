import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect } from '@playwright/test'
import type { Desktop } from '../../support/desktop/desktop.ts'
import { launchWithDouble } from '../../support/desktop/withDouble.ts'

type Start = (words?: string[]) => Promise<Desktop>

/** The built desktop app against the double of electron (test/support/electron), in a folder of its own. */
export const test = base.extend<{ folder: string; start: Start; desktop: Desktop }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from the pattern
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'touchline-desktop-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
  start: async ({ folder }, use) => {
    const started: Desktop[] = []
    await use(async (words) => {
      const desktop = await launchWithDouble(folder, words)
      started.push(desktop)
      return desktop
    })
    for (const desktop of started) await desktop.close()
  },
  desktop: async ({ start }, use) => {
    const desktop = await start()
    await use(desktop)
    // Whatever a test looks at, the pages must have had nothing to complain about (also no breach of the CSP).
    const problems = await desktop.evaluate(({ double }) => double.asked.problems).catch(() => [])
    expect(problems).toEqual([])
  },
})

export { expect }
