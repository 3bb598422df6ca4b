import { type MouseEvent, useCallback, useEffect, useMemo, useSyncExternalStore } from 'react'
import { type CurvePoint, curveOf } from '../../shared/map/curve.ts'
import { t } from '../../shared/text/index.ts'
import { signed } from '../ui/signs.tsx'
import { useWorkspace } from '../workspace/state.ts'
import { go } from './actions.ts'
import { useCanvas } from './canvas.ts'
import { drawCurve, prepareLabels } from './drawCurve.ts'
import type { Palette } from './palette.ts'
import { useLayout, useTools } from './tools.ts'

/** The emotion curve: how customers fare along the journey, and how they should. A click selects the touchpoint. */
export function Curve({ palette }: { palette: Palette }) {
  const tools = useTools()
  const { model, screen, client } = tools
  const layout = useLayout()
  const version = useSyncExternalStore(model.subscribe, model.version)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for the ratings.
  const points = useMemo(() => curveOf(layout, client.view), [layout, client, version])
  const selected = useWorkspace((state) => state.selected)
  const chosen = selected.length === 1 ? selected[0]! : null
  const draw = useCallback(
    (ctx: CanvasRenderingContext2D, width: number, height: number) =>
      drawCurve(ctx, { width, height }, points, layout, screen.get(), palette, chosen),
    [points, layout, screen, palette, chosen],
  )
  const sources = useMemo(() => [screen.subscribe], [screen])
  const ref = useCanvas(draw, sources)
  useEffect(() => {
    const ctx = ref.current?.getContext('2d')
    const idle = ctx ? requestIdleCallback(() => prepareLabels(ctx, palette)) : 0
    return () => cancelIdleCallback(idle)
  }, [ref, palette])
  const low = points.reduce<CurvePoint | null>(
    (worst, point) => (point.current !== null && point.current < (worst?.current ?? 3) ? point : worst),
    null,
  )
  const words = low
    ? t('map.curve.words', { count: points.length, title: client.view.get('touchpoint', low.id)?.title ?? '' })
    : t('map.curve.none')
  const onClick = (event: MouseEvent) => {
    const box = event.currentTarget.getBoundingClientRect()
    const sight = screen.get()
    const at = (event.clientX - box.left - sight.x) / sight.zoom
    const nearest = points.reduce<CurvePoint | null>(
      (best, point) => (Math.abs(point.x - at) < Math.abs((best?.x ?? Number.POSITIVE_INFINITY) - at) ? point : best),
      null,
    )
    if (nearest && Math.abs(nearest.x - at) * sight.zoom < 24) go(tools, { kind: 'card', id: nearest.id })
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the cards themselves are reached by the keyboard.
    <div className="map-curve" role="img" aria-label={words} onClick={onClick}>
      <canvas ref={ref} />
      {!points.length && <p>{t('map.curve.none')}</p>}
    </div>
  )
}

/** What the heights of the curve mean. */
export function CurveScale() {
  return (
    <div className="map-curve-scale" aria-hidden="true">
      {[2, 0, -2].map((rating) => (
        <span key={rating}>{signed(rating)}</span>
      ))}
    </div>
  )
}
