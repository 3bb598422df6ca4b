import { update } from '../../edits/edit.ts'
import type { Touchpoint } from '../../records/touchpoint.ts'
import type { Outcome } from '../exercise.ts'
import { refuse } from './given.ts'
import type { Ending } from './kind.ts'

export type Agreed = Outcome['agreed'][number]

/**
 * Sets fields of each touchpoint to what was agreed on it (`fields`: null for what says nothing). What is said twice
 * counts as it was said last; a touchpoint that is gone is left out. Gives what was set.
 */
export function setAgreed(
  { outcome, subjects, view, keep }: Ending,
  fields: (agreed: Agreed) => Partial<Omit<Touchpoint, 'id'>> | null,
): Agreed[] {
  const last = new Map(outcome.agreed.map((one) => [`${one.subject} ${one.aspect}`, one]))
  return [...last.values()].filter((agreed) => {
    if (!subjects.has(agreed.subject)) throw refuse('subject')
    const wanted = fields(agreed)
    const touchpoint = view.get('touchpoint', agreed.subject)
    if (!wanted || !touchpoint) return false
    const change = update('touchpoint', touchpoint, wanted)
    if (change) keep([change])
    return true
  })
}
