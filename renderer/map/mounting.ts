import type { Placed } from '../../shared/map/layout.ts'

/** How many cards come into the document in one frame: while the map moves what a slow machine does between two. */
export const atOnce = { moving: 3, resting: 12 }
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
