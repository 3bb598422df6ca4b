import { byPriority } from '../../../shared/insight/priority.ts'
import type { Opportunity } from '../../../shared/records/opportunity.ts'
import type { View } from '../../../shared/records/set.ts'
import { t } from '../../../shared/text/index.ts'
import { type Deck, ink, inner, lineHeight, linesIn, page, put } from './deck.ts'

const mostColumns = 4
const apart = 0.2
const size = 11

/** Opportunities as cards under the quarter in which they are due, in the order of priority; those without a day last. */
export function roadmapSlides(deck: Deck, view: View): void {
  const open = byPriority(view)
    .map(({ opportunity }) => opportunity)
    .filter((one) => one.status !== 'dropped')
  if (!open.length) return
  const quarters = Map.groupBy(open, ({ due }) => quarterOf(due))
  const width = (inner.width - (mostColumns - 1) * apart) / mostColumns
  // A quarter with more cards than a slide holds goes on in the next column.
  const columns = [...quarters.keys()]
    .sort()
    .flatMap((quarter) => stacks(quarters.get(quarter)!, width).map((cards, i) => ({ quarter, cards, again: i > 0 })))
  const slides = Math.ceil(columns.length / mostColumns)
  for (let n = 0; n < slides; n++) {
    const title = t('exports.slides.roadmap')
    const slide = deck.slide(slides > 1 ? t('exports.slides.part', { title, part: n + 1, of: slides }) : title)
    columns.slice(n * mostColumns, (n + 1) * mostColumns).forEach(({ quarter, cards, again }, i) => {
      const x = page.left + i * (width + apart)
      const label = quarter === none ? t('exports.slides.noDue') : quarter.replace(/^(\d+)-/, '$1, ')
      put(slide, again ? `${label} …` : label, {
        x,
        y: page.top,
        w: width,
        h: 0.35,
        fontSize: 14,
        bold: true,
        color: deck.colour,
      })
      let y = page.top + 0.45
      for (const one of cards) {
        const height = heightOf(one, width)
        slide.addText(
          [
            { text: cardTitle(one), options: { bold: true, breakLine: true } },
            { text: about(one), options: { color: ink.muted } },
          ],
          {
            ...{
              x,
              y,
              w: width,
              h: height,
              fontSize: size,
              fontFace: 'Calibri',
              color: ink.strong,
              align: 'left',
              valign: 'top',
            },
            ...{ shape: 'roundRect' as never, rectRadius: 0.04, margin: 4, fill: { color: 'FFFFFF' } },
            line: { color: ink.rule, width: 0.75 },
          },
        )
        y += height + 0.1
      }
    })
  }
}

/** Sorts after every year. */
const none = '~'
const quarterOf = (due: string | null): string =>
  due === null ? none : `${due.slice(0, 4)}-Q${Math.ceil(Number(due.slice(5, 7)) / 3)}`

const about = (one: Opportunity): string =>
  [one.owner, one.due, t(`records.status.${one.status}`)].filter(Boolean).join(' · ')

const cardTitle = (one: Opportunity): string => {
  const title = one.title.replace(/\s+/g, ' ')
  return title.length > 160 ? `${title.slice(0, 159)}…` : title
}

const heightOf = (one: Opportunity, width: number): number =>
  (linesIn(cardTitle(one), size, width - 0.15) + linesIn(about(one), size, width - 0.15)) * lineHeight(size) + 0.16

function stacks(list: readonly Opportunity[], width: number): Opportunity[][] {
  const found: Opportunity[][] = [[]]
  let used = 0.45
  for (const one of list) {
    const height = heightOf(one, width) + 0.1
    if (used + height > inner.height && found.at(-1)!.length) {
      found.push([])
      used = 0.45
    }
    found.at(-1)!.push(one)
    used += height
  }
  return found
}
