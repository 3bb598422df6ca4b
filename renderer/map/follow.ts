import { type RefObject, useLayoutEffect, useRef } from 'react'
import { useTools } from './tools.ts'

/**
 * Moves a track of heads along with the map, without React: panning moves the track as a whole; zooming places each head
 * anew from its `data-at` and `data-size` (pixels of the map). Custom properties would have the browser compute the style
 * of every element in them at every frame.
 */
export function useFollow(axis: 'x' | 'y'): RefObject<HTMLDivElement | null> {
  const { screen } = useTools()
  const track = useRef<HTMLDivElement>(null)
  const zoomed = useRef(0)
  const place = useRef(() => {})
  place.current = () => {
    const { zoom, [axis]: at } = screen.get()
    if (!track.current) return
    track.current.style.transform = axis === 'x' ? `translateX(${at}px)` : `translateY(${at}px)`
    if (zoomed.current === zoom) return
    zoomed.current = zoom
    for (const head of track.current.children) if (head instanceof HTMLElement) put(head, axis, zoom)
  }
  // After every render the heads may be others.
  useLayoutEffect(() => {
    zoomed.current = 0
    place.current()
  })
  useLayoutEffect(() => screen.subscribe(() => place.current()), [screen])
  return track
}

function put(head: HTMLElement, axis: 'x' | 'y', zoom: number): void {
  const { at, size } = head.dataset
  const inset = `${Math.max(4, Math.min(1, zoom) * (axis === 'x' ? 20 : 14))}px`
  head.style[axis === 'x' ? 'left' : 'top'] = `${Number(at) * zoom}px`
  if (!size) return
  head.style[axis === 'x' ? 'width' : 'height'] = `${Number(size) * zoom}px`
  head.style[axis === 'x' ? 'paddingLeft' : 'paddingTop'] = inset
}
