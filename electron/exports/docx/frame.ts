import {
  AlignmentType,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  PageNumber,
  Paragraph,
  TableOfContents,
  TextRun,
} from 'docx'
import { inkOf } from '../../../shared/documents/brand.ts'
import type { Document } from '../../../shared/documents/document.ts'
import { t } from '../../../shared/text/index.ts'
import { xmlText } from '../plainText.ts'
import { ink } from './styles.ts'
import { isRightToLeft } from './text.ts'

const today = () => new Intl.DateTimeFormat('en', { dateStyle: 'long' }).format(new Date())
const small = (text: string) => new TextRun({ text: xmlText(text), size: 17, color: ink.muted })
const aside = (text: string) =>
  new Paragraph({ children: [new TextRun({ text: xmlText(text), italics: true, color: ink.muted })] })

/** The client's sign, title, client and date at the head of the first page, and what a reader must know of the content. */
export function cover(plan: Document, logo: Paragraph[]): Paragraph[] {
  const about = [plan.what, plan.client, today()].filter(Boolean).join(' · ')
  const title = xmlText(plan.title).replace(/\n/g, ' ')
  return [
    ...logo,
    new Paragraph({
      heading: HeadingLevel.TITLE,
      bidirectional: isRightToLeft(title) || undefined,
      children: [new TextRun({ text: title, rightToLeft: isRightToLeft(title) || undefined })],
    }),
    new Paragraph({
      spacing: { after: 240 },
      border: { bottom: { style: 'single', size: 8, space: 8, color: inkOf(plan.colour) } },
      children: [new TextRun({ text: xmlText(about), size: 24, color: ink.muted })],
    }),
    ...(plan.note ? [aside(plan.note)] : []),
    ...(plan.leftOut ? [aside(plan.leftOut)] : []),
  ]
}

/** More entries than these are no help to anybody: then chapters only. */
const mostEntries = 60

/** The table of contents, filled in, so that it is there before Word updates it; without numbers it has links only. */
export function contents(plan: Document, numbered: boolean): FileChild[] {
  const headings = plan.blocks.filter((block) => block.kind === 'heading' && block.level <= 2)
  return [
    new Paragraph({ style: 'ContentsTitle', children: [new TextRun(t('plan.contents'))] }),
    new TableOfContents(t('plan.contents'), {
      hyperlink: true,
      beginDirty: false,
      pageNumbersEntryLevelsRange: numbered ? undefined : '1-9',
      headingStyleRange: headings.length > mostEntries ? '1-1' : '1-2',
    }),
  ]
}

export const head = (plan: Document): Header =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [small([plan.title, plan.client, today()].filter(Boolean).join(' · '))],
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
