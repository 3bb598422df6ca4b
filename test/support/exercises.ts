import { expand } from '../../shared/edits/expand.ts'
import { newId } from '../../shared/id.ts'
import type { RecordSet } from '../../shared/records/set.ts'
import type { Entry, ExerciseSetup, Outcome } from '../../shared/room/exercise.ts'
import { startLive } from '../../shared/room/exercises/start.ts'
import type { Live } from '../../shared/room/live.ts'

/** A setup with what it has to say, the rest as if nothing had been chosen. */
export const setupOf = (kind: ExerciseSetup['kind'], chosen: Partial<ExerciseSetup> = {}): ExerciseSetup => ({
  kind,
  question: 'What do customers meet?',
  named: false,
  minutes: 5,
  step: null,
  touchpoint: null,
  stage: null,
  collects: kind === 'collect' ? 'touchpoint' : null,
  votesOn: kind === 'vote' ? 'touchpoint' : null,
  subjects: [],
  dots: kind === 'vote' ? 3 : null,
  several: false,
  ...chosen,
})

export const entryOf = (given: Partial<Entry>): Entry => ({
  id: newId(),
  text: '',
  subject: null,
  aspect: null,
  value: null,
  explains: null,
  zone: null,
  account: null,
  ...given,
})

export const nothingAgreed: Outcome = { agreed: [], placed: [], causes: [] }
export const placedAt = (entry: string, at: Partial<Outcome['placed'][number]>): Outcome['placed'][number] => ({
  entry,
  text: null,
  journey: null,
  stage: null,
  lane: null,
  touchpoint: null,
  ...at,
})

export const begun = new Date('2026-11-25T09:30:42.123Z')
export const over = new Date('2026-11-25T09:41:59.999Z')

export const start = (view: RecordSet, setup: ExerciseSetup): Live => startLive(setup, view, begun)

/** Ends it and writes what it became, as the ledger does. */
export function end(live: Live, view: RecordSet, outcome: Partial<Outcome> = {}) {
  const intent = live.ended(view, { ...nothingAgreed, ...outcome }, over)
  const done = expand(view, intent.changes)
  const exercise = view.all('exercise').at(-1)!
  return { intent, done, exercise, contributions: view.of('contribution', 'exercise', exercise.id) }
}
