import type { Overlay } from '../../shared/insight/overlay.ts'
import type { Placed } from '../../shared/map/layout.ts'
import { measures, titleLines } from '../../shared/map/measures.ts'
import type { Client } from '../client/client.ts'
import { drawDiamond } from './draw.ts'
import { fillOf, type Palette } from './palette.ts'
import type { Sight } from './screen.ts'
import { eyesOf } from './telling.ts'

const { card, diamond } = measures

/** Cards that are not in the document yet, as they will be there, without their feet. */
export function drawWaiting(
  ctx: CanvasRenderingContext2D,
  cards: readonly Placed[],
  client: Client,
  { x, y, zoom }: Sight,
  palette: Palette,
  overlay: Overlay | null,
): void {
  if (!cards.length) return
  const eyes = eyesOf(client)
  ctx.save()
  ctx.translate(x, y)
  ctx.scale(zoom, zoom)
  ctx.font = `640 ${card.titleSize}px ${palette.font}`
  ctx.textBaseline = 'alphabetic'
  ctx.textAlign = 'left'
  ctx.lineWidth = 1
  for (const { id, x: left, y: top, width, height, touchpoint: placed } of cards) {
    const touchpoint = client.view.get('touchpoint', id) ?? placed
    ctx.fillStyle = eyes.dim(touchpoint) ? palette.sheet : fillOf(palette, overlay, eyes.told(touchpoint))
    ctx.fillRect(left, top, width, height)
    ctx.strokeStyle = touchpoint.momentOfTruth ? palette.mot : palette.rule
    ctx.strokeRect(left + 0.5, top + 0.5, width - 1, height - 1)
    if (touchpoint.momentOfTruth) {
      ctx.fillStyle = palette.mot
      ctx.fillRect(left, top, 4, height)
      drawDiamond(ctx, left, top + height / 2, diamond)
    }
    ctx.fillStyle = palette.ink
    for (const [i, line] of titleLines(touchpoint).entries())
      ctx.fillText(line, left + card.insetLeft + 1, top + card.top + 14 + i * card.titleLine)
  }
  ctx.restore()
}
