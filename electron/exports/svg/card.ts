import { counts } from '../../../shared/insight/counts.ts'
import type { Rect } from '../../../shared/map/layout.ts'
import { measures, titleLines } from '../../../shared/map/measures.ts'
import { countSigns, foot, pathOf, placeCounts, toSign } from '../../../shared/map/signs.ts'
import { linesOfTitle } from '../../../shared/map/title.ts'
import type { View } from '../../../shared/records/set.ts'
import type { Touchpoint } from '../../../shared/records/touchpoint.ts'
import { type Key, t } from '../../../shared/text/index.ts'
import { colours } from './colours.ts'
import { drawSteps, fillOf, type Lens } from './lens.ts'
import { diamond, n, ratingSign, text } from './shapes.ts'

const { card } = measures

/** A card as the screen shows it: in the overlay's colour, with its bar and words; one that a filter puts back only in outline. */
export function drawCard(lens: Lens, one: Touchpoint, { x, y, width, height }: Rect): string {
  const { view, overlay } = lens
  const dim = lens.dim(one)
  const told = dim ? null : lens.told(one)
  const footTop = y + height - 31
  const parts = [
    `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" rx="5" fill="${dim ? colours.sheet : fillOf(overlay, told?.level ?? null)}" stroke="${dim ? colours.hairline : colours.rule}"/>`,
  ]
  if (one.momentOfTruth && !dim) {
    parts.push(`<path d="M${n(x + 1.5)} ${n(y + 2)}V${n(y + height - 2)}" stroke="${colours.ink}" stroke-width="4"/>`)
    parts.push(diamond(x + 1, y + height / 2, 8))
  }
  const left = x + card.insetLeft + 1
  titleLines(one).forEach((words, i) => {
    const baseline = y + card.top + 12.5 + i * card.titleLine
    parts.push(
      text(left, baseline, words, { size: card.titleSize, ...(dim ? { fill: colours.ink3 } : { weight: 600 }) }),
    )
  })
  if (dim) return `<g><title>${label(one)}</title>${parts.join('')}</g>`
  if (one.currentRating !== null || one.idealRating !== null) {
    parts.push(ratingSign(left + foot.current, footTop, one.currentRating, true))
    const to = pathOf(toSign, left + foot.to, footTop + 6)
    parts.push(`<path d="${to}" fill="none" stroke="${colours.ink2}" stroke-width="1.4"/>`)
    parts.push(ratingSign(left + foot.ideal, footTop, one.idealRating, false))
  }
  if (one.leadsTo) parts.push(leadsSign(x + width, y + 16))
  const right = x + width - card.insetRight
  if (told && overlay && overlay !== 'gap') {
    const [sign] = linesOfTitle(told.sign, width - 90, 12, 1)
    if (sign) parts.push(text(right, footTop + 14, sign, { size: 12, weight: 600, anchor: 'end' }))
  } else parts.push(drawCounts(view, one.id, left, footTop))
  if (overlay && told) parts.push(drawSteps(overlay, told.level, x + 12, y + height - 0.5, width - 20, 4))
  return `<g><title>${label(one)}</title>${parts.join('')}</g>`
}

/** At the right edge: here the customer leaves this map for another. */
const leadsSign = (x: number, y: number): string =>
  `<circle cx="${n(x)}" cy="${n(y)}" r="10" fill="${colours.card}" stroke="${colours.edge}" stroke-width="1.5"/><path d="M${n(x - 3.5)} ${n(y + 3.5)}l7 -7m-6 0h6v6" fill="none" stroke="${colours.ink}" stroke-width="1.6"/>`

/** Signs and figures where the screen has them, `left` being the left edge of the card's title. */
function drawCounts(view: View, id: string, left: number, top: number): string {
  const { placed, size } = placeCounts(counts(view, id))
  return placed
    .map(({ kind, figure, x, text: at }) => {
      const { solid } = countSigns[kind]
      const look = solid ? `fill="${colours.ink}" stroke-width=".6"` : 'fill="none" stroke-width="1.1"'
      const d = pathOf(countSigns[kind], left + x, top + 4)
      const round = 'stroke-linecap="round" stroke-linejoin="round"'
      return `<path d="${d}" stroke="${colours.ink}" ${look} ${round}/>${text(left + at, top + 14, figure, { size })}`
    })
    .join('')
}

const label = (one: Touchpoint): string =>
  one.momentOfTruth ? t('records.field.touchpoint.momentOfTruth' as Key) : t('records.type.touchpoint' as Key)
