import { useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'react'
import { cardsIn, type MapLayout, type Placed, type Rect } from '../../shared/map/layout.ts'
import { sameRect, visibleRect, windowOf } from '../../shared/map/window.ts'
import { atOnce, type CardNode, type Known, restsAfter, taking } from './mounting.ts'
import { overviewBelow, type Sight } from './screen.ts'
import { useMap } from './state.ts'
import { useLayout, useSight, useTools } from './tools.ts'

/**
 * The cards that React Flow is told of: those of the window, and always the one under the keyboard. The first all at once;
 * later a few in each frame, so that the map moves evenly however quickly it is moved. The others wait (`mounting`). In the
 * overview there are none; those that were there leave when the map has come to rest, until then they are hidden (`isFar`).
 */
export function useNodes(): { nodes: CardNode[]; isFar: boolean } {
  const layout = useLayout()
  const { screen, mounting } = useTools()
  const shown = useWindow()
  const cursor = useMap((state) => (state.cursor?.kind === 'card' ? state.cursor.id : null))
  const known = useRef<Known | null>(null)
  const movedAt = useRef(0)
  const [turn, nextTurn] = useReducer((n: number) => n + 1, 0)
  const isFar = !shown && known.current !== null
  const mayLeave = useResting(isFar)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn takes a few more.
  const { nodes, waiting } = useMemo(() => {
    if (!shown && !mayLeave && known.current) return { nodes: nodesOf(known.current), waiting: none }
    const cards = shown ? withCursor(layout, cardsIn(layout, shown), cursor) : []
    const sight = screen.get()
    const most = performance.now() - movedAt.current > restsAfter ? atOnce.resting : atOnce.moving
    const taken = taking(cards, known.current, visibleRect(sight, sight), { cursor, most })
    // Before there is a window nothing is known; in the overview, that there is nothing.
    if (shown || known.current) known.current = taken.known
    return { nodes: nodesOf(taken.known), waiting: taken.waiting }
  }, [layout, shown, mayLeave, cursor, screen, turn])
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
  return { nodes, isFar }
}

const none: readonly Placed[] = []
const nodesOf = (known: Known): CardNode[] => [...known.values()].map(({ node }) => node)

function withCursor(layout: MapLayout, cards: Placed[], cursor: string | null): Placed[] {
  const card = cursor ? layout.cards.get(cursor) : undefined
  return card && !cards.includes(card) ? [...cards, card] : cards
}

/** Whether the map has not been moved for a while, as long as that is asked. */
function useResting(isAsked: boolean): boolean {
  const { screen } = useTools()
  const [rests, setRests] = useState(false)
  useEffect(() => {
    setRests(false)
    if (!isAsked) return
    let timer: ReturnType<typeof setTimeout>
    const wait = () => {
      clearTimeout(timer)
      timer = setTimeout(setRests, 2 * restsAfter, true)
    }
    wait()
    const stop = screen.subscribe(wait)
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [isAsked, screen])
  return rests
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
