import type { View } from '../../../records/set.ts'
import { t } from '../../../text/index.ts'

/** What an answer is about, in its own words: a touchpoint, a cause, an opportunity. */
export function subjectWords(view: View, subject: string | null): string {
  const id = subject ?? ''
  const found =
    view.get('touchpoint', id)?.title ?? view.get('cause', id)?.text ?? view.get('opportunity', id)?.title ?? ''
  return found || t('plan.appendix.gone')
}
