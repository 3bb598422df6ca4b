import library from 'pptxgenjs'
import { inkOf } from '../../../shared/documents/brand.ts'
import type { Document } from '../../../shared/documents/document.ts'
import { t } from '../../../shared/text/index.ts'
import { isRightToLeft } from '../docx/text.ts'
import { escapeXml, xmlText } from '../plainText.ts'

type Pptx = InstanceType<typeof library>
export type Slide = ReturnType<Pptx['addSlide']>
export type TextOptions = NonNullable<Parameters<Slide['addText']>[1]>

// Bundlers and Node disagree on what the default of this CommonJS package is.
const Pptx = ((library as unknown as { default?: typeof library }).default ?? library) as typeof library

/** Inches: a wide slide, and what lies between its margins under the title and above the foot. */
export const page = { width: 13.333, height: 7.5, left: 0.5, top: 1.15, right: 12.833, bottom: 6.95 }
export const inner = { width: page.right - page.left, height: page.bottom - page.top }
export const ink = {
  strong: '1F1C18',
  plain: '2B2721',
  muted: '6B645A',
  rule: 'CBC3B4',
  head: 'F0ECE3',
  sheet: 'FCFAF6',
}
export const font = 'Calibri'

/** The slides under way: each with its title, the client's colour, the plan's name and its number. */
export class Deck {
  readonly pptx: Pptx
  readonly colour: string
  readonly #about: string

  constructor(plan: Document) {
    this.pptx = new Pptx()
    this.colour = inkOf(plan.colour)
    this.#about = clean([plan.title, plan.client].filter(Boolean).join(' · '))
    this.pptx.layout = 'LAYOUT_WIDE'
    this.pptx.title = clean(plan.title)
    // The library writes this one as it is given.
    this.pptx.company = escapeXml(plan.client)
    this.pptx.author = t('shell.product')
    this.pptx.theme = { headFontFace: font, bodyFontFace: font }
  }

  slide(title: string): Slide {
    const slide = this.pptx.addSlide()
    put(slide, title, {
      x: page.left,
      y: 0.35,
      w: inner.width,
      h: 0.6,
      fontSize: 24,
      bold: true,
      color: this.colour,
      fit: 'shrink',
    })
    slide.addShape('line', { x: page.left, y: 1, w: inner.width, h: 0, line: { color: ink.rule, width: 0.75 } })
    put(slide, this.#about, { x: page.left, y: 7.05, w: 10, h: 0.3, fontSize: 10, color: ink.muted })
    slide.slideNumber = {
      x: 12.3,
      y: 7.05,
      w: 0.6,
      h: 0.3,
      fontSize: 10,
      color: ink.muted,
      fontFace: font,
      align: 'right',
    }
    return slide
  }
}

export const clean = (text: string): string => xmlText(text)

/** A text box without inner margins; right-to-left text begins at the right. */
export function put(slide: Slide, text: string, options: TextOptions): void {
  slide.addText(clean(text), {
    margin: 0,
    fontFace: font,
    color: ink.plain,
    valign: 'top',
    ...direction(text),
    ...options,
  })
}

export const direction = (text: string): TextOptions => (isRightToLeft(text) ? { rtlMode: true, align: 'right' } : {})

/** How many lines a text takes at a size (points) in a width (inches), on the safe side: wide letters count double. */
export function linesIn(text: string, size: number, width: number): number {
  const each = Math.max(1, Math.floor((width * 72) / (size * 0.53)))
  return clean(text)
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(weigh(line) / each)), 0)
}

const weigh = (line: string) => line.length + (line.match(/[\u2e80-\uffef]/g)?.length ?? 0)
export const lineHeight = (size: number) => (size * 1.2) / 72

/**
 * The largest size of a few at which a text fits its box, and the text in as many parts as there are boxes needed: what
 * does not fit at the smallest goes on elsewhere, nothing is cut.
 */
export function fitted(
  text: string,
  width: number,
  height: number,
  sizes = [16, 14, 12, 11],
): { size: number; parts: string[] } {
  const fits = (words: string, size: number) => linesIn(words, size, width) * lineHeight(size) <= height
  const size = sizes.find((one) => fits(text, one)) ?? sizes.at(-1)!
  const parts: string[] = []
  let rest = text
  while (!fits(rest, size)) {
    // The longest beginning that fits, ended at a space where there is one near.
    let [least, most] = [1, rest.length]
    while (least < most) {
      const middle = Math.ceil((least + most) / 2)
      if (fits(rest.slice(0, middle), size)) least = middle
      else most = middle - 1
    }
    const space = rest.lastIndexOf(' ', least)
    const end = space > least * 0.7 ? space : least
    const whole = /[\uD800-\uDBFF]$/.test(rest.slice(0, end)) && end > 1 ? end - 1 : end
    parts.push(rest.slice(0, whole))
    rest = rest.slice(whole).trimStart()
  }
  return { size, parts: [...parts, rest] }
}
