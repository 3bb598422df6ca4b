import { useCallback, useRef, useState } from 'react'
import { recordObservation } from '../../../shared/edits/observations.ts'
import { newId } from '../../../shared/id.ts'
import { draftFrom, emptyDraft } from '../../../shared/room/drafts.ts'
import type { ObservationDraft } from '../../../shared/room/walk.ts'
import { useComputed } from '../../client/computed.ts'
import { useClient } from '../../client/hooks.ts'

type Values = Partial<ObservationDraft>
/** Lists are changed by a function: what was committed a moment ago, before the screen was drawn again, must not go. */
export type Change = (values: Values | ((draft: ObservationDraft) => Values)) => void

export type Sight = {
  draft: ObservationDraft
  /** Whether anything is recorded yet. */
  exists: boolean
  change: Change
}

/** What one walker records at one stop; every change is committed at once. Made with the first change, not before. */
export function useSight(walkthrough: string, stop: string, walker: string): Sight {
  const client = useClient()
  const [fresh] = useState(newId)
  const seen = useComputed(
    ['observation', 'pinch', 'snapshot', 'stop'],
    (view) => {
      const mine = view.of('observation', 'stop', stop).find((one) => one.walker === walker)
      return mine ? draftFrom(view, mine.id) : null
    },
    [stop, walker],
  )
  const now = useRef({ walkthrough, stop, walker, fresh })
  now.current = { walkthrough, stop, walker, fresh }
  const change = useCallback<Change>(
    (values) => {
      const { view } = client
      const mine = view.of('observation', 'stop', now.current.stop).find((one) => one.walker === now.current.walker)
      const at = new Date().toISOString()
      const base =
        (mine && draftFrom(view, mine.id)) ??
        emptyDraft(now.current.fresh, now.current.walkthrough, now.current.stop, at)
      client.commit(
        recordObservation(
          view,
          { ...base, ...(typeof values === 'function' ? values(base) : values) },
          now.current.walker,
        ),
      )
    },
    [client],
  )
  return {
    draft: seen ?? emptyDraft(fresh, walkthrough, stop, '2000-01-01T00:00:00.000Z'),
    exists: seen !== null,
    change,
  }
}
