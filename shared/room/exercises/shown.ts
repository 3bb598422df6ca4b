import type { ShownEntry, Subject } from '../exercise.ts'
import type { Given } from './given.ts'
import { type Kind, only } from './kind.ts'

/** What everybody sees of what was given, as one reader is shown it. */
export function shownTo(
  reader: string,
  kind: Kind,
  all: readonly Given[],
  subjects: readonly Subject[],
  nameOf: (one: Given) => string,
): ShownEntry[] {
  if (kind.tallied) return tally(all, subjects)
  return all.map((one) => ({
    ...one.entry,
    text: one.entry.text.trim(),
    id: one.shown,
    explains: one.explains?.shown ?? null,
    group: one.group?.shown ?? null,
    by: nameOf(one),
    mine: one.person === reader,
  }))
}

/** A line for each subject, in their own order, with the dots of all. Its id is the subject's: who voted is not told. */
function tally(all: readonly Given[], subjects: readonly Subject[]): ShownEntry[] {
  return subjects.map(({ id }) => ({
    ...only({ id } as never, {}),
    id,
    subject: id,
    value: dotsOn(all, id),
    by: '',
    group: null,
    mine: false,
  }))
}

/** How many dots all put on a subject. */
export const dotsOn = (all: readonly Given[], subject: string): number =>
  all.reduce((sum, { entry }) => sum + (entry.subject === subject ? (entry.value ?? 0) : 0), 0)
