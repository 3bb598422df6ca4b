import type { View } from '../records/set.ts'

export const counted = ['standard', 'activity', 'story', 'cause', 'opportunity'] as const
export type Counts = Record<(typeof counted)[number], number>

/** How many annotations of each kind a touchpoint has; an opportunity that addresses it twice counts once. */
export function counts(view: View, touchpoint: string): Counts {
  const links = view.of('addressing', 'touchpoint', touchpoint)
  return {
    standard: view.of('standard', 'touchpoint', touchpoint).length,
    activity: view.of('activity', 'touchpoint', touchpoint).length,
    story: view.of('story', 'touchpoint', touchpoint).length,
    cause: view.of('cause', 'touchpoint', touchpoint).length,
    opportunity: new Set(links.map((link) => link.opportunity)).size,
  }
}
