import { fold } from '../../palette/rank.ts'
import type { Stop } from '../../records/stop.ts'

/**
 * Stops in the order of a walk from place to place: it begins at the first and goes on to the nearest that is left, by
 * the pins on the floor plan; where one has no pin, one of the same place is near and any other is far. Equally near:
 * the order in which they stood. (The nearest-neighbour rule; a person can move any stop afterwards.)
 */
export function nearby(stops: readonly Stop[]): Stop[] {
  const left = [...stops]
  const walk = left.splice(0, 1)
  while (left.length) {
    const here = walk.at(-1)!
    const distances = left.map((one) => distance(here, one))
    walk.push(...left.splice(distances.indexOf(Math.min(...distances)), 1))
  }
  return walk
}

/** Shares of the picture's sides; any two pins are nearer than what is not known to be near. */
function distance(a: Stop, b: Stop): number {
  if (a.place.trim() && fold(a.place.trim()) === fold(b.place.trim())) return 0
  if (a.x === null || a.y === null || b.x === null || b.y === null) return 2
  return Math.hypot(a.x - b.x, a.y - b.y)
}
