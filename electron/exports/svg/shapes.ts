import { rating } from '../../../shared/format.ts'
import { middleOf, type Route } from '../../../shared/map/route.ts'
import { pathOf, signOfRating } from '../../../shared/map/signs.ts'
import { widthOfText } from '../../../shared/map/title.ts'
import { t } from '../../../shared/text/index.ts'
import { escapeXml } from '../plainText.ts'
import { colours } from './colours.ts'

type Look = { size?: number; weight?: number; fill?: string; anchor?: 'start' | 'middle' | 'end' }

export function text(x: number, y: number, words: string, look: Look = {}): string {
  const { size = 13.5, weight = 400, fill = colours.ink, anchor = 'start' } = look
  const aligned = anchor === 'start' ? '' : ` text-anchor="${anchor}"`
  return `<text x="${n(x)}" y="${n(y)}" font-size="${size}" font-weight="${weight}" fill="${fill}"${aligned}>${escapeXml(words)}</text>`
}

export const line = (x1: number, y1: number, x2: number, y2: number, stroke: string, width = 1): string =>
  `<path d="M${n(x1)} ${n(y1)}L${n(x2)} ${n(y2)}" stroke="${stroke}" stroke-width="${width}"/>`

export const diamond = (x: number, y: number, reach: number, fill: string = colours.ink, edge = 'none'): string =>
  `<path d="M${n(x - reach)} ${n(y)}L${n(x)} ${n(y - reach)}L${n(x + reach)} ${n(y)}L${n(x)} ${n(y + reach)}Z" fill="${fill}" stroke="${edge}" stroke-width="1.4"/>`

/** A rating's sign, 24 x 20: down below zero, up above; filled is current, outlined is ideal, dashed is not given. */
export function ratingSign(x: number, y: number, value: number | null, filled: boolean): string {
  const sign = signOfRating(value)
  const look = value === null ? null : colours.ratings[value]!
  const fill = look && filled ? look.fill : colours.card
  const stroke = look ? ` stroke="${look.edge}" stroke-width="1.5"` : ` stroke="${colours.edge}" stroke-dasharray="2 2"`
  const figure =
    value === null
      ? ''
      : text(x + 12, y + sign.baseline, rating(value), figureLook(look && filled ? look.on : colours.ink))
  return `<path d="${pathOf(sign, x, y)}" fill="${fill}"${filled && look ? '' : stroke}/>${figure}`
}

const figureLook = (fill: string): Look => ({ size: 11.5, weight: 600, fill, anchor: 'middle' })

const dashes = {
  next: '',
  alternative: ' stroke-dasharray="7 4"',
  recovery: ' stroke-dasharray="2 4" stroke-linecap="round"',
}

/** An arrow along its way, with rounded corners and a head; the kind shows in its dashes and is said in a word. */
export function arrow({ connection, points }: Route): string {
  let d = `M${n(points[0]!.x)} ${n(points[0]!.y)}`
  for (let i = 1; i < points.length - 1; i++) {
    const [a, b, c] = [points[i - 1]!, points[i]!, points[i + 1]!]
    const radius = Math.min(6, length(a, b) / 2, length(b, c) / 2)
    const into = towards(b, a, radius)
    const from = towards(b, c, radius)
    d += `L${n(into.x)} ${n(into.y)}Q${n(b.x)} ${n(b.y)} ${n(from.x)} ${n(from.y)}`
  }
  const [before, end] = [points.at(-2)!, points.at(-1)!]
  const back = towards(end, before, 7)
  const side = { x: (end.y - back.y) * 0.55, y: (back.x - end.x) * 0.55 }
  const head = `M${n(back.x + side.x)} ${n(back.y + side.y)}L${n(end.x)} ${n(end.y)}L${n(back.x - side.x)} ${n(back.y - side.y)}`
  const stroke = `fill="none" stroke="${colours.ink2}" stroke-width="1.5"`
  return `<path d="${d}L${n(end.x)} ${n(end.y)}" ${stroke}${dashes[connection.kind]}/><path d="${head}" ${stroke}/>${word({ connection, points })}`
}

/** An arrow's word along its longest leg, or beside an arrow that is too short for it. */
function word({ connection: { kind, label }, points }: Pick<Route, 'connection' | 'points'>): string {
  const words = label || (kind === 'next' ? '' : t(`records.connectionKind.${kind}`))
  if (!words) return ''
  const leg = middleOf(points)
  const fits = leg.length > widthOfText(words, 11) + 24
  const turn = fits && leg.vertical ? ' rotate(-90)' : ''
  const written = text(fits ? 0 : 8, 4, words, {
    size: 11,
    weight: 600,
    fill: colours.ink2,
    anchor: fits ? 'middle' : 'start',
  })
  const halo = `paint-order="stroke" stroke="${colours.sheet}" stroke-width="3" stroke-linejoin="round"`
  return `<g transform="translate(${n(leg.x)} ${n(leg.y)})${turn}" ${halo}>${written}</g>`
}

type Point = { x: number; y: number }
const length = (a: Point, b: Point) => Math.hypot(b.x - a.x, b.y - a.y)
const towards = (from: Point, to: Point, by: number): Point => {
  const all = length(from, to) || 1
  return { x: from.x + ((to.x - from.x) * by) / all, y: from.y + ((to.y - from.y) * by) / all }
}

/** A coordinate with at most one digit after the point. */
export const n = (value: number): string => String(Math.round(value * 10) / 10)
