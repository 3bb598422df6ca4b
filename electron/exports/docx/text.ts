import { TextRun } from 'docx'
import type { Run } from '../../../shared/documents/document.ts'
import { xmlText } from '../plainText.ts'

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/

/** Whether a text begins in a script that runs from right to left. */
export const isRightToLeft = (text: string): boolean => rightToLeft.test(/\p{L}/u.exec(text)?.[0] ?? '')

export const runsOf = (runs: readonly Run[]): TextRun[] => runs.flatMap(textRuns)

/** Somebody's words in the serif; line breaks as line breaks. Styles, not looks: the file is smaller, and can be restyled. */
function textRuns({ text, words, strong, muted }: Run): TextRun[] {
  return xmlText(text)
    .split('\n')
    .map(
      (line, i) =>
        new TextRun({
          text: line,
          break: i ? 1 : undefined,
          bold: strong,
          style: words ? (muted ? 'WordsMuted' : 'Words') : muted ? 'Muted' : undefined,
          rightToLeft: isRightToLeft(line) || undefined,
        }),
    )
}
