import { curveOf } from '../../../shared/map/curve.ts'
import type { MapLayout } from '../../../shared/map/layout.ts'
import type { View } from '../../../shared/records/set.ts'
import { t } from '../../../shared/text/index.ts'
import { colours } from './colours.ts'
import { diamond, line, n, text } from './shapes.ts'

type Dot = { x: number; y: number; moment: boolean }

/** The emotion curve as the screen shows it: current drawn through, ideal dotted, the gap between them shaded. */
export function drawCurve(view: View, layout: MapLayout, left: number, top: number, height: number): string {
  if (!layout.columns.length) return ''
  const middle = top + height / 2
  const level = (rating: number) => middle - (rating * (height - 28)) / 4
  const points = curveOf(layout, view)
  const dots = (of: 'current' | 'ideal'): Dot[] =>
    points.flatMap((point) => {
      const rating = point[of]
      return rating === null ? [] : [{ x: left + point.x, y: level(rating), moment: point.moment }]
    })
  const [current, ideal] = [dots('current'), dots('ideal')]
  const shade =
    current.length && ideal.length
      ? `<path d="${path(current)}${path(ideal.toReversed(), 'L')}Z" fill="${colours.levels.gap[2]}"/>`
      : ''
  return [
    line(0, top, left + layout.width, top, colours.hairline),
    text(12, middle - 3, t('plan.current'), { size: 12.5, weight: 600 }),
    text(12, middle + 14, t('plan.ideal'), { size: 12.5, fill: colours.ink2 }),
    `<path d="M72 ${n(middle - 7)}h30" stroke="${colours.ink}" stroke-width="2"/>`,
    `<path d="M72 ${n(middle + 10)}h30" stroke="${colours.ink2}" stroke-width="1.4" ${dotted}/>`,
    ...[2, 0, -2].map((rating) =>
      line(left, level(rating), left + layout.width, level(rating), rating ? colours.hairline : colours.rule),
    ),
    shade,
    `<path d="${path(ideal)}" fill="none" stroke="${colours.ink2}" stroke-width="1.4" ${dotted}/>`,
    `<path d="${path(current)}" fill="none" stroke="${colours.ink}" stroke-width="2"/>`,
    ...ideal.map((dot) => mark(dot, colours.paper, colours.ink2)),
    ...current.map((dot) => mark(dot, colours.ink, colours.ink)),
  ].join('')
}

const dotted = 'stroke-dasharray="1 4" stroke-linecap="round"'

/** A line that never swings beyond the points it joins. */
const path = (dots: readonly Dot[], first = 'M'): string =>
  dots
    .map(({ x, y }, i) => {
      const before = dots[i - 1]
      if (!before) return `${first}${n(x)} ${n(y)}`
      const half = (before.x + x) / 2
      return `C${n(half)} ${n(before.y)} ${n(half)} ${n(y)} ${n(x)} ${n(y)}`
    })
    .join('')

const mark = ({ x, y, moment }: Dot, fill: string, edge: string): string =>
  moment
    ? diamond(x, y, 5.5, fill, edge)
    : `<circle cx="${n(x)}" cy="${n(y)}" r="4" fill="${fill}" stroke="${edge}" stroke-width="1.4"/>`
