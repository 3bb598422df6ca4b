/** More legs than this in one channel are kept in the order in which they come. */
const most = 60
const crowd = 5

/**
 * Puts legs of one channel (or strip) in order so that they cross as seldom as can be found quickly: again and again the
 * one that costs least when it is before all that are left. `cost(a, b)`: crossings with `a` before `b`; only for pairs
 * that `meet`. Quadratic.
 */
export function inOrder<T>(legs: readonly T[], meet: (a: T, b: T) => boolean, cost: (a: T, b: T) => number): T[] {
  if (legs.length < 2 || legs.length > most) return [...legs]
  const worse = legs.map((a, i) =>
    legs.map((b, j) => (i !== j && meet(a, b) ? Math.max(0, cost(a, b) - cost(b, a)) : 0)),
  )
  const sums = worse.map((row) => row.reduce((sum, one) => sum + one, 0))
  const left = new Set(legs.keys())
  const ordered: T[] = []
  while (left.size) {
    let best = -1
    for (const i of left) if (best < 0 || sums[i]! < sums[best]!) best = i
    left.delete(best)
    ordered.push(legs[best]!)
    for (const i of left) sums[i]! -= worse[i]![best]!
  }
  return ordered
}

/** The track of each leg: after those before it in the order that it meets. Also how many tracks its neighbours need. */
export function tracksOf<T>(ordered: readonly T[], meet: (a: T, b: T) => boolean): { track: number; of: number }[] {
  // So many share the tracks that there are, one after the other.
  if (ordered.length > most) return ordered.map((_, i) => ({ track: i % crowd, of: crowd }))
  const tracks: number[] = []
  const group: number[] = []
  for (let i = 0; i < ordered.length; i++) {
    let track = 0
    group[i] = i
    for (let j = 0; j < i; j++) {
      if (!meet(ordered[i]!, ordered[j]!)) continue
      track = Math.max(track, tracks[j]! + 1)
      const [from, to] = [group[i]!, group[j]!]
      if (from !== to) for (let k = 0; k <= i; k++) if (group[k] === from) group[k] = to
    }
    tracks[i] = track
  }
  const needed = new Map<number, number>()
  for (const [i, track] of tracks.entries()) needed.set(group[i]!, Math.max(needed.get(group[i]!) ?? 0, track + 1))
  return tracks.map((track, i) => ({ track, of: needed.get(group[i]!)! }))
}
