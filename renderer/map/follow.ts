import { type RefObject, useLayoutEffect, useRef } from 'react'
import { useTools } from './tools.ts'

type Axis = 'x' | 'y'
/** A head with its place in pixels of the map, and whether it waits out of sight. */
type Followed = { head: HTMLElement; at: number; size: number; parked: boolean }

/** Heads this near to the screen, in pixels, are placed; the others wait. */
const margin = 200
/** A stage's head in pixels: narrower than `name` nothing of its name is seen, narrower than `all` only its name fits. */
const widths = { name: 44, all: 104 }
/** Where they wait: at the side to which nothing scrolls. */
const parking = '-99999px'

/**
 * Moves a track of heads along with the map, without React: panning moves the track as a whole; zooming places each head
 * in sight anew from its `data-at` and `data-size` (pixels of the map). Those out of sight wait in one place: at 5,000
 * touchpoints there are ninety, and moving all of them took a third of a frame. Custom properties would have the browser
 * compute the style of every element in them at every frame.
 */
export function useFollow(axis: Axis): RefObject<HTMLDivElement | null> {
  const { screen } = useTools()
  const track = useRef<HTMLDivElement>(null)
  const followed = useRef<Followed[]>([])
  const zoomed = useRef(0)
  const place = useRef(() => {})
  place.current = () => {
    const { zoom, [axis]: from, width, height } = screen.get()
    if (!track.current) return
    track.current.style.transform = axis === 'x' ? `translateX(${from}px)` : `translateY(${from}px)`
    const isZoomed = zoomed.current !== zoom
    zoomed.current = zoom
    const end = (axis === 'x' ? width : height) + margin
    for (const one of followed.current) {
      const start = from + one.at * zoom
      const isLegible = axis === 'y' || !one.size || one.size * zoom >= widths.name
      const inSight = isLegible && start < end && start + one.size * zoom > -margin
      if (inSight ? isZoomed || one.parked : !one.parked) put(one, axis, zoom, inSight)
    }
  }
  // After every render the heads may be others.
  useLayoutEffect(() => {
    zoomed.current = 0
    followed.current = [...(track.current?.children ?? [])].flatMap((head) => {
      if (!(head instanceof HTMLElement)) return []
      return [{ head, at: Number(head.dataset.at), size: Number(head.dataset.size ?? 0), parked: false }]
    })
    place.current()
  })
  useLayoutEffect(() => screen.subscribe(() => place.current()), [screen])
  return track
}

function put(one: Followed, axis: Axis, zoom: number, inSight: boolean): void {
  const { head, at, size } = one
  one.parked = !inSight
  head.style[axis === 'x' ? 'left' : 'top'] = inSight ? `${at * zoom}px` : parking
  if (!size || !inSight) return
  const inset = `${Math.max(4, Math.min(1, zoom) * (axis === 'x' ? 20 : 14))}px`
  head.style[axis === 'x' ? 'width' : 'height'] = `${size * zoom}px`
  head.classList.toggle('narrow', axis === 'x' && size * zoom < widths.all)
  head.style[axis === 'x' ? 'paddingLeft' : 'paddingTop'] = inset
}
