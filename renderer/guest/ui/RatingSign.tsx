import { figureAt, ratingNames, ratingShapes, signed } from '../../ui/ratingShapes.ts'

/** Points down below zero, up above; filled is current, outlined is ideal. Its words stand beside it. */
export function RatingSign({ kind, value }: { kind: 'current' | 'ideal'; value: number }) {
  const shape = value === 0 ? 'level' : value < 0 ? 'down' : 'up'
  return (
    <svg
      className={`tl-rt tl-rt-${kind} tl-rt-${ratingNames[value]}`}
      width="34"
      height="28"
      viewBox="0 0 24 20"
      aria-hidden="true"
    >
      <path d={ratingShapes[shape]} />
      <text x="12" y={figureAt[shape]}>
        {signed(value)}
      </text>
    </svg>
  )
}
