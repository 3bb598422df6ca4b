import { pdfFonts } from '../assets.ts'

/** Which of the embedded fonts a letter is set in. */
export type Face = 'plain' | 'strong' | 'arabic' | 'hebrew' | 'han' | 'emoji'
type Pdf = PDFKit.PDFDocument
/** What pdfkit holds behind `font()` and does not declare: the font file, read. */
type Opened = { _font: { font: { hasGlyphForCodePoint(code: number): boolean } } }

const fallbacks: Face[] = ['plain', 'arabic', 'hebrew', 'han', 'emoji']
const simple = /^[\u0020-\u024f\u2010-\u2026\u2212]*$/
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** The embedded fonts of one document: which letter is set in which, and how wide words are. */
export class Fonts {
  readonly #pdf: Pdf
  readonly #faces = new Map<number, Face>()
  readonly #widths = new Map<string, number>()

  constructor(pdf: Pdf) {
    this.#pdf = pdf
    for (const [face, file] of Object.entries(pdfFonts())) pdf.registerFont(face, file)
  }

  /** A text in stretches of one font each; what belongs together to the eye (emoji of several parts, accents) stays so. */
  split(text: string, strong: boolean): { text: string; face: Face }[] {
    const usual: Face = strong ? 'strong' : 'plain'
    if (simple.test(text)) return [{ text, face: usual }]
    const parts: { text: string; face: Face }[] = []
    for (const { segment } of graphemes.segment(text)) {
      // Signs that only choose how the letter before them looks have no shape of their own.
      const shown = segment.replace(/\u200b|\p{Variation_Selector}/gu, '')
      if (!shown) continue
      const found = this.#face(shown.codePointAt(0)!)
      const face = found === 'plain' ? usual : found
      const last = parts.at(-1)
      if (last?.face === face) last.text += shown
      else parts.push({ text: shown, face })
    }
    return parts
  }

  /** Points. */
  width(text: string, face: Face, size: number): number {
    const key = `${face} ${text}`
    let found = this.#widths.get(key)
    if (found === undefined) {
      found = this.#pdf.font(face).fontSize(1000).widthOfString(text)
      this.#widths.set(key, found)
    }
    return (found * size) / 1000
  }

  #face(code: number): Face {
    let face = this.#faces.get(code)
    if (!face) {
      face = fallbacks.find((one) => this.#has(one, code)) ?? 'plain'
      this.#faces.set(code, face)
    }
    return face
  }

  #has(face: Face, code: number): boolean {
    this.#pdf.font(face)
    return (this.#pdf as unknown as Opened)._font.font.hasGlyphForCodePoint(code)
  }
}
