import { create } from 'zustand'

export const walkParts = ['prepare', 'results', 'pinches', 'compare'] as const
export type WalkPart = (typeof walkParts)[number]

/** What this screen looks at in the walkthroughs; never part of the engagement. */
type WalkState = {
  /** The chosen walkthrough; null: the newest. */
  chosen: string | null
  part: WalkPart
  /** Somebody walks on this screen: who, and at which stop they are (null: past the last). */
  walking: { walkthrough: string; walker: string; stop: string | null } | null
  /** Since when the stop-watch of an observation runs, by its id; milliseconds since 1970. */
  running: Readonly<Record<string, number>>
}

export const useWalk = create<WalkState>(() => ({ chosen: null, part: 'prepare', walking: null, running: {} }))

export const choose = (chosen: string, part: WalkPart = 'prepare'): void => useWalk.setState({ chosen, part })
/** For another engagement. */
export const resetWalk = (): void => useWalk.setState({ chosen: null, part: 'prepare', walking: null, running: {} })
