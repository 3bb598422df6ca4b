import { expect, test } from 'vitest'
import { fitting, revealing, sameRect, visibleRect, windowOf } from '../../../shared/map/window.ts'

const size = { width: 1_000, height: 600 }

test('keeps the window while panning within a step and covers what is visible', () => {
  const at = (x: number) => windowOf(visibleRect({ x: -x, y: 0, zoom: 1 }, size))
  expect(sameRect(at(360), at(395))).toBe(true)
  expect(sameRect(at(360), at(900))).toBe(false)
  for (let x = 0; x < 2_000; x += 37) {
    const { x: left, width } = at(x)
    expect(left).toBeLessThan(x)
    expect(left + width).toBeGreaterThan(x + size.width)
  }
})

test('shows more of the map when zoomed out', () => {
  expect(visibleRect({ x: -50, y: 20, zoom: 0.5 }, size)).toEqual({ x: 100, y: -40, width: 2_000, height: 1_200 })
})

test('fits all without going beyond the greatest zoom', () => {
  expect(fitting({ width: 4_000, height: 100 }, size, 1, 0).zoom).toBe(0.25)
  expect(fitting({ width: 40, height: 100 }, size).zoom).toBe(1)
})

test('moves only as far as needed to show a card', () => {
  const viewport = { x: -200, y: 0, zoom: 1 }
  expect(revealing(viewport, size, { x: 300, y: 30, width: 200, height: 80 })).toBe(viewport)
  expect(revealing(viewport, size, { x: 1_150, y: 30, width: 200, height: 80 })).toEqual({ x: -374, y: 0, zoom: 1 })
  expect(revealing(viewport, size, { x: 210, y: 30, width: 200, height: 80 })).toEqual({ x: -186, y: 0, zoom: 1 })
})
