import { removeOpportunities } from '../../shared/edits/opportunities.ts'
import { t } from '../../shared/text/index.ts'
import type { Client } from '../client/client.ts'
import { notify } from '../ui/notices.tsx'
import { setPlan, usePlan } from './state.ts'

/** Removes opportunities and says so, with the way back. */
export function removeWithNotice(client: Client, ids: readonly string[]): void {
  const intent = removeOpportunities(client.view, ids)
  if (!intent) return
  client.commit(intent)
  setPlan({ selected: usePlan.getState().selected.filter((id) => !ids.includes(id)) })
  notify.news(t('planScreen.removed', { count: intent.changes.length }), {
    label: t('inspector.undo'),
    run: () => client.undo(),
  })
}
