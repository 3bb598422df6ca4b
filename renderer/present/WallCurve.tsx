import { type CurvePoint, curveOf } from '../../shared/map/curve.ts'
import { layoutOf } from '../../shared/map/layout.ts'
import { t } from '../../shared/text/index.ts'
import { useComputed } from '../client/computed.ts'

const size = { width: 1_600, height: 200, pad: 24 }
type Dot = { x: number; y: number; moment: boolean; inside: boolean }

/** The emotion curve over the whole width; the stage that is spoken of stands out. */
export function WallCurve({ journey, stage }: { journey: string; stage: string | null }) {
  const drawn = useComputed(
    ['stage', 'lane', 'touchpoint'],
    (view) => {
      const layout = layoutOf(view, journey)
      return { points: curveOf(layout, view), columns: layout.columns, width: Math.max(1, layout.width) }
    },
    [journey],
  )
  if (drawn.points.length < 2) return null
  const across = (x: number) => size.pad + (x / drawn.width) * (size.width - 2 * size.pad)
  const column = drawn.columns.find((one) => one.stage.id === stage)
  const within = (x: number) => !column || (x >= column.x && x <= column.x + column.width)
  const dots = (of: 'current' | 'ideal'): Dot[] =>
    drawn.points.flatMap((point: CurvePoint) => {
      const rating = point[of]
      if (rating === null) return []
      const y = size.pad + ((2 - rating) / 4) * (size.height - 2 * size.pad)
      return [{ x: across(point.x), y, moment: point.moment, inside: within(point.x) }]
    })
  const [current, ideal] = [dots('current'), dots('ideal')]
  const marks = [...ideal.map((dot) => ({ dot, kind: 'ideal' })), ...current.map((dot) => ({ dot, kind: 'current' }))]
  return (
    <div className="present-curve" role="img" aria-label={t('present.curve')}>
      <svg viewBox={`0 0 ${size.width} ${size.height}`} preserveAspectRatio="none" aria-hidden="true">
        {column && (
          <rect
            className="here"
            x={across(column.x)}
            y={0}
            width={across(column.x + column.width) - across(column.x)}
            height={size.height}
          />
        )}
        <path className="zero" d={`M0 ${size.height / 2}H${size.width}`} />
        {ideal.length > 1 && current.length > 1 && (
          <path className="area" d={`${through(ideal)}L${through(current.toReversed()).slice(1)}Z`} />
        )}
        <path className="ideal" d={through(ideal)} />
        <path className="current" d={through(current)} />
      </svg>
      {/* Not in the drawing, which is stretched: a diamond stays a diamond. */}
      {marks.map(({ dot: { x, y, moment, inside }, kind }) => (
        <i
          key={`${kind} ${x}`}
          className={`${kind}${moment ? ' moment' : ''}${inside ? '' : ' outside'}`}
          style={{ left: `${(x / size.width) * 100}%`, top: `${(y / size.height) * 100}%` }}
        />
      ))}
    </div>
  )
}

/** A line through points that is level at each, so that it never swings beyond a rating. */
function through(dots: readonly Dot[]): string {
  return dots
    .map(({ x, y }, i) => {
      const before = dots[i - 1]
      if (!before) return `M${x} ${y}`
      const half = (before.x + x) / 2
      return `C${half} ${before.y} ${half} ${y} ${x} ${y}`
    })
    .join('')
}
