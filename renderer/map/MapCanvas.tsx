import { useCallback, useEffect, useMemo } from 'react'
import type { Placed } from '../../shared/map/layout.ts'
import { useWorkspace } from '../workspace/state.ts'
import { useCanvas } from './canvas.ts'
import { clearUnder, drawGrid, drawOverview, prepareOverview } from './draw.ts'
import { drawBlueprint, drawBlueprintNames } from './drawBlueprint.ts'
import { drawPull, drawRoutes } from './drawRoutes.ts'
import { drawWaiting } from './drawWaiting.ts'
import { useLooking } from './looking.ts'
import type { Palette } from './palette.ts'
import { overviewBelow } from './screen.ts'
import { setOf } from './selection.ts'
import { useMap } from './state.ts'
import { useTools } from './tools.ts'

/**
 * Lines between the cells, all arrows, and far away the cards themselves: one canvas above the cards (below them Chromium
 * would part the layers and be many times slower). It takes no clicks; the map asks by distance what was meant.
 */
export function MapCanvas({ palette, hovered }: { palette: Palette; hovered: string | null }) {
  const { model, screen, mounting, client } = useTools()
  const selected = useWorkspace((state) => state.selected)
  const connection = useMap((state) => state.connection)
  const connecting = useMap((state) => state.connecting)
  const cursor = useMap((state) => (state.cursor?.kind === 'card' ? state.cursor.id : null))

  const { overlay, filter } = useLooking()

  // biome-ignore lint/correctness/useExhaustiveDependencies: another filter is a reason to draw.
  const draw = useCallback(
    (ctx: CanvasRenderingContext2D) => {
      const layout = model.layout()
      const sight = screen.get()
      const far = sight.zoom < overviewBelow
      const chosen = setOf(selected)
      if (far) drawOverview(ctx, layout, client, sight, palette, { chosen, overlay })
      drawGrid(ctx, layout, sight, palette)
      drawBlueprint(ctx, layout, sight, palette)
      if (!far) drawWaiting(ctx, mounting.waiting(), client, sight, palette, overlay)
      drawRoutes(ctx, model.routes(), sight, palette, ({ connection: { id, from, to } }) =>
        connection ? id === connection : id === hovered || (chosen.size === 1 && (chosen.has(from) || chosen.has(to))),
      )
      drawBlueprintNames(ctx, layout, sight, palette)
      if (layout.slot) clearUnder(ctx, layout.slot, sight)
      const from = connecting && layout.cards.get(connecting.from)
      const to = connecting?.by === 'keys' && cursor && cursor !== connecting.from ? layout.cards.get(cursor) : null
      const end = connecting?.at ?? (to ? middle(to) : null)
      if (from && end) drawPull(ctx, { x: from.x + from.width, y: middle(from).y }, end, sight, palette)
    },
    [model, screen, mounting, client, palette, hovered, selected, connection, connecting, cursor, overlay, filter],
  )
  const sources = useMemo(
    () => [
      ...[screen.subscribe, model.subscribe, mounting.subscribe],
      (tell: () => void) => client.replica.subscribe(tell),
    ],
    [screen, model, mounting, client],
  )
  const ref = useCanvas(draw, sources)
  useEffect(() => {
    const idle = requestIdleCallback(() => prepareOverview(model.layout(), client, screen.get(), palette))
    return () => cancelIdleCallback(idle)
  }, [model, client, screen, palette])
  return <canvas ref={ref} className="map-canvas" />
}

const middle = (card: Placed) => ({ x: card.x + card.width / 2, y: card.y + card.height / 2 })
