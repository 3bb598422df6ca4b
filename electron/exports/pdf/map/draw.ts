import { type Element, parse } from './parse.ts'

type Pdf = PDFKit.PDFDocument
export type Faces = { regular: string; strong: string }
type Look = Record<string, string>

/**
 * Draws the map's SVG as vectors and real text. It knows what `electron/exports/svg` writes (groups that move and turn,
 * paths, boxes, circles, lines of text), not all of SVG. Throws for an element that it does not know.
 */
export function drawSvg(pdf: Pdf, svg: string, faces: Faces): void {
  for (const element of parse(svg)) draw(pdf, element, {}, faces)
}

function draw(pdf: Pdf, { name, attributes, children, text }: Element, inherited: Look, faces: Faces): void {
  const look = { ...inherited, ...attributes }
  const shape = shapes[name]
  if (shape) paint(pdf, look, () => shape(pdf, attributes))
  else if (name === 'text') write(pdf, look, text, faces)
  else if (name === 'svg' || name === 'g') {
    pdf.save()
    transform(pdf, attributes.transform ?? '')
    for (const child of children) draw(pdf, child, withoutPlace(look), faces)
    pdf.restore()
  } else if (name !== 'title') throw new Error(`the map's drawing has an element that cannot be drawn: ${name}`)
}

const shapes: Record<string, ((pdf: Pdf, at: Look) => unknown) | undefined> = {
  path: (pdf, { d }) => pdf.path(d ?? ''),
  circle: (pdf, { cx, cy, r }) => pdf.circle(num(cx), num(cy), num(r)),
  line: (pdf, { x1, y1, x2, y2 }) => pdf.moveTo(num(x1), num(y1)).lineTo(num(x2), num(y2)),
  rect: (pdf, { x, y, width, height, rx }) => {
    // The paper's own colour, over the whole drawing, is not printed.
    if (width?.endsWith('%')) return pdf.rect(0, 0, 0, 0)
    const radius = Math.min(num(rx), num(width) / 2, num(height) / 2)
    const box = [num(x), num(y), num(width), num(height)] as const
    return radius ? pdf.roundedRect(...box, radius) : pdf.rect(...box)
  },
}

const num = (value: string | undefined): number => Number.parseFloat(value ?? '0') || 0

function withoutPlace({ transform: _, x: _x, y: _y, ...look }: Look): Look {
  return look
}

function transform(pdf: Pdf, words: string): void {
  for (const [, kind, list] of words.matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [a = 0, b = 0] = list!.split(/[\s,]+/).map(Number)
    if (kind === 'translate') pdf.translate(a, b)
    else if (kind === 'rotate') pdf.rotate(a)
    else if (kind === 'scale') pdf.scale(a, b || a)
  }
}

function paint(pdf: Pdf, look: Look, shape: () => unknown): void {
  const fill = look.fill ?? '#000000'
  const stroke = look.stroke ?? 'none'
  pdf.save()
  transform(pdf, look.transform ?? '')
  if (look.opacity) pdf.opacity(num(look.opacity))
  if (look['fill-opacity']) pdf.fillOpacity(num(look['fill-opacity']))
  pdf.lineWidth(look['stroke-width'] === undefined ? 1 : num(look['stroke-width']))
  pdf.lineCap((look['stroke-linecap'] as 'round' | undefined) ?? 'butt')
  pdf.lineJoin((look['stroke-linejoin'] as 'round' | undefined) ?? 'miter')
  const dashes = look['stroke-dasharray']?.split(/[\s,]+/).map(Number)
  if (dashes && dashes.length > 1) pdf.dash(dashes[0]!, { space: dashes[1]! })
  shape()
  if (fill !== 'none' && stroke !== 'none') pdf.fillAndStroke(fill, stroke)
  else if (fill !== 'none') pdf.fill(fill)
  else if (stroke !== 'none') pdf.stroke(stroke)
  pdf.restore()
}

function write(pdf: Pdf, look: Look, words: string, faces: Faces): void {
  if (!words) return
  pdf.save()
  transform(pdf, look.transform ?? '')
  pdf
    .font(Number(look['font-weight'] ?? 400) >= 600 ? faces.strong : faces.regular)
    .fontSize(num(look['font-size']) || 13.5)
  const width = pdf.widthOfString(words)
  const shift = look['text-anchor'] === 'end' ? width : look['text-anchor'] === 'middle' ? width / 2 : 0
  const [x, y] = [num(look.x) - shift, num(look.y)]
  const set = (options: { fill: boolean; stroke: boolean }) =>
    pdf.text(words, x, y, { lineBreak: false, baseline: 'alphabetic', ...options })
  if (look.stroke && look.stroke !== 'none') {
    // A halo, so that a word stands clear of the line that it is written on.
    pdf.lineWidth(num(look['stroke-width'])).lineJoin('round').strokeColor(look.stroke)
    set({ fill: false, stroke: true })
  }
  pdf.fillColor(look.fill ?? '#000000')
  set({ fill: true, stroke: false })
  pdf.restore()
}
