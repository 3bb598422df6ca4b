import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'

/**
 * Keeps a canvas as large as its box, sharp on every display, and draws it at most once a frame: when `draw` changes (make
 * it with the values it shows) and whenever one of `sources` tells of a change.
 */
export function useCanvas(
  draw: (ctx: CanvasRenderingContext2D, width: number, height: number) => void,
  sources: readonly ((tell: () => void) => () => void)[],
): RefObject<HTMLCanvasElement | null> {
  const ref = useRef<HTMLCanvasElement>(null)
  const latest = useRef(draw)
  const ask = useRef(() => {})
  latest.current = draw

  useEffect(() => {
    const canvas = ref.current
    const ctx = canvas?.getContext('2d')
    if (!canvas || !ctx) return
    let frame = 0
    const paint = () => {
      frame = 0
      const ratio = devicePixelRatio || 1
      const { clientWidth: width, clientHeight: height } = canvas
      if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
        canvas.width = Math.round(width * ratio)
        canvas.height = Math.round(height * ratio)
      }
      ctx.setTransform(ratio, 0, 0, ratio, 0, 0)
      ctx.clearRect(0, 0, width, height)
      latest.current(ctx, width, height)
    }
    ask.current = () => {
      frame ||= requestAnimationFrame(paint)
    }
    const tell = () => ask.current()
    const stops = sources.map((subscribe) => subscribe(tell))
    const size = new ResizeObserver(tell)
    size.observe(canvas)
    tell()
    return () => {
      cancelAnimationFrame(frame)
      size.disconnect()
      for (const stop of stops) stop()
    }
  }, [sources])

  // biome-ignore lint/correctness/useExhaustiveDependencies: another `draw` is the reason to draw.
  useLayoutEffect(() => ask.current(), [draw])
  return ref
}
