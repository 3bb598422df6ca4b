import { rating as signed } from '../../shared/format.ts'
import { pathOf, ratingNames, signOfRating, toSign } from '../../shared/map/signs.ts'
import { t } from '../../shared/text/index.ts'

export { signed }

type RatingProps = { kind: 'current' | 'ideal'; value: number | null; decorative?: boolean }

/** The classes that give a rating's sign and figure their colours. */
export const ratingLook = (kind: 'current' | 'ideal', value: number | null): string =>
  value === null ? 'tl-rt-none' : `tl-rt-${kind} tl-rt-${ratingNames[value]}`

/** Points down below zero, up above; filled is current, outlined is ideal; dashed is not yet given. */
export function RatingSign({ kind, value, decorative }: RatingProps) {
  const sign = signOfRating(value)
  const label = value === null ? t(`ui.noRating.${kind}`) : t(`ui.rating.${kind}`, { value: signed(value) })
  const name = decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: named by aria-label, or decorative beside its name
    <svg className={`tl-rt ${ratingLook(kind, value)}`} width="24" height="20" viewBox="0 0 24 20" {...name}>
      <path d={pathOf(sign)} />
      <text x="12" y={sign.baseline}>
        {value === null ? '' : signed(value)}
      </text>
    </svg>
  )
}

/** Current, an arrow, ideal. */
export function Ratings({ current, ideal }: { current: number | null; ideal: number | null }) {
  return (
    <span className="tl-ratings">
      <RatingSign kind="current" value={current} />
      <svg className="tl-ratings-to" width="9" height="8" viewBox="0 0 9 8" aria-hidden="true">
        <path d={pathOf(toSign)} />
      </svg>
      <RatingSign kind="ideal" value={ideal} />
    </span>
  )
}

/** A moment of truth: ink itself. Open: not (yet) one. */
export function Diamond({ open = false }: { open?: boolean }) {
  return <span className={open ? 'tl-diamond tl-diamond-open' : 'tl-diamond'} aria-hidden="true" />
}

/** The product's mark: a journey with a moment of truth above it. */
export function Mark() {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
      <path
        d="M2 13.5c4 0 4.5-7 8-7s4 7 8 7"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
      />
      <path d="M10 3.2l3.3 3.3L10 9.8 6.7 6.5z" fill="currentColor" />
    </svg>
  )
}
