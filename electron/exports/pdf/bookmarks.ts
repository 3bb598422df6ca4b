import { xmlText } from '../plainText.ts'

type Item = PDFKit.PDFOutline

/** The reader's panel of bookmarks, nested as the headings are. */
export class Bookmarks {
  readonly #under: (Item | undefined)[]

  constructor(pdf: PDFKit.PDFDocument) {
    this.#under = [pdf.outline]
  }

  add(level: 1 | 2 | 3, text: string): void {
    const parent = this.#under.slice(0, level).findLast((item) => item !== undefined)!
    this.#under.length = level
    this.#under[level] = parent.addItem(xmlText(text).slice(0, 200), { expanded: level === 1 })
  }
}
