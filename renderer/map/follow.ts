import { type RefObject, useLayoutEffect, useRef } from 'react'
import { useTools } from './tools.ts'

/** Gives an element the sight as `--x`, `--y` and `--z`, kept without React, for what moves beside the map. */
export function useFollow<E extends HTMLElement>(): RefObject<E | null> {
  const { screen } = useTools()
  const ref = useRef<E>(null)
  useLayoutEffect(() => {
    const place = () => {
      const { x, y, zoom } = screen.get()
      const style = ref.current?.style
      style?.setProperty('--x', `${x}px`)
      style?.setProperty('--y', `${y}px`)
      style?.setProperty('--z', String(zoom))
    }
    place()
    return screen.subscribe(place)
  }, [screen])
  return ref
}
