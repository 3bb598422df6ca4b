import { type ComponentType, useEffect, useState } from 'react'

const waiting: (() => Promise<unknown>)[] = []
/** How long after the first screen the rest is loaded, in milliseconds. */
const rest = 700

/**
 * A part of the screen whose code is not needed for the first picture: loaded soon after it, or when it is shown, nothing
 * until then. Once loaded it is there at once, also when the host has gone meanwhile.
 */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let Part: ComponentType<P> | null = null
  const get = async () => {
    Part ??= await load()
  }
  waiting.push(get)
  return function Later(props: P) {
    const [, setLoaded] = useState(Part !== null)
    // Also where it came between the first drawing and this: nothing else would draw it.
    useEffect(() => void get().then(() => setLoaded(true)), [])
    return Part ? <Part {...props} /> : null
  }
}

/** Loads, one after the other, what was left for later. What cannot be loaded now is tried again when it is shown. */
export function loadLater(): void {
  setTimeout(async () => {
    for (const get of waiting) await get().catch(() => {})
  }, rest)
}
