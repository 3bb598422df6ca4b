import { measure } from '../../../shared/documents/plan/annotations.ts'
import { hours, money, rating } from '../../../shared/format.ts'
import { yearlyCost, yearlyCustomerHours } from '../../../shared/insight/cost.ts'
import { gap } from '../../../shared/insight/gap.ts'
import { standing } from '../../../shared/insight/standards.ts'
import type { View } from '../../../shared/records/set.ts'
import type { Touchpoint } from '../../../shared/records/touchpoint.ts'
import { t } from '../../../shared/text/index.ts'
import { type Deck, fitted, ink, inner, page, put } from './deck.ts'

const apart = 0.3
const upper = { top: page.top + 0.4, height: 2.35 }
const lower = { top: page.top + 3.15, height: 2.6 }

/** A slide for one moment of truth: current beside ideal, below them its standards, waste and causes. */
export function truthSlides(deck: Deck, view: View, one: Touchpoint): void {
  const half = (inner.width - apart) / 2
  const third = (inner.width - 2 * apart) / 3
  const contrast = [
    fitted(one.current || '–', half - 0.3, upper.height - 0.55),
    fitted(one.ideal || '–', half - 0.3, upper.height - 0.55),
  ]
  const lists = [standardsOf(view, one), wasteOf(view, one), causesOf(view, one)].map((words) =>
    fitted(words || '–', third, lower.height - 0.4, [13, 12, 11, 10]),
  )
  const slides = Math.max(...contrast.map(({ parts }) => parts.length), ...lists.map(({ parts }) => parts.length))
  const titles = [t('plan.standards'), t('exports.slides.waste'), t('plan.causes')]
  for (let n = 0; n < slides; n++) {
    const title = `◆ ${one.title}`
    const slide = deck.slide(n ? t('exports.slides.part', { title, part: n + 1, of: slides }) : title)
    put(slide, facts(view, one), {
      x: page.left,
      y: page.top - 0.05,
      w: inner.width,
      h: 0.3,
      fontSize: 12,
      color: ink.muted,
    })
    const ratings = [one.currentRating, one.idealRating]
    contrast.forEach(({ size, parts }, i) => {
      const x = page.left + i * (half + apart)
      const label = `${t(i ? 'plan.ideal' : 'plan.current')}  ${rating(ratings[i]!)}`
      slide.addShape('rect', {
        x,
        y: upper.top,
        w: half,
        h: upper.height,
        fill: { color: i ? 'EAF1F8' : 'FBF1EA' },
        line: { color: ink.rule, width: 0.5 },
      })
      put(slide, label, { x: x + 0.15, y: upper.top + 0.1, w: half - 0.3, h: 0.3, fontSize: 13, bold: true })
      put(slide, parts[n] ?? '', {
        x: x + 0.15,
        y: upper.top + 0.45,
        w: half - 0.3,
        h: upper.height - 0.55,
        fontSize: size,
      })
    })
    lists.forEach(({ size, parts }, i) => {
      const x = page.left + i * (third + apart)
      put(slide, titles[i]!, { x, y: lower.top, w: third, h: 0.3, fontSize: 13, bold: true, color: deck.colour })
      put(slide, parts[n] ?? '', { x, y: lower.top + 0.36, w: third, h: lower.height - 0.4, fontSize: size })
    })
  }
}

function facts(view: View, one: Touchpoint): string {
  return [
    view.get('stage', one.stage ?? '')?.name,
    view.get('lane', one.lane ?? '')?.name,
    one.importance !== null && t('plan.importanceIs', { value: one.importance }),
    gap(one) !== null && t('plan.gapIs', { value: rating(gap(one)) }),
    one.owner && t('plan.ownerIs', { value: one.owner }),
  ]
    .filter(Boolean)
    .join(' · ')
}

const standardsOf = (view: View, { id }: Touchpoint): string =>
  view
    .of('standard', 'touchpoint', id)
    .map((one) => `• ${one.text} (${measure(one).text}; ${t(`insight.standing.${standing(one)}`).toLowerCase()})`)
    .join('\n') || t('plan.noStandard')

function wasteOf(view: View, { id }: Touchpoint): string {
  const currency = view.all('engagement')[0]?.currency ?? 'USD'
  return view
    .of('activity', 'touchpoint', id)
    .filter((one) => one.kind === 'waste')
    .map((one) => {
      const cost = yearlyCost(one)
      const time = yearlyCustomerHours(one)
      const said = [
        cost !== null && `${money(cost, currency)} ${t('plan.costAYear', { currency })}`,
        time !== null && `${hours(time)} ${t('plan.hoursAYear').toLowerCase()}`,
      ].filter(Boolean)
      return `• ${one.text}${said.length ? ` (${said.join('; ')})` : ''}`
    })
    .join('\n')
}

const causesOf = (view: View, { id }: Touchpoint): string =>
  view
    .of('cause', 'touchpoint', id)
    .map((one) => `• ${one.text}`)
    .join('\n')
