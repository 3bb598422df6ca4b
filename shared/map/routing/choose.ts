import type { Connection } from '../../records/connection.ts'
import type { MapLayout, Placed } from '../layout.ts'
import { crossings } from './crossings.ts'
import { plainWay, type Way, waysOf } from './ways.ts'

/** More arrows than this are not weighed against each other: each takes a plain way. */
const most = 260
const passes = 4
/** How long a detour is better than one crossing, in pixels. */
const detour = 3_000
/** How many pairs of ways are compared at the most to undo the crossings that are left: about 30 ms. */
const patience = 200_000

/**
 * A way for each connection between two cards of the map, so that few cross: the short ones first, then again. They come
 * in the order of the map, so that the picture hangs on what is on the map alone, not on ids.
 */
export function chooseWays(layout: MapLayout, connections: readonly Connection[]): Way[] {
  const ends = connections.flatMap((connection) => {
    const from = layout.cards.get(connection.from)
    const to = layout.cards.get(connection.to)
    return from && to ? [{ connection, from, to }] : []
  })
  ends.sort((a, b) => inMapOrder(a.from, b.from) || inMapOrder(a.to, b.to))
  if (ends.length > most) return ends.map(({ connection, from, to }) => plainWay(layout, connection, from, to))
  const ways = ends.map(({ connection, from, to }) => waysOf(layout, connection, from, to))
  const order = [...ways.keys()].sort((a, b) => ways[a]![0]!.cost - ways[b]![0]!.cost)
  const chosen: Chosen = ends.map(() => undefined)
  for (let pass = 0; pass < passes; pass++) {
    let better = false
    for (const i of order) {
      const next = best(ways[i]!, chosen, i).way
      if (next !== chosen[i]) better = true
      chosen[i] = next
    }
    if (!better) break
  }
  untangle(ways, chosen)
  return chosen as Way[]
}

const inMapOrder = (a: Placed, b: Placed) => a.column - b.column || a.y - b.y

type Chosen = (Way | undefined)[]
const budget = { left: 0 }

/** The way of arrow `own` that costs least beside all others as they are. */
function best(ways: readonly Way[], chosen: Chosen, own: number): { way: Way; total: number } {
  let found = ways[0]!
  let least = Number.POSITIVE_INFINITY
  for (const way of ways) {
    if (way.cost >= least) break
    const total = priced(way, chosen, own, least)
    if (total >= least) continue
    least = total
    found = way
  }
  return { way: found, total: least }
}

function priced(way: Way, chosen: Chosen, own: number, limit: number): number {
  let total = way.cost
  for (let i = 0; i < chosen.length && total < limit; i++) {
    const other = chosen[i]
    if (other && i !== own) total += detour * crossings(way, other)
  }
  budget.left -= chosen.length
  return total
}

/**
 * Where one arrow alone cannot help itself: it takes another of its ways, those that it now crosses look for better ones,
 * and so on once more; kept where the sum is less than before.
 */
function untangle(ways: readonly (readonly Way[])[], chosen: Chosen): void {
  budget.left = patience
  for (let i = 0; i < chosen.length && budget.left > 0; i++) {
    if (!crossedBy(chosen, i).length) continue
    for (const way of ways[i]!) {
      if (budget.left <= 0 || !crossedBy(chosen, i).length) break
      if (way === chosen[i]) continue
      const before = chosen.slice()
      chosen[i] = way
      const asked = new Set([i])
      for (let round = 0; round < 2; round++)
        for (const j of crossedBy(chosen, i)) {
          if (asked.has(j)) continue
          asked.add(j)
          chosen[j] = best(ways[j]!, chosen, j).way
          for (const k of crossedBy(chosen, j)) {
            if (asked.has(k)) continue
            asked.add(k)
            chosen[k] = best(ways[k]!, chosen, k).way
          }
        }
      if (sumOf(chosen, asked) < sumOf(before, asked)) continue
      for (const [j, old] of before.entries()) chosen[j] = old
    }
  }
}

const crossedBy = (chosen: Chosen, own: number): number[] =>
  chosen.flatMap((other, i) => (i !== own && crossings(chosen[own]!, other!) > 0 ? [i] : []))

/** What some arrows cost, with their crossings; those among themselves count once. */
function sumOf(chosen: Chosen, some: ReadonlySet<number>): number {
  let sum = 0
  for (const i of some) {
    sum += chosen[i]!.cost
    for (const [j, other] of chosen.entries())
      if (j !== i && (j > i || !some.has(j))) sum += detour * crossings(chosen[i]!, other!)
  }
  budget.left -= some.size * chosen.length
  return sum
}
