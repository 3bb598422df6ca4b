import { addToPlan } from '../../shared/edits/opportunities.ts'
import { useClient, useClientState } from '../client/hooks.ts'
import { noFilter } from './filter.ts'
import { pick, setPlan, usePlan } from './state.ts'

/** Adds an opportunity and selects it; the panel's title takes the focus. What it addresses can be said later. */
export function useAddOpportunity() {
  const client = useClient()
  const readOnly = useClientState((state) => state.readOnly)
  const add = () => {
    const { id, intent } = addToPlan(client.view)
    client.commit(intent)
    const { view } = usePlan.getState()
    // A filter would hide it at once.
    pick(id, 'only')
    setPlan({ added: id, filter: noFilter, view: view === 'document' ? 'table' : view })
  }
  return { add, readOnly }
}
