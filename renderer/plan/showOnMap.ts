import type { Client } from '../client/client.ts'
import { focusTouchpoint } from '../map/MapView.tsx'
import { useWorkspace } from '../workspace/state.ts'

/** Opens the map of a touchpoint's journey with the touchpoint selected and in view. */
export function showOnMap(client: Client, touchpoint: string): void {
  const record = client.view.get('touchpoint', touchpoint)
  if (!record) return
  const workspace = useWorkspace.getState()
  if (workspace.journey !== record.journey) workspace.openJourney(record.journey)
  workspace.show('map')
  focusTouchpoint(touchpoint)
}
