import type { Weights } from '../insight/priority.ts'
import { engagementId } from '../records/engagement.ts'
import type { View } from '../records/set.ts'
import { t } from '../text/index.ts'
import type { Intent } from './edit.ts'
import { setFields } from './fields.ts'

/** Changes how much the factors of the priority count, 0 to 5 each; those that are not given stay. */
export function setWeights(view: View, weights: Partial<Weights>): Intent | null {
  const now = view.get('engagement', engagementId)
  if (!now) return null
  const intent = setFields(view, 'engagement', engagementId, {
    weightImpact: weights.impact ?? now.weightImpact,
    weightNeed: weights.need ?? now.weightNeed,
    weightSaving: weights.saving ?? now.weightSaving,
  })
  return intent && { ...intent, label: t('edits.changeWeights') }
}
