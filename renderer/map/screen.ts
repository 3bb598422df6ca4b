import type { Rect } from '../../shared/map/layout.ts'
import { fitting, revealing, type Viewport, visibleRect } from '../../shared/map/window.ts'

export type Sight = Viewport & { width: number; height: number }

/** Below this zoom no card is mounted: an overview is drawn, of boxes with titles. */
export const overviewBelow = 0.3
/** Below this one, where no title can be read, cards are dots and ordinary arrows are left out. */
export const dotsBelow = 0.13
export const zooms = { least: 0.05, most: 2 }

/** What the screen shows of the map. The flow tells it; layers beside the flow follow it without React. */
export type MapScreen = {
  get(): Sight
  subscribe(tell: () => void): () => void
  /** Told by the flow. */
  moved(viewport: Viewport): void
  resized(width: number, height: number): void
  /** Told once, as soon as there is a size. */
  opened: (() => void) | null
  /** Given by the flow: how to move it. */
  drive: ((viewport: Viewport, duration: number) => void) | null
  visible(): Rect
  show(viewport: Viewport, smooth?: boolean): void
  reveal(rect: Rect): void
  zoomBy(factor: number): void
  zoomTo(zoom: number): void
  fit(content: { width: number; height: number }): void
}

const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches

export function createScreen(): MapScreen {
  let sight: Sight = { x: 0, y: 0, zoom: 1, width: 0, height: 0 }
  const tellers = new Set<() => void>()
  const set = (next: Sight) => {
    sight = next
    for (const tell of tellers) tell()
  }
  const screen: MapScreen = {
    get: () => sight,
    subscribe: (tell) => {
      tellers.add(tell)
      return () => tellers.delete(tell)
    },
    moved: (viewport) => set({ ...sight, ...viewport }),
    resized: (width, height) => {
      const first = !sight.width && width > 0
      sight = { ...sight, width, height }
      // Where it opens is settled before anybody draws: cards would be mounted for another place first.
      if (first) screen.opened?.()
      set(sight)
    },
    opened: null,
    drive: null,
    visible: () => visibleRect(sight, sight),
    show: (viewport, smooth = false) => {
      const duration = smooth && !calm() ? 160 : 0
      // At once, not when the flow has got there: nothing is drawn for where the map was.
      if (!duration && screen.drive) set({ ...sight, ...viewport })
      screen.drive?.(viewport, duration)
    },
    reveal: (rect) => {
      // In the overview nothing can be read or typed: come close first.
      if (sight.zoom < overviewBelow) {
        const x = Math.min(0, sight.width / 2 - (rect.x + rect.width / 2))
        const y = Math.min(0, sight.height / 2 - (rect.y + rect.height / 2))
        return screen.show({ x, y, zoom: 1 })
      }
      const next = revealing(sight, sight, rect)
      if (next !== sight) screen.show(next)
    },
    zoomBy: (factor) => screen.zoomTo(sight.zoom * factor),
    zoomTo: (wanted) => {
      const zoom = Math.max(zooms.least, Math.min(zooms.most, wanted))
      const [cx, cy] = [sight.width / 2, sight.height / 2]
      const turn = zoom / sight.zoom
      const x = Math.min(0, cx - (cx - sight.x) * turn)
      const y = Math.min(0, cy - (cy - sight.y) * turn)
      screen.show({ x, y, zoom }, true)
    },
    fit: (content) => screen.show(fitting(content, sight, 1, 44), true),
  }
  return screen
}
