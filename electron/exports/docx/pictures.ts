import { HeadingLevel, ImageRun, LineRuleType, Paragraph, TextRun } from 'docx'
import type { Block } from '../../../shared/documents/document.ts'
import { t } from '../../../shared/text/index.ts'
import { readPhoto } from '../../imports/photo.ts'
import type { Source } from '../index.ts'
import { xmlText } from '../plainText.ts'

/** Pixels at 96 to the inch. */
const logoMost = { width: 260, height: 90 }
const photoMost = { width: 420, height: 320 }

type Fit = { width: number; height: number }
export type Pictures = Map<string, { data: Uint8Array; type: 'png' | 'jpg'; size: Fit }>

/** A map that fills its page, drawn as vectors where Word can, with a picture for where it cannot. */
export function mapPage(
  caption: string,
  map: { bytes: Uint8Array; svg: string; width: number; height: number },
  page: Fit,
): Paragraph[] {
  const size = scaled(map, page)
  const alt = xmlText(caption)
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      spacing: { before: 0, after: 120 },
      children: [new TextRun(alt)],
    }),
    new Paragraph({
      // A picture stands in a line as high as itself.
      spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO },
      children: [
        new ImageRun({
          type: 'svg',
          data: Buffer.from(map.svg),
          fallback: { type: 'png', data: map.bytes },
          transformation: size,
          altText: { name: alt, description: alt, title: alt },
        }),
      ],
    }),
    new Paragraph({ style: 'Caption', children: [new TextRun(t('plan.mapCaption'))] }),
  ]
}

/** The photos that the document shows; WebP is left to the app, Word does not read it. */
export function pictures(source: Source, blocks: readonly Block[]): Pictures {
  const found: Pictures = new Map()
  for (const block of blocks) {
    const data = block.kind === 'photo' ? source.photo(block.hash) : undefined
    if (!data || block.kind !== 'photo') continue
    const { mediaType, width, height } = readPhoto(data, block.caption)
    if (mediaType === 'image/webp') continue
    found.set(block.hash, {
      data,
      type: mediaType === 'image/png' ? 'png' : 'jpg',
      size: scaled({ width, height }, photoMost),
    })
  }
  return found
}

export function photoParagraphs({ hash, caption }: Extract<Block, { kind: 'photo' }>, photos: Pictures): Paragraph[] {
  const picture = photos.get(hash)
  const words = xmlText(caption)
  return [
    ...(picture
      ? [
          new Paragraph({
            keepNext: true,
            spacing: { before: 120, after: 40 },
            children: [
              new ImageRun({
                type: picture.type,
                data: picture.data,
                transformation: picture.size,
                altText: { name: words, description: words, title: words },
              }),
            ],
          }),
        ]
      : []),
    new Paragraph({ children: [new TextRun({ text: words, size: 18, italics: true })] }),
  ]
}

/** The client's sign at the head of the cover. */
export function logoOf(source: Source, hash: string | null): Paragraph[] {
  const data = hash === null ? undefined : source.photo(hash)
  if (!data) return []
  const { mediaType, width, height } = readPhoto(data, 'logo')
  if (mediaType === 'image/webp') return []
  const alt = t('exports.logo')
  return [
    new Paragraph({
      spacing: { after: 0 },
      children: [
        new ImageRun({
          type: mediaType === 'image/png' ? 'png' : 'jpg',
          data,
          transformation: scaled({ width, height }, logoMost),
          altText: { name: alt, description: alt, title: alt },
        }),
      ],
    }),
  ]
}

/** As large as fits, never larger than it is. */
function scaled({ width, height }: Fit, most: Fit): Fit {
  const scale = Math.min(1, most.width / width, most.height / height)
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}
