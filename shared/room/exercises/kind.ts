import type { Change } from '../../edits/edit.ts'
import type { Contribution } from '../../records/contribution.ts'
import type { RecordSet } from '../../records/set.ts'
import type { Entry, ExerciseSetup, Outcome } from '../exercise.ts'
import type { Given } from './given.ts'

/** What an entry is checked against: the other things that the same person gave. */
export type Own = { setup: ExerciseSetup; others: readonly Given[]; facilitator: boolean }

/** What the group agreed on, on its way into records. */
export type Ending = {
  setup: ExerciseSetup
  outcome: Outcome
  /** The ids of what it is about. */
  subjects: ReadonlySet<string>
  /** In the order in which they become contributions. */
  given: readonly Given[]
  /** What the engagement holds; edits made by `keep` are in it already. */
  view: RecordSet
  /** Adds changes to the one edit. */
  keep: (changes: readonly Change[]) => void
}

/** Fields of a contribution that come from what was agreed. */
export type Part = Partial<Pick<Contribution, 'touchpoint' | 'cause' | 'opportunity' | 'agreed'>>
/** A contribution that nobody in particular gave. */
export type Further = Partial<Omit<Contribution, 'id' | 'exercise' | 'order'>>

/** What makes an exercise one of its kind. */
export type Kind = {
  /** Whether more can be given while everybody sees it. */
  together: boolean
  /** Whether what was given can be put together. */
  grouped: boolean
  /** How many things it has to be about. */
  about: 'any' | 'one' | 'some'
  /** Refuses a setup that lacks something. */
  checkSetup?(setup: ExerciseSetup): void
  /** Whether there is nothing in it: then it takes back what was given before. */
  isEmpty(entry: Entry): boolean
  /** Refuses what does not fit. Gives only the fields that this kind uses. */
  take(entry: Entry, own: Own): Entry
  /** Whether one person gives only one such: the later one takes the place of the earlier. */
  sameAs?(a: Entry, b: Entry): boolean
  /** A vote shows the dots of all on each subject, not who put them. */
  tallied?: boolean
  /** What was agreed becomes records; tells what of it each contribution takes up, and what comes besides. */
  end?(ending: Ending): { parts?: Map<Given, Part>; further?: Further[] }
}

/** An entry with only what a kind uses. */
export const only = (entry: Entry, fields: Partial<Entry>): Entry => ({
  id: entry.id,
  text: '',
  subject: null,
  aspect: null,
  value: null,
  explains: null,
  zone: null,
  account: null,
  ...fields,
})

export const noText = (entry: Entry): boolean => !entry.text.trim()
