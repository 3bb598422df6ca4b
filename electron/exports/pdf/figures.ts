import type { Block } from '../../../shared/documents/document.ts'
import type { View } from '../../../shared/records/set.ts'
import { t } from '../../../shared/text/index.ts'
import { readPhoto } from '../../imports/photo.ts'
import { drawMap } from '../svg/index.ts'
import { drawSvg } from './drawing.ts'
import { ink } from './ink.ts'
import { margin, type Sheet } from './sheet.ts'

/** A picture, as large as fits and never larger than it is. False where there is none that a PDF can hold (WebP). */
export function drawPicture(
  sheet: Sheet,
  bytes: Uint8Array | undefined,
  alt: string,
  most: { width: number; height: number },
): boolean {
  if (!bytes) return false
  const { width, height, mediaType } = readPhoto(bytes, alt)
  if (mediaType === 'image/webp') return false
  // Pixels at 96 to the inch.
  const scale = Math.min(0.75, most.width / width, most.height / height)
  sheet.room(height * scale + 20)
  const place = { width: width * scale, height: height * scale }
  sheet.element(sheet.root, 'Figure', () => sheet.pdf.image(Buffer.from(bytes), sheet.left, sheet.y, place), alt)
  sheet.y += place.height + 4
  return true
}

/** The map on a page turned sideways, as vectors. */
export function drawMapPage(sheet: Sheet, view: View, block: Extract<Block, { kind: 'map' }>, colour: string): void {
  sheet.newPage('landscape')
  sheet.text('H1', [{ text: block.caption.replace(/\n/g, ' '), strong: true, colour }], { size: 16 })
  sheet.y += 4
  const { svg, width, height } = drawMap(view, block.journey)
  const left = sheet.bottom - sheet.y - 22
  const scale = Math.min(0.75, sheet.width / width, left / height)
  sheet.element(sheet.root, 'Figure', () => drawSvg(sheet, svg, sheet.left, sheet.y, scale), block.caption)
  sheet.y += height * scale + 4
  sheet.text('Caption', [{ text: t('plan.mapCaption'), colour: ink.muted }], { size: 8.2 })
  sheet.newPage()
  sheet.y = margin.top
}
