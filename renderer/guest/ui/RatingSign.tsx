import { rating as signed } from '../../../shared/format.ts'
import { pathOf, ratingNames, signOfRating } from '../../../shared/map/signs.ts'

/** Points down below zero, up above; filled is current, outlined is ideal. Its words stand beside it. */
export function RatingSign({ kind, value }: { kind: 'current' | 'ideal'; value: number }) {
  const sign = signOfRating(value)
  return (
    <svg
      className={`tl-rt tl-rt-${kind} tl-rt-${ratingNames[value]}`}
      width="34"
      height="28"
      viewBox="0 0 24 20"
      aria-hidden="true"
    >
      <path d={pathOf(sign)} />
      <text x="12" y={sign.baseline}>
        {signed(value)}
      </text>
    </svg>
  )
}
