import type { Cause, causeCategories } from '../records/cause.ts'
import type { View } from '../records/set.ts'
import { type Key, t } from '../text/index.ts'
import { causesOf } from './guess.ts'

type Category = (typeof causeCategories)[number]
/** Training meets a lack of skill or knowledge; of `other` it cannot be said. */
const meetable: readonly (Category | null)[] = ['skill', 'other', null]

/**
 * The causes of an opportunity that its intervention does not meet: training for a cause that is not about skill or
 * knowledge. It can be kept all the same; then the opportunity's `reason` says why.
 * Source: Mager and Pipe, "Analyzing Performance Problems" (1970): train only those who could not do it if their life
 * depended on it; everything else has another remedy.
 */
export function challenge(view: View, opportunity: string): Cause[] {
  if (view.get('opportunity', opportunity)?.intervention !== 'training') return []
  return causesOf(view, opportunity).filter((one) => !meetable.includes(one.category))
}

/** "This cause is about policy. Training people does not change a policy." */
export const challengeWords = ({ category }: Cause): string => t(`insight.challenge.${category}` as Key)

/** Whether an opportunity is challenged and nobody has said why it stands. */
export const isUnanswered = (view: View, opportunity: string): boolean =>
  view.get('opportunity', opportunity)?.reason.trim() === '' && challenge(view, opportunity).length > 0
