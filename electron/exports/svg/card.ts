import { counted, counts } from '../../../shared/insight/counts.ts'
import type { Rect } from '../../../shared/map/layout.ts'
import { measures, titleLines } from '../../../shared/map/measures.ts'
import { linesOfTitle } from '../../../shared/map/title.ts'
import type { View } from '../../../shared/records/set.ts'
import type { Touchpoint } from '../../../shared/records/touchpoint.ts'
import { type Key, t } from '../../../shared/text/index.ts'
import { colours } from './colours.ts'
import { drawSteps, fillOf, type Lens } from './lens.ts'
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

/** A card as the screen shows it: in the overlay's colour, with its bar and words; one that a filter puts back only in outline. */
export function drawCard(lens: Lens, one: Touchpoint, { x, y, width, height }: Rect): string {
  const { view, overlay } = lens
  const dim = lens.dim(one)
  const told = dim ? null : lens.told(one)
  const foot = y + height - 28
  const parts = [
    `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" rx="5" fill="${dim ? colours.sheet : fillOf(overlay, told?.level ?? null)}" stroke="${dim ? colours.hairline : colours.rule}"/>`,
  ]
  if (one.momentOfTruth && !dim) {
    parts.push(`<path d="M${n(x + 1.5)} ${n(y + 2)}V${n(y + height - 2)}" stroke="${colours.ink}" stroke-width="4"/>`)
    parts.push(diamond(x + 1, y + height / 2, 8))
  }
  const left = x + card.insetLeft
  titleLines(one).forEach((words, i) => {
    const baseline = y + card.top + 12.5 + i * card.titleLine
    parts.push(
      text(left, baseline, words, { size: card.titleSize, ...(dim ? { fill: colours.ink3 } : { weight: 600 }) }),
    )
  })
  if (dim) return `<g><title>${label(one)}</title>${parts.join('')}</g>`
  if (one.currentRating !== null || one.idealRating !== null) {
    parts.push(ratingSign(left - 2, foot, one.currentRating, true))
    parts.push(
      `<path d="M${n(left + 24)} ${n(foot + 10)}h7m-2.500 -2.500l2.500 2.500l-2.500 2.500" fill="none" stroke="${colours.ink3}" stroke-width="1.4"/>`,
    )
    parts.push(ratingSign(left + 33, foot, one.idealRating, false))
  }
  if (one.leadsTo) parts.push(leadsSign(x + width, y + 16))
  const right = x + width - card.insetRight
  if (told && overlay && overlay !== 'gap') {
    const [sign] = linesOfTitle(told.sign, width - 90, 12, 1)
    if (sign) parts.push(text(right, foot + 14, sign, { size: 12, weight: 600, anchor: 'end' }))
  } else parts.push(drawCounts(view, one.id, right, foot + 14))
  if (overlay && told) parts.push(drawSteps(overlay, told.level, x + 12, y + height - 0.5, width - 20, 4))
  return `<g><title>${label(one)}</title>${parts.join('')}</g>`
}

/** At the right edge: here the customer leaves this map for another. */
const leadsSign = (x: number, y: number): string =>
  `<circle cx="${n(x)}" cy="${n(y)}" r="10" fill="${colours.card}" stroke="${colours.edge}" stroke-width="1.5"/><path d="M${n(x - 3.5)} ${n(y + 3.5)}l7 -7m-6 0h6v6" fill="none" stroke="${colours.ink}" stroke-width="1.6"/>`

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
