import type { Page } from '@playwright/test'
import { expect, openSample, test } from './support/app.ts'

/** Where the flow has the map: its corner and zoom. */
const viewport = (page: Page) =>
  page.locator('.react-flow__viewport').evaluate((element) => {
    const { a: zoom, e: x, f: y } = new DOMMatrix(getComputedStyle(element).transform)
    return { x, y, zoom }
  })

test('draws every card where it stands, far away, in the colour of what it is', async ({ app }) => {
  const { page } = app
  await openSample(page)
  await page.getByRole('button', { name: 'The whole map' }).click()
  await expect(page.locator('.map-card').first()).toBeVisible()
  const before = await viewport(page)
  const cards = await page.locator('.map-card').evaluateAll((all) => {
    const pane = document.querySelector('.map-pane')!.getBoundingClientRect()
    return all.map((element) => {
      const box = element.getBoundingClientRect()
      const at = { x: box.left - pane.left, y: box.top - pane.top, width: box.width, height: box.height }
      return { ...at, moment: element.querySelector('.map-diamond') !== null }
    })
  })
  const pane = (await page.locator('.map-pane').boundingBox())!
  await page.mouse.move(pane.x + 40, pane.y + 40)
  await page.keyboard.down('Control')
  for (let i = 0; i < 40 && (await viewport(page)).zoom > 0.125; i++) await page.mouse.wheel(0, 60)
  await page.keyboard.up('Control')
  await expect(page.locator('.map-card')).toHaveCount(0)
  const now = await viewport(page)
  expect(now.zoom).toBeLessThan(0.13)
  const turn = now.zoom / before.zoom
  const points = cards.map(({ x, y, width, height, moment }) => ({
    x: (x + width / 2 - before.x) * turn + now.x,
    y: (y + height / 2 - before.y) * turn + now.y,
    moment,
  }))
  const seen = await page.locator('.map-canvas').evaluate((canvas, at) => {
    const ctx = (canvas as HTMLCanvasElement).getContext('2d')!
    const { width, height } = ctx.canvas
    const all = ctx.getImageData(0, 0, width, height).data
    const style = getComputedStyle(document.documentElement)
    const bytes = (colour: string) => {
      const own = new OffscreenCanvas(1, 1).getContext('2d')!
      own.fillStyle = colour
      own.fillRect(0, 0, 1, 1)
      return own.getImageData(0, 0, 1, 1).data.join()
    }
    const ink = bytes(style.getPropertyValue('--mot'))
    const fills = ['card', ...[0, 1, 2, 3, 4].map((level) => `gap-${level}`)].map((name) =>
      bytes(style.getPropertyValue(`--${name}`)),
    )
    return at.map(({ x, y }) => {
      const start = (Math.round(y) * width + Math.round(x)) * 4
      const pixel = all.subarray(start, start + 4).join()
      return pixel === ink ? 'moment' : fills.includes(pixel) ? 'card' : pixel
    })
  }, points)
  expect(seen).toEqual(points.map(({ moment }) => (moment ? 'moment' : 'card')))
  expect(new Set(seen)).toEqual(new Set(['moment', 'card']))
})

test('walks from stage to stage by keyboard in the overview, and comes close where a head has no room', async ({
  app,
}) => {
  const { page } = app
  await openSample(page)
  const stages = page.locator('.map-head.stage .map-head-name')
  const pane = (await page.locator('.map-pane').boundingBox())!
  await page.mouse.move(pane.x + 40, pane.y + 40)
  const zoomTo = async (most: number) => {
    await page.keyboard.down('Control')
    for (let i = 0; i < 60 && (await viewport(page)).zoom > most; i++) await page.mouse.wheel(0, 30)
    await page.keyboard.up('Control')
  }
  // Heads show their names only: there is no menu between two of them.
  await zoomTo(0.3)
  await stages.first().focus()
  await page.keyboard.press('ArrowRight')
  await expect(stages.nth(1)).toBeFocused()
  await zoomTo(0.08)
  await expect(stages.nth(1)).not.toBeInViewport()
  await page.keyboard.press('ArrowRight')
  await expect(stages.nth(2)).toBeFocused()
  await expect(stages.nth(2)).toBeInViewport({ ratio: 0.9 })
  expect((await viewport(page)).zoom).toBe(1)
  await expect(page.locator('.map-card').first()).toBeVisible()
})
