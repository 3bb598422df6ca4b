import type { Page } from '@playwright/test'

/** What stands out of the window to the right, or scrolls sideways: nothing may. */
export async function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = document.documentElement.scrollWidth > innerWidth ? ['the page'] : []
    // The map and the plan's table need two dimensions (WCAG 1.4.10) and scroll in themselves; all else must fit.
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (element.closest('.map-main, .pt, .sr, svg, [hidden]') || !element.checkVisibility()) continue
      const style = getComputedStyle(element)
      const scrolls = style.overflowX === 'auto' || style.overflowX === 'scroll'
      const beyond = element.getBoundingClientRect().right > innerWidth + 1 && style.position !== 'fixed'
      if (beyond || (scrolls && element.scrollWidth > element.clientWidth + 1))
        wide.push(`${element.tagName} ${element.className} ${element.ariaLabel ?? element.textContent?.slice(0, 40)}`)
    }
    return wide.slice(0, 5)
  })
}
