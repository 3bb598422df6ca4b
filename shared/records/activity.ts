import { z } from 'zod'
import { amount, id, money, oneOf, order, owned, words } from './fields.ts'

export const activityKinds = ['valueAdding', 'required', 'waste'] as const
/** The seven wastes of lean production as they show in services, and the approvals and searches of offices. */
export const wasteKinds = [
  'waiting',
  'rework',
  'overProcessing',
  'approval',
  'handover',
  'searching',
  'duplication',
  'inspection',
  'motion',
  'transport',
  'inventory',
  'overproduction',
  'unusedTalent',
  'other',
] as const

/** A piece of work at a touchpoint. Yearly cost is computed, see `insight/cost.ts`. */
export const activity = z.strictObject({
  id,
  touchpoint: owned('touchpoint'),
  order: order(),
  text: words(),
  kind: z.enum(activityKinds).default('waste'),
  waste: oneOf(wasteKinds),
  /** Minutes of the organisation's people, each time. */
  minutesEach: amount(),
  timesPerYear: amount(),
  /** What an hour of the people costs, minor units. */
  hourlyCost: money(),
  /** Minutes of the customer, each time. */
  customerMinutesEach: amount(),
})
export type Activity = z.infer<typeof activity>
