import PDFDocument from 'pdfkit'
import {
  margin,
  overlap,
  type Page,
  type PagePlan,
  pagesFor,
  sheetName,
  sheets as sheetsShape,
} from '../../../../shared/documents/sheets.ts'
import { t } from '../../../../shared/text/index.ts'
import { fontFiles } from '../../assets.ts'
import type { Source } from '../../index.ts'
import { xmlText } from '../../plainText.ts'
import { drawMaps } from '../../svg/index.ts'
import { drawSvg, type Faces } from './draw.ts'

/** Points (1/72 inch) in a millimetre. */
const mm = 72 / 25.4

/**
 * The map on paper of an exact size: one page, or a poster on sheets of A4 with crop marks and overlaps. Shapes are vectors,
 * words are text in an embedded font.
 */
export async function renderMapPdf({ view, look, options }: Source): Promise<Uint8Array> {
  const plan = pagesFor(sheetsShape.parse(options?.sheets ?? {}))
  const [regular, strong] = fontFiles() as [string, string]
  const title = xmlText(view.all('engagement')[0]?.name ?? '')
  const size: [number, number] = [plan.page.width * mm, plan.page.height * mm]
  const pdf = new PDFDocument({
    size,
    margin: 0,
    autoFirstPage: false,
    font: regular,
    lang: 'en',
    info: { Title: title },
  })
  const bytes = collected(pdf)
  const faces: Faces = { regular: 'regular', strong: 'strong' }
  pdf.registerFont(faces.regular, regular)
  pdf.registerFont(faces.strong, strong)
  const drawing = drawMaps(view, look)
  for (const page of plan.pages) {
    pdf.addPage({ size, margin: 0 })
    drawPart(pdf, drawing, plan, page, faces)
    if (plan.pages.length > 1) drawMarks(pdf, plan, page, title, faces)
  }
  pdf.end()
  return bytes
}

function collected(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  return new Promise((done, failed) => {
    pdf.on('data', (part: Uint8Array) => parts.push(part))
    pdf.on('end', () => done(Buffer.concat(parts)))
    pdf.on('error', failed)
  })
}

/** What of the poster is on a page; the map is as large as the poster's margins allow, in its middle. */
function drawPart(
  pdf: PDFKit.PDFDocument,
  drawing: { svg: string; width: number; height: number },
  { poster, printable, pages }: PagePlan,
  { x, y }: Page,
  faces: Faces,
): void {
  const room = { width: poster.width - 2 * margin, height: poster.height - 2 * margin }
  const scale = Math.min(room.width / drawing.width, room.height / drawing.height)
  const edge = pages.length > 1 ? margin : 0
  pdf.save().scale(mm)
  if (edge) pdf.rect(edge, edge, printable.width, printable.height).clip()
  pdf.translate(edge - x, edge - y)
  pdf.translate((poster.width - drawing.width * scale) / 2, (poster.height - drawing.height * scale) / 2)
  pdf.scale(scale)
  drawSvg(pdf, drawing.svg, faces)
  pdf.restore()
}

/**
 * In the margin: full marks where the sheet is cut, dashed ones where the neighbour's sheet begins, and the sheet's name.
 * Cut right and bottom edges only as far as the overlap is to be glued under the next sheet.
 */
function drawMarks(pdf: PDFKit.PDFDocument, plan: PagePlan, page: Page, title: string, faces: Faces): void {
  const { printable, rows, columns, pages } = plan
  const [left, top] = [margin, margin]
  const [right, bottom] = [left + printable.width, top + printable.height]
  const long = 6
  const gap = 1.5
  pdf.save().scale(mm).lineWidth(0.2).strokeColor('#000000')
  const across = (x: number) => {
    pdf
      .moveTo(x, top - gap)
      .lineTo(x, top - gap - long)
      .moveTo(x, bottom + gap)
      .lineTo(x, bottom + gap + long)
      .stroke()
  }
  const along = (y: number) => {
    pdf
      .moveTo(left - gap, y)
      .lineTo(left - gap - long, y)
      .moveTo(right + gap, y)
      .lineTo(right + gap + long, y)
      .stroke()
  }
  for (const x of [left, right]) across(x)
  for (const y of [top, bottom]) along(y)
  pdf.dash(0.8, { space: 0.8 })
  if (page.column > 0) across(left + overlap)
  if (page.column < columns - 1) across(right - overlap)
  if (page.row > 0) along(top + overlap)
  if (page.row < rows - 1) along(bottom - overlap)
  pdf.undash()
  const words = t('exports.sheet', { name: sheetName(page), rows, columns, count: pages.length, title })
  pdf.font(faces.regular).fontSize(2.8).fillColor('#1F1C18')
  pdf.text(words, left + 14, bottom + 6.5, { lineBreak: false, baseline: 'alphabetic' })
  pdf.restore()
}
