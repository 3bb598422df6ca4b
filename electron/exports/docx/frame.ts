import { AlignmentType, Footer, Header, HeadingLevel, PageNumber, Paragraph, TextRun } from 'docx'
import type { Document } from '../../../shared/documents/document.ts'
import { t } from '../../../shared/text/index.ts'
import { xmlText } from '../plainText.ts'
import { ink } from './styles.ts'
import { isRightToLeft } from './text.ts'

const today = () => new Intl.DateTimeFormat('en', { dateStyle: 'long' }).format(new Date())
const small = (text: string) => new TextRun({ text: xmlText(text), size: 17, color: ink.muted })

/** Title, client and date at the head of the first page, and what a reader must know of the content. */
export function cover(plan: Document): Paragraph[] {
  const about = [t('plan.title'), plan.client, today()].filter(Boolean).join(' · ')
  const title = xmlText(plan.title).replace(/\n/g, ' ')
  return [
    new Paragraph({
      heading: HeadingLevel.TITLE,
      bidirectional: isRightToLeft(title) || undefined,
      children: [new TextRun({ text: title, rightToLeft: isRightToLeft(title) || undefined })],
    }),
    new Paragraph({
      spacing: { after: 240 },
      border: { bottom: { style: 'single', size: 8, space: 8, color: ink.accent } },
      children: [new TextRun({ text: xmlText(about), size: 24, color: ink.muted })],
    }),
    ...(plan.note
      ? [new Paragraph({ children: [new TextRun({ text: xmlText(plan.note), italics: true, color: ink.muted })] })]
      : []),
  ]
}

export const head = (plan: Document): Header =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [small([plan.title, plan.client].filter(Boolean).join(' · '))],
      }),
    ],
  })

export const foot = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({
            children: [`${t('plan.page')} `, PageNumber.CURRENT, ` ${t('plan.of')} `, PageNumber.TOTAL_PAGES],
            size: 17,
            color: ink.muted,
          }),
        ],
      }),
    ],
  })
