import { type Counts, counted } from '../insight/counts.ts'
import { measures } from './measures.ts'

/** A small picture: where it begins in its box, and its way from there in SVG's relative commands. */
export type Sign = { at: readonly [x: number, y: number]; way: string }

/** A sign as the `d` of a path, its box's corner at (`x`, `y`). */
export const pathOf = ({ at, way }: Sign, x = 0, y = 0): string =>
  `M${Math.round((at[0] + x) * 100) / 100} ${Math.round((at[1] + y) * 100) / 100}${way}`

/** 24 by 20: points down below zero, up above, so that a rating is read without its colour; where its figure stands. */
const ratingSigns = {
  down: { at: [12, 18.8], way: 'l10 -4.8v-11.2q0 -1.6 -1.6 -1.6h-16.8q-1.6 0 -1.6 1.6v11.2z', baseline: 12.2 },
  level: {
    at: [3.6, 2.5],
    way: 'h16.8q1.6 0 1.6 1.5v12q0 1.5 -1.6 1.5h-16.8q-1.6 0 -1.6 -1.5v-12q0 -1.5 1.6 -1.5z',
    baseline: 14,
  },
  up: { at: [12, 1.2], way: 'l10 4.8v11.2q0 1.6 -1.6 1.6h-16.8q-1.6 0 -1.6 -1.6v-11.2z', baseline: 15.8 },
} as const

/** The sign of a rating; one that is not given lies level. */
export const signOfRating = (value: number | null) => ratingSigns[!value ? 'level' : value < 0 ? 'down' : 'up']

/** A rating in the names of colours and classes. */
export const ratingNames: Record<string, string> = { '-2': 'm2', '-1': 'm1', '0': '0', '1': 'p1', '2': 'p2' }

/** From current to ideal, 9 by 8. */
export const toSign: Sign = { at: [0.7, 4], way: 'h7m-2.4 -2.5l2.6 2.5l-2.6 2.5' }

/** A ruler, an hourglass, a quotation mark, a branching, a way up: 12 by 12, drawn for 11 pixels. */
export const countSigns: Record<keyof Counts, Sign & { solid?: boolean }> = {
  standard: { at: [1, 3.8], way: 'h10v4.4h-10zm2.5 0v2m2.5 -2v2.8m2.5 -2.8v2' },
  activity: { at: [2.6, 1.6], way: 'h6.8l-3.4 4.4zm0 8.8h6.8l-3.4 -4.4z', solid: true },
  story: {
    at: [1.6, 7.2],
    way: `${mark()}m5.4 0${mark()}`,
    solid: true,
  },
  cause: { at: [6, 1.3], way: 'v3.4l-3.4 2.9v3m3.4 -5.9l3.4 2.9v3' },
  opportunity: { at: [1.6, 10.6], way: 'h8.8m-4.4 -2.4v-6.4m-2.7 2.5l2.7 -2.7l2.7 2.7' },
}
/** One half of a quotation mark. */
function mark(): string {
  return 'v-1.6c0 -1.4 .8 -2.3 2.4 -2.6v1.3c-.7 .2 -1 .6 -1 1.2h1.2v2.9h-2.6z'
}

/** The inside of a card's foot, from the left edge of its title: where the signs of its ratings stand, and how wide it is. */
export const foot = {
  width: measures.card.width - 2 - measures.card.insetLeft - measures.card.insetRight,
  height: 20,
  current: -2,
  to: 24,
  ideal: 35,
  /** Where the ratings end. */
  rated: 59,
} as const

/** A count on a card: its sign's left edge, its figure's and its width, in pixels from the foot's left edge. */
export type PlacedCount = { kind: keyof Counts; figure: string; x: number; text: number; width: number }

/**
 * The counts of a card from its right edge to the left, so that however many there are they never run over it: with less
 * room between them where all five are there, and in smaller figures where those are long (`crowded`).
 */
export function placeCounts(counts: Counts): { placed: PlacedCount[]; size: number } {
  const shown = counted.filter((kind) => counts[kind])
  const figures = shown.map((kind) => String(Math.min(99, counts[kind])))
  const full = shown.length === counted.length
  const crowded = full && figures.join('').length > 5
  const digit = crowded ? 6.75 : 7.27
  const gap = crowded ? 2 : full ? 3 : 5
  let right: number = foot.width
  const placed = shown
    .map((kind, i) => ({ kind, figure: figures[i]! }))
    .reverse()
    .map(({ kind, figure }) => {
      const text = right - figure.length * digit
      const x = text - 13
      const width = right - x
      right = x - gap
      return { kind, figure, x, text, width }
    })
  return { placed, size: crowded ? 11 : 11.5 }
}
