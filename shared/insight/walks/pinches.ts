import type { Pinch } from '../../records/pinch.ts'
import type { View } from '../../records/set.ts'
import type { Stop } from '../../records/stop.ts'

export type Noticed = { pinch: Pinch; stop: Stop; walker: string }

/**
 * All pinches of a walkthrough: first those to follow up, the earliest day first, then the others in the order of the
 * walk; last those that are fixed.
 */
export function pinchesOf(view: View, walkthrough: string): Noticed[] {
  const all = view
    .of('stop', 'walkthrough', walkthrough)
    .flatMap((stop) =>
      view
        .of('observation', 'stop', stop.id)
        .flatMap((one) =>
          view.of('pinch', 'observation', one.id).map((pinch) => ({ pinch, stop, walker: one.walker })),
        ),
    )
  const rank = ({ pinch: { fixed, followUp } }: Noticed) => (fixed ? '~~' : (followUp ?? '~'))
  return all.toSorted((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0))
}
