import type { Touchpoint } from '../records/touchpoint.ts'
import { linesOfTitle } from './title.ts'

/** Sizes of the map in pixels at zoom 1; the screen and the drawn exports share them. */
export const measures = {
  card: { width: 208, insetLeft: 14, insetRight: 10, top: 9, titleSize: 13.5, titleLine: 17, mostLines: 3, foot: 36 },
  /** Between cards of one cell. */
  gap: 16,
  /** Between a card and the edges of its column: room for arrows and for diamonds. */
  gutter: 20,
  /** How far a moment of truth's diamond stands out at the left of its card. */
  diamond: 11,
  /** Above the first and below the last card of a row. */
  rowTop: 16,
  rowBottom: 24,
} as const

const { card } = measures
export const titleWidth = card.width - card.insetLeft - card.insetRight
export const columnWidth = card.width + 2 * measures.gutter
/** The height of a card whose title takes `lines` lines; one line leaves the room of two. */
export const cardHeight = (lines: number) => card.top + Math.max(2, lines) * card.titleLine + card.foot
export const leastCardHeight = cardHeight(2)

/** The lines of a touchpoint's title as its card shows them. */
export const titleLines = ({ title }: Touchpoint): string[] =>
  linesOfTitle(title, titleWidth, card.titleSize, card.mostLines)

/** The number alone: with the lines themselves, 5,000 titles would take a megabyte for nothing. */
const known = new WeakMap<Touchpoint, number>()

/** How many lines a touchpoint's title takes on its card. */
export function titleLineCount(touchpoint: Touchpoint): number {
  let count = known.get(touchpoint)
  if (count === undefined) {
    count = titleLines(touchpoint).length
    known.set(touchpoint, count)
  }
  return count
}

/** Whether a card may have to cut the title off: it takes all the lines that there are. */
export const mayBeCut = (touchpoint: Touchpoint): boolean => titleLineCount(touchpoint) >= card.mostLines
