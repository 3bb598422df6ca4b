import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './app.ts'

/**
 * Every axe violation of the page as it is now, or of the part of it that a selector names, with the elements that break
 * the rule. The page has been drawn by then. `rules`: only these. What passes is not listed, and no second page is opened to gather what frames
 * of other origins say (there are none): the two take four times as long as the rules.
 */
export async function violations(page: Page, part?: string, rules?: readonly string[]): Promise<string[]> {
  await page.locator('main').first().waitFor({ state: 'attached' })
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode()
  if (part) axe.include(part)
  if (rules) axe.withRules([...rules])
  const { violations } = await axe.analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join('\n')}`)
}

/** The rules that look at colours; to all others a page is the same in every theme. */
const ofColours = ['color-contrast', 'link-in-text-block']

/** Every violation in a theme; `first`: also of the rules that do not look at colours. */
export const inTheme = (page: Page, first: boolean): Promise<string[]> =>
  violations(page, undefined, first ? undefined : ofColours)

/** Expects no axe violation in any of the themes. */
export async function cleanIn(page: Page, what: string, themes: readonly string[] = ['light', 'dark']): Promise<void> {
  for (const [index, theme] of themes.entries()) {
    await page.evaluate((name) => {
      document.documentElement.dataset.theme = name
    }, theme)
    // Colours change over a moment; axe must see where they end.
    await page.waitForTimeout(300)
    expect(await inTheme(page, index === 0), `${what}, ${theme}`).toEqual([])
  }
}
