import { counted, counts } from '../../../shared/insight/counts.ts'
import { gap } from '../../../shared/insight/gap.ts'
import type { Rect } from '../../../shared/map/layout.ts'
import { measures, titleLines } from '../../../shared/map/measures.ts'
import type { View } from '../../../shared/records/set.ts'
import type { Touchpoint } from '../../../shared/records/touchpoint.ts'
import { type Key, t } from '../../../shared/text/index.ts'
import { colours } from './colours.ts'
import { diamond, n, ratingSign, text } from './shapes.ts'

const { card } = measures

/** Small signs before the counts, 11 x 11: a rule, a clock, a quotation mark, a fork, a lamp. */
const signs: Record<(typeof counted)[number], string> = {
  standard: 'M1 3.5h9v4H1zM3.500 3.5v2M5.5 3.5v2M7.5 3.5v2',
  activity: 'M5.5 1a4.500 4.5 0 1 0 .01 0M5.5 3v2.700l1.8 1',
  story: 'M1 1.5h9v6H5l-2.500 2.500V7.5H1z',
  cause: 'M5.5 10V6M5.500 6L2 2.500M5.5 6L9 2.5',
  opportunity: 'M3.7 7a3.200 3.200 0 1 1 3.600 0v1.500H3.700zM4.300 10h2.400',
}

/** A card as the screen shows it. */
export function drawCard(view: View, one: Touchpoint, { x, y, width, height }: Rect): string {
  const level = Math.min(4, Math.max(0, gap(one) ?? 0))
  const foot = y + height - 28
  const parts = [
    `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" rx="5" fill="${colours.levels.gap[level]}" stroke="${colours.rule}"/>`,
  ]
  if (one.momentOfTruth) {
    parts.push(`<path d="M${n(x + 1.5)} ${n(y + 2)}V${n(y + height - 2)}" stroke="${colours.ink}" stroke-width="4"/>`)
    parts.push(diamond(x + 1, y + height / 2, 8))
  }
  const left = x + card.insetLeft
  titleLines(one).forEach((words, i) => {
    const baseline = y + card.top + 12.5 + i * card.titleLine
    parts.push(text(left, baseline, words, { size: card.titleSize, weight: 600 }))
  })
  if (one.currentRating !== null || one.idealRating !== null) {
    parts.push(ratingSign(left - 2, foot, one.currentRating, true))
    parts.push(
      `<path d="M${n(left + 24)} ${n(foot + 10)}h7m-2.500 -2.500l2.500 2.500l-2.500 2.500" fill="none" stroke="${colours.ink3}" stroke-width="1.4"/>`,
    )
    parts.push(ratingSign(left + 33, foot, one.idealRating, false))
  }
  parts.push(drawCounts(view, one.id, x + width - card.insetRight, foot + 14))
  return `<g><title>${label(one)}</title>${parts.join('')}</g>`
}

/** From the right edge to the left, so that however many there are they never run over it. */
function drawCounts(view: View, id: string, right: number, baseline: number): string {
  const found = counts(view, id)
  let x = right
  let drawn = ''
  for (const kind of [...counted].reverse()) {
    if (!found[kind]) continue
    const figure = String(found[kind])
    drawn += text(x, baseline, figure, { size: 11.5, fill: colours.ink2, anchor: 'end' })
    x -= figure.length * 6.5 + 12
    drawn += `<path transform="translate(${n(x)} ${n(baseline - 9.5)})" d="${signs[kind]}" fill="none" stroke="${colours.ink3}" stroke-width="1"/>`
    x -= 3
  }
  return drawn
}

const label = (one: Touchpoint): string =>
  one.momentOfTruth ? t('records.field.touchpoint.momentOfTruth' as Key) : t('records.type.touchpoint' as Key)
