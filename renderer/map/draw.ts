import { type Overlay, stepsOf, toneOf } from '../../shared/insight/overlay.ts'
import { cardsIn, type MapLayout, type Rect } from '../../shared/map/layout.ts'
import { visibleRect } from '../../shared/map/window.ts'
import type { Client } from '../client/client.ts'
import { drawDots } from './dots.ts'
import { useLooking } from './looking.ts'
import { fillOf, type Palette } from './palette.ts'
import { dotsBelow, type Sight, zooms } from './screen.ts'
import { eyesOf } from './telling.ts'

type Ctx = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

/** A size of type in half pixels: each other size is a font of its own to the browser, and half a millisecond. */
export const halves = (size: number): number => Math.round(size * 2) / 2

/** The lines between stages and lanes; they never meet a card. */
export function drawGrid(ctx: Ctx, layout: MapLayout, { x, y, zoom, width, height }: Sight, palette: Palette): void {
  const right = Math.min(width, layout.width * zoom + x)
  const bottom = Math.min(height, layout.height * zoom + y)
  ctx.fillStyle = palette.hairline
  for (const column of layout.columns) {
    const at = Math.round((column.x + column.width) * zoom + x)
    if (at >= 0 && at <= width) ctx.fillRect(at, 0, 1, bottom)
  }
  for (const row of layout.rows) {
    const at = Math.round((row.y + row.height) * zoom + y)
    if (at >= 0 && at <= height) ctx.fillRect(0, at, right, 1)
  }
}

/** Nothing runs over the place where somebody types. */
export function clearUnder(ctx: Ctx, rect: Rect, { x, y, zoom }: Sight): void {
  ctx.clearRect(rect.x * zoom + x - 3, rect.y * zoom + y - 3, rect.width * zoom + 6, rect.height * zoom + 6)
}

/**
 * Far away: boxes in the overlay's colours with its bar, diamonds, and titles (or owners); farther still, dots. To be drawn
 * first: dots replace what the canvas holds.
 */
export function drawOverview(
  ctx: Ctx,
  layout: MapLayout,
  client: Client,
  sight: Sight,
  palette: Palette,
  { chosen, overlay }: { chosen: ReadonlySet<string>; overlay: Overlay | null },
) {
  const cards = cardsIn(layout, visibleRect(sight, sight))
  if (sight.zoom < dotsBelow) return drawDots(ctx, cards, client, sight, palette, { chosen, overlay })
  const { x, y, zoom } = sight
  const eyes = eyesOf(client)
  ctx.font = `640 ${halves(Math.max(7.5, 40 * zoom))}px ${palette.font}`
  ctx.textBaseline = 'middle'
  ctx.textAlign = 'left'
  const letters = Math.floor((190 * zoom) / Math.max(4, 21 * zoom))
  for (const card of cards) {
    const touchpoint = client.view.get('touchpoint', card.id)
    if (!touchpoint) continue
    const dim = eyes.dim(touchpoint)
    const told = dim ? null : eyes.told(touchpoint)
    const [left, top, width, height] = [card.x * zoom + x, card.y * zoom + y, card.width * zoom, card.height * zoom]
    ctx.fillStyle = dim ? palette.sheet : fillOf(palette, overlay, told)
    ctx.fillRect(left, top, width, height)
    if (overlay && told)
      drawBar(ctx, { x: left, y: top, width, height }, stepsOf(overlay, told.level), overlay, palette)
    const edge = dim ? palette.hairline : touchpoint.momentOfTruth ? palette.mot : palette.rule
    ctx.strokeStyle = chosen.has(card.id) ? palette.accent : edge
    ctx.lineWidth = chosen.has(card.id) ? 2.5 : 1
    ctx.strokeRect(left + 0.5, top + 0.5, width - 1, height - 1)
    if (touchpoint.momentOfTruth && !dim) {
      ctx.fillStyle = palette.mot
      drawDiamond(ctx, left, top + height / 2, Math.max(2, 11 * zoom))
    }
    const words = overlay === 'owner' && told ? told.sign : touchpoint.title
    if (letters > 3) {
      ctx.fillStyle = dim ? palette['ink-3'] : palette.ink
      const shown = words.length > letters ? `${words.slice(0, letters - 1)}…` : words
      ctx.fillText(shown, left + 16 * zoom, top + height / 2)
    }
  }
}

/**
 * Draws the overview of a screen's size, from as far as one can go, out of sight. What draws it is compiled then, when the screen is at rest, and not in the
 * first frame that shows the whole map (a third of it, at 5,000).
 */
export function prepareOverview(
  layout: MapLayout,
  client: Client,
  { width, height }: { width: number; height: number },
  palette: Palette,
): void {
  const sight = { x: 0, y: 0, zoom: zooms.least, width, height }
  const ctx = new OffscreenCanvas(width, height).getContext('2d')
  const { overlay } = useLooking.getState()
  if (ctx) drawOverview(ctx, layout, client, sight, palette, { chosen: new Set(), overlay })
}

/** The sign of a moment of truth around a point, `r` to each of its corners. */
export function drawDiamond(ctx: Ctx, x: number, y: number, r: number): void {
  ctx.beginPath()
  ctx.moveTo(x - r, y)
  ctx.lineTo(x, y - r)
  ctx.lineTo(x + r, y)
  ctx.lineTo(x, y + r)
  ctx.fill()
}

/** As many quarters of a card's foot as its level has steps. */
function drawBar(ctx: Ctx, { x, y, width, height }: Rect, steps: number, overlay: Overlay, palette: Palette): void {
  if (!steps) return
  const thick = Math.max(1.5, height * 0.14)
  ctx.fillStyle = palette[toneOf(overlay) === 'much' ? 'much-bar' : 'gap-bar']
  ctx.fillRect(x, y + height - thick, (width * steps) / 4, thick)
}
