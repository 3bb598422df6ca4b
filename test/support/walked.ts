import type { Intent } from '../../shared/edits/edit.ts'
import { expand } from '../../shared/edits/expand.ts'
import { recordObservation } from '../../shared/edits/observations.ts'
import { makeWalkthrough } from '../../shared/edits/walks.ts'
import type { RecordSet } from '../../shared/records/set.ts'
import { type ObservationDraft, observationDraft } from '../../shared/room/walk.ts'
import { draftOf } from './walking.ts'

/** Records in a walkthrough what walkers saw at the stops of these titles; a title that is no stop was found at the end. */
export function walkSample(
  records: RecordSet,
  name: string,
  seen: readonly [title: string, walker: string, values: Partial<ObservationDraft>][],
): string {
  const run = (intent: Intent | null) => intent && expand(records, intent.changes)
  const made = makeWalkthrough(records, { name, journey: records.all('journey')[0]!.id, day: '2027-03-12' })
  run(made.intent)
  for (const [title, walker, values] of seen) {
    const stop = records.of('stop', 'walkthrough', made.id).find((one) => one.title === title)
    const found = { title, place: '', after: 'theEnd' }
    const draft = {
      ...draftOf(made.id, stop?.id ?? `${made.id.slice(0, 12)}-${title.length}`),
      ...(stop ? {} : { found }),
      ...values,
    }
    run(recordObservation(records, observationDraft.parse(draft), walker))
  }
  return made.id
}
