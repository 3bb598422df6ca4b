import type { Client } from '../client/client.ts'
import { useWorkspace } from '../workspace/state.ts'
import { noFilter } from './filter.ts'
import { openPlan, pick, setPlan, usePlan } from './state.ts'

/** Opens the plan with an opportunity selected and in view. */
export function showInPlan(client: Client, opportunity: string): void {
  const { file } = client.state.getState()
  if (!file) return
  openPlan(file)
  pick(opportunity, 'only')
  setPlan({ filter: noFilter, view: usePlan.getState().view === 'document' ? 'table' : usePlan.getState().view })
  useWorkspace.getState().show('plan')
}
