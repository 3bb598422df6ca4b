import type { Overlay } from '../../shared/insight/overlay.ts'
import type { Placed } from '../../shared/map/layout.ts'
import type { Client } from '../client/client.ts'
import { fillOf, type Palette } from './palette.ts'
import { Raster } from './raster.ts'
import type { Sight } from './screen.ts'
import { eyesOf } from './telling.ts'

type Ctx = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D
type Look = { chosen: ReadonlySet<string>; overlay: Overlay | null }

/** How wide the edge of a dot is, and by how much a selected one is larger, in pixels of the screen. */
const [line, larger] = [1, 2]

/**
 * The cards as dots: a moment of truth is ink, any other a box of the edge's colour with the overlay's in it, or, where
 * there is no room for both, of their mean; the selected are larger. To be drawn first: it replaces what the canvas holds.
 * Cards of one size are dots of one size, on whole pixels.
 */
export function drawDots(
  ctx: Ctx,
  cards: readonly Placed[],
  client: Client,
  { x, y, zoom }: Sight,
  palette: Palette,
  { chosen, overlay }: Look,
): void {
  if (!ctx.canvas.width || !ctx.canvas.height) return
  const ratio = ctx.getTransform().a
  const raster = new Raster(ctx.canvas.width, ctx.canvas.height)
  const eyes = eyesOf(client)
  const numberOf = numbersOf(palette)
  const pixels = (length: number) => Math.round(length * ratio)
  const inset = Math.max(1, pixels(line))
  const out = pixels(larger)
  // Thousands of turns, the first of them not compiled yet: no lists on the way.
  for (const card of cards) {
    const touchpoint = client.view.get('touchpoint', card.id)
    if (!touchpoint) continue
    const left = pixels(card.x * zoom + x)
    const top = pixels(card.y * zoom + y)
    const width = Math.max(2, pixels(card.width * zoom))
    const height = Math.max(2, pixels(card.height * zoom))
    const dim = eyes.dim(touchpoint)
    if (chosen.has(card.id))
      raster.box(left - out, top - out, width + 2 * out, height + 2 * out, numberOf(palette.accent))
    else if (touchpoint.momentOfTruth && !dim) raster.box(left, top, width, height, numberOf(palette.mot))
    else {
      const edge = dim ? palette.hairline : palette.edge
      const within = dim ? palette.sheet : fillOf(palette, overlay, eyes.told(touchpoint))
      const isFlat = height < 4 * inset
      raster.box(left, top, width, height, isFlat ? numberOf(edge, within) : numberOf(edge))
      if (!isFlat) raster.box(left + inset, top + inset, width - 2 * inset, height - 2 * inset, numberOf(within))
    }
  }
  const image = new ImageData(new Uint8ClampedArray(raster.pixels.buffer), raster.width, raster.height)
  ctx.putImageData(image, 0, 0)
}

/** How much of its edge's colour a dot without an edge has. */
const ofEdge = 0.35
const known = new WeakMap<Palette, Map<string, Map<string, number>>>()

/** Colours of a palette as pixels hold them, alone or mixed with another; the browser is asked once for each. */
function numbersOf(palette: Palette): (colour: string, within?: string) => number {
  const all = known.get(palette) ?? new Map<string, Map<string, number>>()
  known.set(palette, all)
  return (colour, within = colour) => {
    let numbers = all.get(colour)
    if (!numbers) {
      numbers = new Map()
      all.set(colour, numbers)
    }
    let number = numbers.get(within)
    if (number === undefined) {
      number = read(within, colour)
      numbers.set(within, number)
    }
    return number
  }
}

function read(colour: string, over: string): number {
  const ctx = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!
  ctx.fillStyle = colour
  ctx.fillRect(0, 0, 1, 1)
  if (over !== colour) {
    ctx.globalAlpha = ofEdge
    ctx.fillStyle = over
    ctx.fillRect(0, 0, 1, 1)
  }
  return new Uint32Array(ctx.getImageData(0, 0, 1, 1).data.buffer)[0]!
}
