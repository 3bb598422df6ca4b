import { z } from 'zod'
import { confidential, day, fiveSteps, id, line, oneOf, order, words } from './fields.ts'

export const interventions = [
  'process',
  'policy',
  'technology',
  'training',
  'hiring',
  'empowerment',
  'communication',
  'measurement',
  'environment',
] as const
export const opportunityStatuses = ['proposed', 'chosen', 'started', 'done', 'dropped'] as const
export type OpportunityStatus = (typeof opportunityStatuses)[number]

/** Something that could be improved by an intervention. What it addresses stands in `addressing` records. */
export const opportunity = z.strictObject({
  id,
  order: order(),
  title: words(),
  intervention: oneOf(interventions),
  impact: fiveSteps(),
  effort: fiveSteps(),
  owner: line(),
  due: day(),
  status: z.enum(opportunityStatuses).default('proposed'),
  /** What will be different for the customer, and by how much. */
  effect: words(),
  /** Why the intervention stands although it does not meet its cause, see `insight/challenge.ts`. */
  reason: words(),
  confidential: confidential(),
})
export type Opportunity = z.infer<typeof opportunity>
