import type { Node } from '@xyflow/react'
import { useMemo, useRef } from 'react'
import { cardsIn, type MapLayout, type Placed, type Rect } from '../../shared/map/layout.ts'
import { sameRect, visibleRect, windowOf } from '../../shared/map/window.ts'
import { overviewBelow, type Sight } from './screen.ts'
import { useMap } from './state.ts'
import { useLayout, useSight } from './tools.ts'

export type CardNode = Node<Record<string, never>, 'card'>
const nothing = {}

/** The cards that React Flow is told of: those of the window, and always the one under the keyboard. */
export function useNodes(): CardNode[] {
  const layout = useLayout()
  const shown = useWindow()
  const cursor = useMap((state) => (state.cursor?.kind === 'card' ? state.cursor.id : null))
  const known = useRef(new Map<string, { placed: Placed; node: CardNode }>())
  return useMemo(() => {
    if (!shown) return []
    const next = new Map<string, { placed: Placed; node: CardNode }>()
    for (const placed of withCursor(layout, cardsIn(layout, shown), cursor)) {
      const old = known.current.get(placed.id)
      next.set(placed.id, old && sameRect(old.placed, placed) ? old : { placed, node: nodeOf(placed) })
    }
    known.current = next
    return [...next.values()].map(({ node }) => node)
  }, [layout, shown, cursor])
}

function withCursor(layout: MapLayout, cards: Placed[], cursor: string | null): Placed[] {
  const card = cursor ? layout.cards.get(cursor) : undefined
  return card && !cards.includes(card) ? [...cards, card] : cards
}

/** Sizes are given, so that React Flow measures nothing. */
const nodeOf = ({ id, x, y, width, height }: Placed): CardNode => ({
  ...{ id, type: 'card', position: { x, y }, width, height, measured: { width, height } },
  ...{ data: nothing as Record<string, never>, handles: [], draggable: false, selectable: false },
})

/** The window onto the map; null in the overview, where no card is mounted. */
function useWindow(): Rect | null {
  const last = useRef<Rect | null>(null)
  return useSight((sight: Sight) => {
    const next = sight.zoom < overviewBelow || !sight.width ? null : windowOf(visibleRect(sight, sight))
    if (!next || !last.current || !sameRect(next, last.current)) last.current = next
    return last.current
  })
}
