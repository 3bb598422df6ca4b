import type { ShownEntry } from '../../../shared/room/exercise.ts'

/** What was collected, each with what the group put with it. */
export function grouped(shown: readonly ShownEntry[]): { head: ShownEntry; others: ShownEntry[] }[] {
  const heads = shown.filter(({ group }) => group === null || !shown.some(({ id }) => id === group))
  return heads.map((head) => ({ head, others: shown.filter(({ group }) => group === head.id) }))
}
