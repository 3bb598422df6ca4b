import type { Node } from '@xyflow/react'
import { type Placed, type Rect, touches } from '../../shared/map/layout.ts'
import { sameRect } from '../../shared/map/window.ts'

export type CardNode = Node<Record<string, never>, 'card'>
/** The cards in the document, in the order in which they came, by id. */
export type Known = ReadonlyMap<string, { placed: Placed; node: CardNode }>
const nothing = {}

/** How many cards come into the document in one frame: while the map moves what a slow machine does between two. */
export const atOnce = { moving: 1, resting: 12 }
/** So long after its last move the map rests, in milliseconds. */
export const restsAfter = 120

/** Cards that are in view and not in the document yet: the canvas draws them until it is their turn. */
export type Mounting = {
  waiting(): readonly Placed[]
  wait(cards: readonly Placed[]): void
  subscribe: (tell: () => void) => () => void
}

export function createMounting(): Mounting {
  let waiting: readonly Placed[] = []
  const tellers = new Set<() => void>()
  return {
    waiting: () => waiting,
    wait: (cards) => {
      if (!cards.length && !waiting.length) return
      waiting = cards
      for (const tell of [...tellers]) tell()
    },
    subscribe: (tell) => {
      tellers.add(tell)
      return () => tellers.delete(tell)
    },
  }
}

/** Those that are known, and of the others a few: what is in view before what is beside it. */
export function taking(
  cards: readonly Placed[],
  known: Known | null,
  visible: Rect,
  { cursor, most }: { cursor: string | null; most: number },
) {
  const taken = new Map<string, { placed: Placed; node: CardNode }>()
  const take = (placed: Placed) => taken.set(placed.id, { placed, node: nodeOf(placed) })
  const wanted = new Map(cards.map((placed) => [placed.id, placed]))
  // In the order in which they came: another order would move them in the document.
  for (const [id, old] of known ?? []) {
    const placed = wanted.get(id)
    if (placed && sameRect(old.placed, placed)) taken.set(id, old)
    else if (placed) take(placed)
  }
  const fresh = cards.filter(({ id }) => !taken.has(id))
  if (cursor !== null && fresh.some(({ id }) => id === cursor)) take(wanted.get(cursor)!)
  const turns = fresh
    .filter(({ id }) => !taken.has(id))
    .sort((a, b) => Number(touches(b, visible)) - Number(touches(a, visible)))
  const now = known ? most : turns.length
  for (const placed of turns.slice(0, now)) take(placed)
  return { known: taken, waiting: turns.slice(now) }
}

/** Sizes are given, so that React Flow measures nothing. */
const nodeOf = ({ id, x, y, width, height }: Placed): CardNode => ({
  ...{ id, type: 'card', position: { x, y }, width, height, measured: { width, height } },
  ...{ data: nothing as Record<string, never>, handles: [], draggable: false, selectable: false },
})
