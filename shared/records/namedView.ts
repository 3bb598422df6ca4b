import { z } from 'zod'
import { id, line, oneOf, optional, order } from './fields.ts'
import { claims } from './touchpoint.ts'

/** What the map can show on its cards, one at a time. */
export const overlays = [
  'gap',
  'importance',
  'standards',
  'waste',
  'stories',
  'assumed',
  'opportunities',
  'owner',
  'walk',
] as const
/** What a touchpoint may lack. */
export const missing = ['rating', 'ideal', 'standard', 'measure', 'cause', 'opportunity', 'owner'] as const

/** A way to look at the map that is kept under a name: an overlay, and which touchpoints stand out. */
export const namedView = z.strictObject({
  id,
  order: order(),
  name: line(),
  overlay: oneOf(overlays),
  /** Only touchpoints of this owner; empty: of any. */
  owner: line(),
  lane: optional('lane'),
  momentOfTruth: z.boolean().default(false),
  lacks: oneOf(missing),
  claim: oneOf(claims),
  /** Overlay `walk`: the walkthrough that is shown; null: the newest. */
  walkthrough: optional('walkthrough'),
  /** Overlay `walk`: the earlier walkthrough that it is compared with; null: none. */
  against: optional('walkthrough'),
})
/** What a named view says of the map: all but its own name and place. */
export const look = namedView.omit({ id: true, order: true, name: true })
export type Look = z.infer<typeof look>
export type NamedView = z.infer<typeof namedView>
