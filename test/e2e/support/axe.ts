import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './app.ts'

/**
 * Every axe violation of the page as it is now, or of the part of it that a selector names, with the elements that break
 * the rule. The page has been drawn by then. What passes is not listed, and no second page is opened to gather what frames
 * of other origins say (there are none): the two take four times as long as the rules.
 */
export async function violations(page: Page, part?: string): Promise<string[]> {
  await page.locator('main').first().waitFor({ state: 'attached' })
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode()
  if (part) axe.include(part)
  const { violations } = await axe.analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join('\n')}`)
}

/** Expects no axe violation in any of the themes. */
export async function cleanIn(page: Page, what: string, themes: readonly string[] = ['light', 'dark']): Promise<void> {
  for (const theme of themes) {
    await page.evaluate((name) => {
      document.documentElement.dataset.theme = name
    }, theme)
    // Colours change over a moment; axe must see where they end.
    await page.waitForTimeout(300)
    expect(await violations(page), `${what}, ${theme}`).toEqual([])
  }
}
