import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './app.ts'

/** Every axe violation of the page as it is now, with the elements that break the rule. */
export async function violations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join('\n')}`)
}

/** Expects no axe violation in any of the themes. */
export async function cleanIn(page: Page, what: string, themes = ['light', 'dark']): Promise<void> {
  for (const theme of themes) {
    await page.evaluate((name) => {
      document.documentElement.dataset.theme = name
    }, theme)
    // Colours change over a moment; axe must see where they end.
    await page.waitForTimeout(300)
    expect(await violations(page), `${what}, ${theme}`).toEqual([])
  }
}
