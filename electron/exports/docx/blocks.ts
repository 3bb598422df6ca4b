import { HeadingLevel, Paragraph, type Table, TextRun } from 'docx'
import { type Block, plainOf } from '../../../shared/documents/document.ts'
import { xmlText } from '../plainText.ts'
import { type Pictures, photoParagraphs } from './pictures.ts'
import { ink } from './styles.ts'
import { contrastTable, dataTable } from './tables.ts'
import { isRightToLeft, runsOf } from './text.ts'

const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 }

export function renderBlock(block: Exclude<Block, { kind: 'map' }>, photos: Pictures): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading': {
      const text = xmlText(block.text).replace(/\n/g, ' ')
      const sign = block.truth ? [new TextRun({ text: '◆ ' })] : []
      const run = new TextRun({ text, rightToLeft: isRightToLeft(text) || undefined })
      return [
        new Paragraph({
          heading: levels[block.level],
          bidirectional: isRightToLeft(text) || undefined,
          children: [...sign, run],
        }),
      ]
    }
    case 'paragraph':
      return [
        new Paragraph({
          // A line that only leads into what follows does not stand alone at the foot of a page.
          keepNext: block.runs.every((run) => run.strong || run.muted) || undefined,
          bidirectional: isRightToLeft(plainOf(block.runs)) || undefined,
          children: runsOf(block.runs),
        }),
      ]
    case 'list':
      return block.items.map(
        (item) =>
          new Paragraph({
            style: 'ListParagraph',
            bullet: { level: 0 },
            bidirectional: isRightToLeft(plainOf(item)) || undefined,
            children: runsOf(item),
          }),
      )
    case 'quotation':
      return [
        new Paragraph({
          style: 'Quotation',
          bidirectional: isRightToLeft(block.text) || undefined,
          children: [
            ...runsOf([{ text: `“${block.text}”`, words: true }]),
            ...(block.by
              ? [new TextRun({ text: `  ${xmlText(block.by)}`, italics: false, size: 18, color: ink.muted })]
              : []),
          ],
        }),
      ]
    case 'contrast':
      return [contrastTable(block), new Paragraph({ style: 'Gap' })]
    case 'table':
      return [
        new Paragraph({ style: 'Caption', children: [new TextRun(xmlText(block.caption))] }),
        dataTable(block),
        new Paragraph({ style: 'Gap' }),
      ]
    case 'photo':
      return photoParagraphs(block, photos)
  }
}
