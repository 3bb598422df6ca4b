import type { Rect } from './layout.ts'

/** What a screen looks at: the top left corner is at (-x, -y) / zoom. */
export type Viewport = { x: number; y: number; zoom: number }
type Size = { width: number; height: number }

/** The part of the map that a screen shows. */
export function visibleRect({ x, y, zoom }: Viewport, { width, height }: Size): Rect {
  return { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom }
}

/**
 * The part whose cards are kept mounted: what is visible, and a margin, out to the lines of a grid of `step`. It stays
 * the same while panning within a step, so that cards come and go seldom and many at a time.
 */
export function windowOf(visible: Rect, step = 160): Rect {
  const left = Math.floor(visible.x / step - 0.25) * step
  const top = Math.floor(visible.y / step - 0.25) * step
  return {
    x: left,
    y: top,
    width: Math.ceil((visible.x + visible.width) / step + 0.25) * step - left,
    height: Math.ceil((visible.y + visible.height) / step + 0.25) * step - top,
  }
}

export const sameRect = (a: Rect, b: Rect) => a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height

/** The viewport that shows all of `content` with a margin of screen pixels, at most at zoom `most`, from its corner. */
export function fitting(content: Size, { width, height }: Size, most = 1, margin = 16): Viewport {
  const zoom = Math.min(most, across(content, width, margin), (height - margin) / Math.max(1, content.height))
  return { x: 0, y: 0, zoom: Math.max(0.02, zoom) }
}

/** How a map is opened: as wide as the screen where its text can still be read, else from its beginning, readable. */
export function opening(content: Size, { width }: Size, margin = 16): Viewport {
  return { x: 0, y: 0, zoom: Math.max(0.75, Math.min(1, across(content, width, margin))) }
}

const across = (content: Size, width: number, margin: number) => (width - margin) / Math.max(1, content.width)

/** The viewport moved as little as needed to show `rect` with a margin of screen pixels; the same where it is in view. */
export function revealing(viewport: Viewport, size: Size, rect: Rect, margin = 24): Viewport {
  const shift = (at: number, from: number, length: number, room: number) => {
    const start = from * viewport.zoom + at
    const end = start + length * viewport.zoom
    if (start < margin || end - start > room - 2 * margin) return at + margin - start
    return end > room - margin ? at + room - margin - end : at
  }
  const x = Math.min(0, shift(viewport.x, rect.x, rect.width, size.width))
  const y = Math.min(0, shift(viewport.y, rect.y, rect.height, size.height))
  return x === viewport.x && y === viewport.y ? viewport : { x, y, zoom: viewport.zoom }
}
