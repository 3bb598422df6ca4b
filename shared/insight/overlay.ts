import type { RecordType } from '../records/index.ts'
import type { overlays } from '../records/namedView.ts'
import type { View } from '../records/set.ts'
import type { Touchpoint } from '../records/touchpoint.ts'
import { assumed } from './overlays/assumed.ts'
import { opportunities, stories } from './overlays/counts.ts'
import { owner } from './overlays/owner.ts'
import { gaps, importance } from './overlays/ratings.ts'
import { standards } from './overlays/standards.ts'
import { type WalkLook, walk } from './overlays/walk.ts'
import { waste } from './overlays/waste.ts'

export type Overlay = (typeof overlays)[number]
/** 0 (nothing to see) to 4 (most); null where it is not known. For `owner` one of six colours, 0 to 5. */
export type Level = 0 | 1 | 2 | 3 | 4 | 5 | null
/**
 * What an overlay tells of a touchpoint: its level, the few letters that stand on the card (empty where there is nothing
 * to tell), and the same in a sentence for a screen reader.
 */
export type Told = { level: Level; sign: string; words: string }
/** A line of the legend. `names`: it names things, and may be longer than what a level means. */
export type Entry = { level: Level; words: string; names?: true }
/**
 * An overlay over one state of the records: scales (the dearest waste, the owners) are found once, not for each card; what
 * is told is made once for each value or touchpoint (`byValue`).
 */
export type Teller = { tell(touchpoint: Touchpoint): Told; legend: readonly Entry[] }

const tellers: Record<Overlay, (view: View, look: WalkLook) => Teller> = {
  gap: gaps,
  importance,
  standards,
  waste,
  stories,
  assumed,
  opportunities,
  owner,
  walk,
}

/** Besides the touchpoint itself: the record types by which an overlay's colours may change. */
export const readBy: Record<Overlay, readonly RecordType[]> = {
  gap: [],
  importance: [],
  standards: ['standard'],
  waste: ['activity', 'engagement'],
  stories: ['story'],
  assumed: [],
  opportunities: ['addressing', 'opportunity'],
  owner: ['touchpoint'],
  walk: ['walkthrough', 'stop', 'observation', 'pinch', 'touchpoint', 'standard'],
}

/**
 * Reads what an overlay needs of all records; its scale is the engagement's, so that journeys can be compared. `look`:
 * which walkthrough the overlay `walk` shows.
 */
export const tellerOf = (view: View, overlay: Overlay, look: WalkLook = noWalk): Teller => tellers[overlay](view, look)
/** The newest walkthrough, beside none. */
export const noWalk: WalkLook = { walkthrough: null, against: null }

/** Which colours an overlay has: of what is amiss, of how much there is, or one for each owner. */
export const toneOf = (overlay: Overlay): 'gap' | 'much' | 'owner' =>
  overlay === 'owner'
    ? 'owner'
    : overlay === 'importance' || overlay === 'stories' || overlay === 'opportunities'
      ? 'much'
      : 'gap'

/** How many of four steps a card's bar shows; none for owners, whose colours have no order. */
export const stepsOf = (overlay: Overlay, level: Level): number =>
  overlay === 'owner' ? 0 : Math.min(4, Math.max(0, level ?? 0))
