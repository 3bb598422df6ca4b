import { type CurvePoint, gathered } from '../../shared/map/curve.ts'
import type { MapLayout } from '../../shared/map/layout.ts'
import { t } from '../../shared/text/index.ts'
import type { Palette } from './palette.ts'
import type { Sight } from './screen.ts'

type Ctx = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D
type Dot = { x: number; y: number; moment: boolean; chosen: boolean }

const pad = { top: 14, bottom: 14 }

/** Two lines from -2 to +2 with the gap between them shaded: current is drawn through, ideal dotted. */
export function drawCurve(
  ctx: Ctx,
  { width, height }: { width: number; height: number },
  points: readonly CurvePoint[],
  layout: MapLayout,
  { x, zoom }: Sight,
  palette: Palette,
  chosen: string | null,
): void {
  const level = (rating: number) => pad.top + ((2 - rating) / 4) * (height - pad.top - pad.bottom)
  const right = Math.min(width, layout.width * zoom + x)
  for (const rating of [2, 1, 0, -1, -2]) {
    ctx.fillStyle = rating === 0 ? palette.rule : palette.hairline
    ctx.fillRect(0, Math.round(level(rating)), right, 1)
  }
  ctx.fillStyle = palette.hairline
  for (const column of layout.columns) ctx.fillRect(Math.round((column.x + column.width) * zoom + x), 0, 1, height)

  const shown = near(gathered(points, 13 / zoom), (at) => at * zoom + x, width)
  const dots = (of: 'current' | 'ideal'): Dot[] =>
    shown.flatMap((point) => {
      const rating = point[of]
      if (rating === null) return []
      return [{ x: point.x * zoom + x, y: level(rating), moment: point.moment, chosen: point.id === chosen }]
    })
  const [current, ideal] = [dots('current'), dots('ideal')]
  const selected = [...current, ...ideal].find((dot) => dot.chosen)
  shade(ctx, current, ideal, palette)
  if (selected) {
    ctx.fillStyle = palette.accent
    ctx.fillRect(Math.round(selected.x) - 0.75, 0, 1.5, height)
  }
  ctx.fillStyle = palette['ink-2']
  dotted(ctx, ideal, width)
  ctx.lineCap = 'round'
  ctx.strokeStyle = palette.ink
  ctx.lineWidth = 2
  curve(ctx, current)
  for (const dot of ideal) stamp(ctx, dot, 'ideal', palette)
  for (const dot of current)
    if (dot.chosen) mark(ctx, dot, palette.ink, palette.accent, 3)
    else stamp(ctx, dot, 'current', palette)
  label(ctx, ideal.at(-1), 'ideal', right, width, palette)
  label(ctx, current.at(-1), 'current', right, width, palette)
}

const labels = { ideal: { weight: 540, colour: 'ink-2' }, current: { weight: 640, colour: 'ink' } } as const
const fontOf = (of: keyof typeof labels, palette: Palette) => `${labels[of].weight} 11.5px ${palette.font}`

/**
 * Has the fonts of the labels made ready. They stand at the end of the lines, so that they are seen first when the whole
 * map is shown, and would be made in that frame (11 ms).
 */
export function prepareLabels(ctx: CanvasRenderingContext2D, palette: Palette): void {
  for (const of of ['ideal', 'current'] as const) {
    ctx.font = fontOf(of, palette)
    ctx.measureText(t(`map.curve.${of}`))
  }
}

/** The points on the screen, and one beyond each edge, so that the lines run on. */
function near(points: readonly CurvePoint[], place: (at: number) => number, width: number): CurvePoint[] {
  const first = points.findIndex((point) => place(point.x) >= 0)
  const last = points.findLastIndex((point) => place(point.x) <= width)
  return points.slice(Math.max(0, (first < 0 ? points.length : first) - 1), last + 2)
}

/** A line that never swings beyond the points it joins. */
function curve(ctx: Ctx, dots: readonly Dot[]): void {
  ctx.beginPath()
  path(ctx, dots)
  ctx.stroke()
}

function path(ctx: Ctx, dots: readonly Dot[], on = false): void {
  dots.forEach((dot, i) => {
    const before = dots[i - 1]
    if (!before) on ? ctx.lineTo(dot.x, dot.y) : ctx.moveTo(dot.x, dot.y)
    else {
      const middle = (before.x + dot.x) / 2
      ctx.bezierCurveTo(middle, before.y, middle, dot.y, dot.x, dot.y)
    }
  })
}

/**
 * The same line in dots, one every five pixels. Laid by hand: dashes with round ends took a third of what the whole curve
 * takes to draw.
 */
function dotted(ctx: Ctx, dots: readonly Dot[], width: number): void {
  const pieces = 16
  const size = 1.5
  let [lastX, lastY, left] = [0, 0, 0]
  dots.forEach((dot, i) => {
    const before = dots[i - 1]
    if (!before) {
      lastX = dot.x
      lastY = dot.y
      return
    }
    for (let piece = 1; piece <= pieces; piece++) {
      const t = piece / pieces
      // A Bézier line whose middle points lie half way across, at the heights of its ends.
      const x = before.x + (dot.x - before.x) * (1.5 * t - 1.5 * t * t + t * t * t)
      const y = before.y + (dot.y - before.y) * (3 * t * t - 2 * t * t * t)
      const length = Math.hypot(x - lastX, y - lastY)
      for (; left < length; left += 5) {
        const [atX, atY] = [lastX + ((x - lastX) * left) / length, lastY + ((y - lastY) * left) / length]
        if (atX >= 0 && atX <= width) ctx.fillRect(atX - size / 2, atY - size / 2, size, size)
      }
      left -= length
      lastX = x
      lastY = y
    }
  })
}

function shade(ctx: Ctx, current: readonly Dot[], ideal: readonly Dot[], palette: Palette): void {
  if (!current.length || !ideal.length) return
  ctx.fillStyle = palette['gap-2']
  ctx.beginPath()
  path(ctx, current)
  path(ctx, [...ideal].reverse(), true)
  ctx.fill()
}

function mark(ctx: Ctx, { x, y, moment }: Pick<Dot, 'x' | 'y' | 'moment'>, fill: string, edge: string, line: number) {
  ctx.fillStyle = fill
  ctx.strokeStyle = edge
  ctx.lineWidth = line
  ctx.beginPath()
  if (moment) {
    const r = 5.5
    ctx.moveTo(x - r, y)
    ctx.lineTo(x, y - r)
    ctx.lineTo(x + r, y)
    ctx.lineTo(x, y + r)
    ctx.closePath()
  } else ctx.arc(x, y, 4, 0, 7)
  ctx.stroke()
  ctx.fill()
  if (edge !== fill && line < 1.45) ctx.stroke()
}

const stamps = new WeakMap<Palette, Map<string, ImageBitmap>>()
const box = 16

/** A mark drawn once for each theme, then copied to whole pixels. */
function stamp(ctx: Ctx, { x, y, moment }: Dot, of: 'current' | 'ideal', palette: Palette): void {
  const ratio = devicePixelRatio || 1
  const kept = stamps.get(palette) ?? new Map<string, ImageBitmap>()
  stamps.set(palette, kept)
  const key = `${of} ${moment} ${ratio}`
  let picture = kept.get(key)
  if (!picture) {
    const canvas = new OffscreenCanvas(box * ratio, box * ratio)
    const own = canvas.getContext('2d')!
    own.scale(ratio, ratio)
    const at = { x: box / 2, y: box / 2, moment }
    if (of === 'ideal') mark(own, at, palette.paper, palette['ink-2'], 1.4)
    else mark(own, at, palette.ink, palette.paper, 1.5)
    picture = canvas.transferToImageBitmap()
    kept.set(key, picture)
  }
  const whole = (value: number) => Math.round((value - box / 2) * ratio) / ratio
  ctx.drawImage(picture, whole(x), whole(y), box, box)
}

function label(
  ctx: Ctx,
  dot: Dot | undefined,
  of: keyof typeof labels,
  right: number,
  width: number,
  palette: Palette,
): void {
  if (!dot || dot.x > right) return
  const words = t(`map.curve.${of}`)
  ctx.font = fontOf(of, palette)
  ctx.textBaseline = 'middle'
  ctx.fillStyle = palette[labels[of].colour]
  // Beside the last point; where there is no room, above it.
  const fits = dot.x + 12 + ctx.measureText(words).width < width
  ctx.textAlign = fits ? 'left' : 'right'
  ctx.lineWidth = 4
  ctx.strokeStyle = fits ? palette.paper : palette['gap-2']
  const at = fits ? { x: dot.x + 12, y: dot.y } : { x: Math.min(width - 4, dot.x + 6), y: dot.y - 14 }
  ctx.strokeText(words, at.x, at.y)
  ctx.fillText(words, at.x, at.y)
}
