import { type PointerEvent, useCallback, useEffect, useMemo, useState } from 'react'
import { t } from '../../shared/text/index.ts'
import { useCanvas } from './canvas.ts'
import type { Palette } from './palette.ts'
import { useLayout, useTools } from './tools.ts'

const room = { width: 132, height: 44 }

/** The whole map, small, drawn once for each change of it; dragging on it moves the map. */
export function Minimap({ palette }: { palette: Palette }) {
  const { screen, client } = useTools()
  const layout = useRested(useLayout())
  const scale = Math.min(room.width / Math.max(layout.width, 1), room.height / Math.max(layout.height, 1), 0.1)
  const size = { width: Math.ceil(layout.width * scale) || 1, height: Math.ceil(layout.height * scale) || 1 }
  const cards = useMemo(() => picture(layout.width * scale, layout.height * scale), [layout, scale])

  const draw = useCallback(
    (ctx: CanvasRenderingContext2D, width: number, height: number) => {
      ctx.drawImage(paintCards(cards, layout, client.view, scale, palette), 0, 0, width, height)
      const { x, y, zoom, width: shown, height: tall } = screen.get()
      const left = Math.max(0, (-x / zoom) * scale)
      const top = Math.max(0, (-y / zoom) * scale)
      ctx.strokeStyle = palette.accent
      ctx.lineWidth = 1.5
      ctx.strokeRect(
        left + 0.75,
        top + 0.75,
        Math.min(width - left, ((shown - x) / zoom) * scale - left) - 1.5,
        Math.min(height - top, ((tall - y) / zoom) * scale - top) - 1.5,
      )
    },
    [cards, layout, client, screen, scale, palette],
  )
  const sources = useMemo(() => [screen.subscribe], [screen])
  const ref = useCanvas(draw, sources)
  const centre = (event: PointerEvent) => {
    const box = event.currentTarget.getBoundingClientRect()
    const { zoom, width, height } = screen.get()
    const x = width / 2 - ((event.clientX - box.left) / scale) * zoom
    const y = height / 2 - ((event.clientY - box.top) / scale) * zoom
    screen.show({ x: Math.min(0, x), y: Math.min(0, y), zoom })
  }
  if (!layout.columns.length) return null
  return (
    <canvas
      ref={ref}
      className="map-mini"
      style={size}
      role="img"
      aria-label={t('map.minimap')}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        centre(event)
      }}
      onPointerMove={(event) => event.buttons && centre(event)}
    />
  )
}

/** A value that follows at most every quarter of a second: the small map may lag behind fast typing. */
function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(() => value), 250)
    return () => clearTimeout(timer)
  }, [value])
  return rested
}

type Picture = { canvas: HTMLCanvasElement; painted: Palette | null }

function picture(width: number, height: number): Picture {
  const canvas = document.createElement('canvas')
  const ratio = devicePixelRatio || 1
  canvas.width = Math.max(1, Math.round(width * ratio))
  canvas.height = Math.max(1, Math.round(height * ratio))
  return { canvas, painted: null }
}

/** The cards as painted for this layout and theme: painted anew only when one of them is another. */
function paintCards(
  cards: Picture,
  layout: ReturnType<ReturnType<typeof useTools>['model']['layout']>,
  view: ReturnType<typeof useTools>['client']['view'],
  scale: number,
  palette: Palette,
): HTMLCanvasElement {
  const { canvas, painted } = cards
  if (painted === palette) return canvas
  cards.painted = palette
  const ctx = canvas.getContext('2d')!
  const ratio = devicePixelRatio || 1
  ctx.setTransform(ratio * scale, 0, 0, ratio * scale, 0, 0)
  ctx.fillStyle = palette.sheet
  ctx.fillRect(0, 0, layout.width, layout.height)
  ctx.fillStyle = palette.hairline
  for (const { x, width } of layout.columns) ctx.fillRect(x + width, 0, 1 / scale, layout.height)
  for (const card of layout.cards.values()) {
    ctx.fillStyle = view.get('touchpoint', card.id)?.momentOfTruth ? palette.mot : palette.edge
    ctx.fillRect(card.x, card.y, card.width, card.height)
  }
  return canvas
}
