import { linesOf } from './lines.ts'
import type { Sheet } from './sheet.ts'

type Attributes = Record<string, string>

const tags = /<(\/?)(\w+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|([^<]+)/g
const attribute = /([\w:-]+)="([^"]*)"/g

/**
 * Draws one of our own SVGs (`exports/svg`) as vectors. It knows what those hold and nothing more: rect, path, circle,
 * text, and groups that move.
 */
export function drawSvg(sheet: Sheet, svg: string, x: number, y: number, scale: number): void {
  const { pdf } = sheet
  pdf.save()
  pdf.translate(x, y).scale(scale)
  let words: Attributes | null = null
  let skipped = false
  for (const [, closing, name, given = '', single, content] of svg.matchAll(tags)) {
    if (content !== undefined) {
      if (words && !skipped) text(sheet, words, decoded(content))
      continue
    }
    if (name === 'title') skipped = !closing
    if (closing) {
      if (name === 'g') pdf.restore()
      if (name === 'text') words = null
      continue
    }
    const values = Object.fromEntries([...given.matchAll(attribute)].map(([, key, value]) => [key!, decoded(value!)]))
    if (name === 'g') {
      pdf.save()
      move(sheet, values)
    } else if (name === 'text') words = single ? null : values
    else shape(sheet, name!, values)
  }
  pdf.restore()
}

function move({ pdf }: Sheet, { transform }: Attributes): void {
  const [, x, y] = /translate\(([-\d.]+)[ ,]+([-\d.]+)\)/.exec(transform ?? '') ?? []
  if (x !== undefined) pdf.translate(Number(x), Number(y))
}

function shape(sheet: Sheet, name: string, values: Attributes): void {
  const { pdf } = sheet
  const n = (key: string) => Number(values[key] ?? 0)
  if (name === 'rect' && values.width === '100%') return
  if (!['rect', 'path', 'circle'].includes(name)) return
  pdf.save()
  move(sheet, values)
  if (name === 'rect') {
    const { width, height } = { width: n('width'), height: n('height') }
    if (n('rx')) pdf.roundedRect(n('x'), n('y'), width, height, n('rx'))
    else pdf.rect(n('x'), n('y'), width, height)
  } else if (name === 'circle') pdf.circle(n('cx'), n('cy'), n('r'))
  else pdf.path(values.d ?? '')
  const fill =
    values.fill === 'none' || (name === 'path' && !values.fill && values.stroke) ? null : (values.fill ?? '#000000')
  const stroke = values.stroke && values.stroke !== 'none' ? values.stroke : null
  if (stroke) {
    pdf.lineWidth(Number(values['stroke-width'] ?? 1))
    const dashes = values['stroke-dasharray']?.split(/[ ,]+/).map(Number)
    if (dashes) pdf.dash(dashes[0]!, { space: dashes[1] ?? dashes[0] })
    if (values['stroke-linecap'] === 'round') pdf.lineCap('round')
  }
  if (fill && stroke) pdf.fillAndStroke(fill, stroke)
  else if (stroke) pdf.stroke(stroke)
  else pdf.fill(fill ?? '#000000')
  pdf.restore()
}

function text(sheet: Sheet, values: Attributes, content: string): void {
  const size = Number(values['font-size'] ?? 13.5)
  const colour = (values.fill ?? '#1F1C18').slice(1)
  const strong = Number(values['font-weight'] ?? 400) >= 600
  const [line] = linesOf(sheet.fonts, [{ text: content, strong, colour }], size, 100_000)
  if (!line) return
  const anchor = { start: 0, middle: 0.5, end: 1 }[values['text-anchor'] ?? 'start'] ?? 0
  const left = Number(values.x ?? 0) - anchor * line.width
  sheet.draw({ ...line, rightToLeft: false }, left, line.width, size, false, Number(values.y ?? 0) - size * 1.07)
}

const decoded = (text: string) => text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
