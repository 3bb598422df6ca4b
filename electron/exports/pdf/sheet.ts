import PDFDocument from 'pdfkit'
import type { ExportOptions } from '../../../shared/exporting.ts'
import { Fonts } from './fonts.ts'
import { type Line, linesOf, type Styled } from './lines.ts'

type Tag = 'H1' | 'H2' | 'H3' | 'P' | 'LBody' | 'TH' | 'TD' | 'Caption' | 'BlockQuote' | 'Figure' | 'Title'
type Element = PDFKit.PDFStructureElement

export const leading = 1.38
export const margin = { top: 62, bottom: 58, side: 58 }
const sizes = { a4: 'A4', letter: 'LETTER' } as const

/** Pages under way: where the next line goes, and the tags under which a screen reader finds it. */
export class Sheet {
  readonly pdf: PDFKit.PDFDocument
  readonly fonts: Fonts
  readonly root: Element
  readonly #paper: (typeof sizes)[keyof typeof sizes]
  y = margin.top

  constructor(paper: ExportOptions['paper'], about: { title: string; author: string }) {
    this.#paper = sizes[paper]
    this.pdf = new PDFDocument({
      size: this.#paper,
      margin: 0,
      // Not pdfkit's own Helvetica either, which no bundle holds.
      // None yet: a font that pdfkit has under one name already is read from its file again whenever it is asked for under
      // another, and every word asks.
      font: null as unknown as string,
      autoFirstPage: false,
      bufferPages: true,
      pdfVersion: '1.7',
      lang: 'en',
      tagged: true,
      displayTitle: true,
      info: { Title: about.title, Author: about.author, Creator: 'Touchline' },
    })
    this.fonts = new Fonts(this.pdf)
    this.pdf.addPage()
    this.root = this.pdf.struct('Document')
    this.pdf.addStructure(this.root)
  }

  get left(): number {
    return margin.side
  }
  get width(): number {
    return this.pdf.page.width - 2 * margin.side
  }
  get bottom(): number {
    return this.pdf.page.height - margin.bottom
  }

  newPage(layout: 'portrait' | 'landscape' = 'portrait'): void {
    this.pdf.addPage({ size: this.#paper, layout, margin: 0 })
    this.y = margin.top
  }

  /** Goes to a new page where less than `height` points are left. */
  room(height: number): void {
    if (this.y + height > this.bottom && this.y > margin.top) this.newPage()
  }

  lines(runs: readonly Styled[], size: number, width = this.width): Line[] {
    return linesOf(this.fonts, runs, size, width)
  }

  /** Text as an element of its own, over as many pages as it needs. `keep`: points that must be left under it. */
  text(
    tag: Tag,
    runs: readonly Styled[],
    {
      size,
      indent = 0,
      keep = 0,
      parent = this.root,
    }: { size: number; indent?: number; keep?: number; parent?: Element },
  ): void {
    const lines = this.lines(runs, size, this.width - indent)
    const step = size * leading
    this.room(Math.min(lines.length, keep ? lines.length : 2) * step + keep)
    this.element(parent, tag, () => {
      for (const line of lines) {
        if (this.y + step > this.bottom) this.goOn()
        this.draw(line, this.left + indent, this.width - indent, size)
        this.y += step
      }
    })
  }

  /** A tagged element whose content `draw` puts on the page. */
  element(parent: Element, tag: Tag, draw: () => void, alt?: string): void {
    const element = this.pdf.struct(tag, alt === undefined ? {} : { alt }, [draw])
    parent.add(element)
    element.end()
  }

  /** What is for the eye only: rules, backgrounds, what repeats. */
  artifact(draw: () => void): void {
    this.pdf.markContent('Artifact', { type: 'Layout' })
    draw()
    this.pdf.endMarkedContent()
  }

  /** A new page within an element: its tag goes on there. */
  goOn(): void {
    // Declared nowhere: ends the marks of this page and begins them again on the next.
    ;(this.pdf as unknown as { continueOnNewPage(options: object): void }).continueOnNewPage({
      size: this.#paper,
      margin: 0,
    })
    this.y = margin.top
  }

  draw(line: Line, left: number, width: number, size: number, right = false, y = this.y): void {
    let x = line.rightToLeft || right ? left + width - line.width : left
    const placed = line.pieces.map((piece) => {
      const at = x
      x += piece.width
      return { piece, at }
    })
    // Who reads the file reads in the order in which it is drawn: words of right-to-left scripts from the right.
    placed.sort((a, b) => (a.piece.order ?? 0) - (b.piece.order ?? 0))
    for (const { piece, at } of placed) {
      if (piece.said !== undefined) this.pdf.markContent('Span', { actual: piece.said })
      // Baselines meet whatever the font.
      this.pdf
        .font(piece.face)
        .fontSize(size)
        .fillColor(`#${piece.colour}`)
        .text(piece.text, at, y + size * 1.07, { lineBreak: false, baseline: 'alphabetic' })
      if (piece.said !== undefined) this.pdf.endMarkedContent()
    }
  }

  rule(x: number, y: number, width: number, colour: string, thick = 0.5): void {
    this.artifact(() => {
      this.pdf
        .moveTo(x, y)
        .lineTo(x + width, y)
        .lineWidth(thick)
        .strokeColor(`#${colour}`)
        .stroke()
    })
  }

  /** All bytes. */
  async finish(): Promise<Uint8Array> {
    this.root.end()
    const parts: Uint8Array[] = []
    this.pdf.on('data', (part: Uint8Array) => parts.push(part))
    const ended = new Promise((done) => this.pdf.on('end', done))
    this.pdf.end()
    await ended
    return Buffer.concat(parts)
  }
}
