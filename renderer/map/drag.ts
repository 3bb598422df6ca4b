import type { Point } from '../../shared/map/layout.ts'
import { placeAt } from '../../shared/map/place.ts'
import { t } from '../../shared/text/index.ts'
import { moveTo, selected, selectedInOrder } from './actions.ts'
import { titleOf } from './names.ts'
import { setOf } from './selection.ts'
import { announce, type Landing, useMap } from './state.ts'
import type { Tools } from './tools.ts'

/** The map's own element and the tray's, found when a drag begins. */
type Boxes = { pane: DOMRect; tray: HTMLElement | null }
type Press = { x: number; y: number }

/** A point of the window as a point of the map. */
export function toMap({ screen }: Tools, { x, y }: Press, pane: DOMRect): Point {
  const sight = screen.get()
  return { x: (x - pane.left - sight.x) / sight.zoom, y: (y - pane.top - sight.y) / sight.zoom }
}

/**
 * Follows the mouse from a press until it is let go: `moved` after the first four pixels, `done` at the end, `stopped`
 * where Escape or the system takes it away. Near an edge of the map the map moves along.
 */
export function follow(
  press: PointerEvent,
  tools: Tools,
  told: { began(): void; moved(at: Press): void; done(at: Press): void; stopped(): void },
): void {
  const pane = paneBox()
  let began = false
  let at: Press = { x: press.clientX, y: press.clientY }
  let frame = 0
  // Only while it is held near an edge: a loop that always runs would have every move wait for the next frame.
  const pulled = () => edgePull(at.x, pane.left, pane.right) !== 0 || edgePull(at.y, pane.top, pane.bottom) !== 0
  const pan = () => {
    frame = pulled() ? requestAnimationFrame(pan) : 0
    const [dx, dy] = [edgePull(at.x, pane.left, pane.right), edgePull(at.y, pane.top, pane.bottom)]
    if (!dx && !dy) return
    const { x, y, zoom } = tools.screen.get()
    const { width, height } = tools.model.layout()
    const most = {
      x: Math.min(0, pane.width - (width + 320) * zoom),
      y: Math.min(0, pane.height - (height + 240) * zoom),
    }
    const next = { x: Math.min(0, Math.max(most.x, x + dx)), y: Math.min(0, Math.max(most.y, y + dy)), zoom }
    if (next.x === x && next.y === y) return
    tools.screen.show(next)
    told.moved(at)
  }
  const move = (event: PointerEvent) => {
    at = { x: event.clientX, y: event.clientY }
    if (!began && Math.hypot(at.x - press.clientX, at.y - press.clientY) < 4) return
    if (!began) {
      began = true
      told.began()
    }
    told.moved(at)
    if (!frame && pulled()) frame = requestAnimationFrame(pan)
  }
  const end = () => {
    cancelAnimationFrame(frame)
    removeEventListener('pointermove', move)
    removeEventListener('pointerup', up)
    removeEventListener('pointercancel', cancel)
    removeEventListener('keydown', key, true)
  }
  const up = () => {
    end()
    if (!began) return
    swallowClick()
    told.done(at)
  }
  const cancel = () => {
    end()
    if (began) told.stopped()
  }
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    cancel()
  }
  addEventListener('pointermove', move)
  addEventListener('pointerup', up)
  addEventListener('pointercancel', cancel)
  addEventListener('keydown', key, true)
}

/** Where a drag ends is no click: the browser sends one to what the first and the last place have in common. */
function swallowClick(): void {
  const swallow = (event: MouseEvent) => event.stopPropagation()
  addEventListener('click', swallow, { capture: true, once: true })
  setTimeout(() => removeEventListener('click', swallow, true))
}

const paneBox = () => document.querySelector('.map-pane')!.getBoundingClientRect()

/** Pixels a frame by which the map moves while something is held near its edge. */
function edgePull(at: number, from: number, to: number): number {
  if (at < from - 60 || at > to + 60) return 0
  if (at < from + 36) return Math.min(16, (from + 36 - at) / 3)
  return at > to - 36 ? -Math.min(16, (at - to + 36) / 3) : 0
}

/** Drags a card, and with it all that are selected with it, to a place of the map or of the tray. */
export function dragCards(press: PointerEvent, tools: Tools, id: string): void {
  if (tools.client.state.getState().readOnly) return
  const boxes: Boxes = { pane: paneBox(), tray: document.querySelector<HTMLElement>('.map-tray') }
  let ids: string[] = []
  const cursorStyle = (grabbing: boolean) => document.body.classList.toggle('map-grabbing', grabbing)
  follow(press, tools, {
    began: () => {
      ids = selected().includes(id) ? selectedInOrder(tools) : [id]
      useMap.setState({ dragging: { ids, landing: null } })
      cursorStyle(true)
    },
    moved: (at) => {
      moveGhost(at)
      const landing = landingAt(tools, boxes, at, ids)
      const { dragging } = useMap.getState()
      if (dragging && !sameLanding(landing, dragging.landing)) useMap.setState({ dragging: { ids, landing } })
    },
    done: () => {
      const landing = useMap.getState().dragging?.landing
      useMap.setState({ dragging: null })
      cursorStyle(false)
      if (landing) moveTo(tools, ids, landing)
      tools.refocus()
    },
    stopped: () => {
      useMap.setState({ dragging: null })
      cursorStyle(false)
      announce(t('map.said.stays', { title: titleOf(tools.client.view, id) }))
    },
  })
}

/** The picture that follows the mouse is moved without React. */
export function moveGhost({ x, y }: Press): void {
  const ghost = document.querySelector<HTMLElement>('.map-ghost')
  if (ghost) ghost.style.transform = `translate(${x + 10}px, ${y + 8}px)`
}

function landingAt(tools: Tools, { pane, tray }: Boxes, at: Press, ids: readonly string[]): Landing | null {
  const box = tray?.getBoundingClientRect()
  if (tray && box && inside(at, box)) return { tray: trayIndex(tray, at.y, setOf(ids)) }
  return inside(at, pane) ? placeAt(tools.model.layout(), toMap(tools, at, pane), setOf(ids)) : null
}

/** Where in the tray: counted without the cards that move. */
function trayIndex(tray: HTMLElement, y: number, moving: ReadonlySet<string>): number {
  const cards = [...tray.querySelectorAll<HTMLElement>('[data-touchpoint]')].filter(
    (card) => !moving.has(card.dataset.touchpoint!),
  )
  const after = cards.findIndex((card) => {
    const { top, height } = card.getBoundingClientRect()
    return y < top + height / 2
  })
  return after < 0 ? cards.length : after
}

const inside = ({ x, y }: Press, box: DOMRect) => x >= box.left && x < box.right && y >= box.top && y < box.bottom

function sameLanding(a: Landing | null, b: Landing | null): boolean {
  if (!a || !b) return a === b
  if ('tray' in a || 'tray' in b) return 'tray' in a && 'tray' in b && a.tray === b.tray
  return a.stage === b.stage && a.lane === b.lane && a.index === b.index
}
