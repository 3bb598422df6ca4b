import type { View } from '../records/set.ts'
import { t } from '../text/index.ts'
import { create, type Intent, remove } from './edit.ts'

/** Says whether an opportunity would remove an activity. Null where it is so already. */
export function setRemoval(view: View, opportunity: string, activity: string, removes: boolean): Intent | null {
  const named = view.of('removal', 'opportunity', opportunity).filter((one) => one.activity === activity)
  if (removes === named.length > 0 || !view.get('opportunity', opportunity)) return null
  if (removes) return { label: t('edits.addRemoval'), changes: [create('removal', { opportunity, activity })] }
  return { label: t('edits.withdrawRemoval'), changes: named.map((one) => remove('removal', one)) }
}
