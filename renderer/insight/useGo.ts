import { useCallback } from 'react'
import { useClient } from '../client/hooks.ts'
import { useWorkspace } from '../workspace/state.ts'

/** Leads from a picture to the touchpoints behind it: they are selected on the map of the first one's journey. */
export function useGo(): (touchpoints: readonly string[]) => void {
  const client = useClient()
  return useCallback(
    (ids) => {
      const there = ids.flatMap((id) => client.view.get('touchpoint', id) ?? [])
      const [first] = there
      if (!first) return
      const { journey, openJourney, select, show } = useWorkspace.getState()
      if (journey !== first.journey) openJourney(first.journey)
      select(there.filter((one) => one.journey === first.journey).map((one) => one.id))
      show('map')
    },
    [client],
  )
}
