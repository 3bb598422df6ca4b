import { type IStylesOptions, LineRuleType } from 'docx'
import { inkOf } from '../../../shared/documents/brand.ts'

/** What every Word has; each script gets a font that holds it. */
export const fonts = {
  ui: { ascii: 'Calibri', hAnsi: 'Calibri', eastAsia: 'Yu Gothic', cs: 'Arial' },
  words: { ascii: 'Cambria', hAnsi: 'Cambria', eastAsia: 'Yu Mincho', cs: 'Times New Roman' },
}
export const ink = {
  strong: '1F1C18',
  plain: '2B2721',
  muted: '6B645A',
  rule: 'CBC3B4',
  head: 'F0ECE3',
}

const heading = (size: number, before: number, after: number, color: string) => ({
  run: { font: fonts.ui, size, bold: true, color },
  paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
})

/** Sizes in half points, spacing in twentieths of a point. */
export const stylesOf = (colour: string): IStylesOptions => ({
  default: {
    document: {
      run: { font: fonts.ui, size: 21, color: ink.plain },
      paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { font: fonts.ui, size: 56, bold: true, color: ink.strong },
      paragraph: { spacing: { before: 600, after: 120 } },
    },
    heading1: heading(34, 480, 160, inkOf(colour)),
    heading2: heading(27, 360, 120, ink.strong),
    heading3: heading(23, 280, 60, ink.strong),
    listParagraph: { paragraph: { spacing: { after: 60 } } },
  },
  paragraphStyles: [
    {
      id: 'Quotation',
      name: 'Quotation',
      basedOn: 'Normal',
      run: { font: fonts.words, italics: true, size: 22 },
      paragraph: {
        indent: { left: 360, right: 360 },
        spacing: { before: 120, after: 120 },
        border: { left: { style: 'single', size: 12, space: 10, color: ink.rule } },
      },
    },
    {
      id: 'ContentsTitle',
      name: 'Contents title',
      basedOn: 'Normal',
      run: { size: 27, bold: true, color: ink.strong },
      paragraph: { spacing: { before: 480, after: 120 }, keepNext: true },
    },
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      run: { size: 18, color: ink.muted },
      paragraph: { spacing: { before: 160, after: 60 }, keepNext: true },
    },
  ],
})
