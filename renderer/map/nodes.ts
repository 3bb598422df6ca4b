import { useEffect, useLayoutEffect, useMemo, useReducer, useRef } from 'react'
import { cardsIn, type MapLayout, type Placed, type Rect } from '../../shared/map/layout.ts'
import { sameRect, visibleRect, windowOf } from '../../shared/map/window.ts'
import { atOnce, type CardNode, type Known, restsAfter, taking } from './mounting.ts'
import { overviewBelow, type Sight } from './screen.ts'
import { useMap } from './state.ts'
import { useLayout, useSight, useTools } from './tools.ts'

/**
 * The cards that React Flow is told of: those of the window, and always the one under the keyboard. The first all at once;
 * later a few in each frame, so that the map moves evenly however quickly it is moved. The others wait (`mounting`).
 */
export function useNodes(): CardNode[] {
  const layout = useLayout()
  const { screen, mounting } = useTools()
  const shown = useWindow()
  const cursor = useMap((state) => (state.cursor?.kind === 'card' ? state.cursor.id : null))
  const known = useRef<Known | null>(null)
  const movedAt = useRef(0)
  const [turn, nextTurn] = useReducer((n: number) => n + 1, 0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn takes a few more.
  const { nodes, waiting } = useMemo(() => {
    const cards = shown ? withCursor(layout, cardsIn(layout, shown), cursor) : []
    const sight = screen.get()
    const most = performance.now() - movedAt.current > restsAfter ? atOnce.resting : atOnce.moving
    const taken = taking(cards, known.current, visibleRect(sight, sight), { cursor, most })
    // Before there is a window nothing is known; in the overview, that there is nothing.
    if (shown || known.current) known.current = taken.known
    return { nodes: [...taken.known.values()].map(({ node }) => node), waiting: taken.waiting }
  }, [layout, shown, cursor, screen, turn])
  useLayoutEffect(() => mounting.wait(waiting), [mounting, waiting])
  useEffect(() => {
    const moved = () => {
      movedAt.current = performance.now()
    }
    return screen.subscribe(moved)
  }, [screen])
  useEffect(() => {
    if (!waiting.length) return
    const frame = requestAnimationFrame(nextTurn)
    return () => cancelAnimationFrame(frame)
  }, [waiting])
  return nodes
}

function withCursor(layout: MapLayout, cards: Placed[], cursor: string | null): Placed[] {
  const card = cursor ? layout.cards.get(cursor) : undefined
  return card && !cards.includes(card) ? [...cards, card] : cards
}

/** The window onto the map; null in the overview, where no card is mounted. */
function useWindow(): Rect | null {
  const last = useRef<Rect | null>(null)
  return useSight((sight: Sight) => {
    const next = sight.zoom < overviewBelow || !sight.width ? null : windowOf(visibleRect(sight, sight))
    if (!next || !last.current || !sameRect(next, last.current)) last.current = next
    return last.current
  })
}
