import type { Contribution } from '../../records/contribution.ts'
import type { View } from '../../records/set.ts'

/** What was given in an exercise, whether it is shown while it runs or was kept: the same figures are read from both. */
export type Answer = Pick<
  Contribution,
  'id' | 'by' | 'text' | 'aspect' | 'value' | 'group' | 'explains' | 'zone' | 'account'
> & {
  /** What it is about: a touchpoint, a cause, an opportunity. */
  subject: string | null
  agreed?: boolean
}

/** What an exercise that was done holds, in its order. */
export const answersOf = (view: View, exercise: string): Answer[] =>
  view.of('contribution', 'exercise', exercise).map(({ touchpoint, cause, opportunity, ...one }) => ({
    ...one,
    subject: opportunity ?? cause ?? touchpoint,
  }))
