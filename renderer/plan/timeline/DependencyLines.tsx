import { useAll } from '../../client/hooks.ts'
import { laneHeight, type TimelineLayout } from './layout.ts'

const middle = laneHeight / 2 - 2

/** From what is needed to what needs it; broken where the one that needs it is due before. */
export function DependencyLines({ layout }: { layout: TimelineLayout }) {
  const dependencies = useAll('dependency')
  if (!dependencies.length) return null
  const at = new Map(layout.items.map((one) => [one.row.id, one]))
  return (
    <svg className="timeline-needs" width={layout.width} height={layout.height} aria-hidden="true">
      {dependencies.map(({ id, opportunity, needs }) => {
        const [from, to] = [at.get(needs), at.get(opportunity)]
        if (!from || !to) return null
        const broken = to.row.conflicts.some((one) => one.needs === needs)
        const [x1, y1, x2, y2] = [from.x, from.y + middle, to.x, to.y + middle]
        // Along the left edges, which are the days: out to the left, over, and in.
        const out = Math.min(x1, x2) - 12
        return (
          <path key={id} data-broken={broken || undefined} d={`M${x1} ${y1}H${out}V${y2}H${x2 - 3}m-4 -3 4 3 -4 3`} />
        )
      })}
    </svg>
  )
}
