import type { View } from '../records/set.ts'
import { type ObservationDraft, observationDraft } from './walk.ts'

/** An observation of which nothing is recorded yet. `at`: now, UTC, ISO 8601. */
export const emptyDraft = (id: string, walkthrough: string, stop: string, at: string): ObservationDraft =>
  observationDraft.parse({ id, walkthrough, stop, at, found: null, pinches: [], snapshots: [] })

/** What is recorded already, as a draft to go on with. Null where it is gone. */
export function draftFrom(view: View, id: string): ObservationDraft | null {
  const seen = view.get('observation', id)
  const stop = seen && view.get('stop', seen.stop)
  if (!seen || !stop) return null
  const { order: _, walker: __, takenOver: ___, ...values } = seen
  return {
    ...values,
    walkthrough: stop.walkthrough,
    found: null,
    pinches: view.of('pinch', 'observation', id).map(({ observation: _, order: __, ...one }) => one),
    snapshots: view
      .of('snapshot', 'observation', id)
      .map(({ observation: _, order: __, confidential: ___, ...one }) => one),
  }
}
