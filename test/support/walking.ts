import type { Intent } from '../../shared/edits/edit.ts'
import { blank } from '../../shared/edits/engagement.ts'
import { expand } from '../../shared/edits/expand.ts'
import { addToList } from '../../shared/edits/lists.ts'
import { recordObservation } from '../../shared/edits/observations.ts'
import { addTouchpoints } from '../../shared/edits/touchpoints.ts'
import { makeWalkthrough } from '../../shared/edits/walks.ts'
import { newId } from '../../shared/id.ts'
import { RecordSet } from '../../shared/records/set.ts'
import { type ObservationDraft, observationDraft } from '../../shared/room/walk.ts'

/** An engagement with touchpoints to be walked, in one stage and lane, and what walkers do to it. */
export class Walking {
  readonly records = new RecordSet()
  readonly journey: string
  readonly stage: string
  readonly touchpoints: string[]

  constructor(titles: readonly string[] = ['Car park', 'Front desk', 'Waiting room']) {
    this.run(blank('Clinic'))
    this.journey = this.records.all('journey')[0]!.id
    const stage = addToList(this.records, 'stage', { journey: this.journey, name: 'Arriving' })
    this.run(stage.intent)
    this.stage = stage.id
    const added = addTouchpoints(this.records, { journey: this.journey, stage: stage.id, lane: null }, titles)
    this.run(added.intent)
    this.touchpoints = added.ids
  }

  /** Does an edit as the ledger does. */
  run(intent: Intent | null) {
    return intent ? expand(this.records, intent.changes) : []
  }

  make(name = 'First walk', day: string | null = '2027-03-12', journey: string | null = this.journey): string {
    const { intent, id } = makeWalkthrough(this.records, { name, journey, day })
    this.run(intent)
    return id
  }

  stops(walkthrough: string) {
    return this.records.of('stop', 'walkthrough', walkthrough)
  }

  /** Records what `walker` saw at a stop; gives the draft, to be sent again. */
  see(walkthrough: string, stop: string, walker: string, values: Partial<ObservationDraft> = {}): ObservationDraft {
    const draft = observationDraft.parse({ ...draftOf(walkthrough, stop), ...values })
    this.run(recordObservation(this.records, draft, walker))
    return draft
  }
}

/** An empty draft for a stop. */
export const draftOf = (walkthrough: string, stop: string, id = newId()): ObservationDraft =>
  observationDraft.parse({
    id,
    walkthrough,
    stop,
    at: '2027-03-12T10:00:00.000Z',
    found: null,
    pinches: [],
    snapshots: [],
  })
