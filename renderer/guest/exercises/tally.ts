import { accounts, zones } from '../../../shared/records/contribution.ts'
import type { Entry, ShownEntry } from '../../../shared/room/exercise.ts'

/** The mean and the standard deviation (of the whole group: divided by n) of values; null of none. */
export function spreadOf(values: readonly number[]): { mean: number; deviation: number } | null {
  if (!values.length) return null
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length
  const variance = values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / values.length
  return { mean, deviation: Math.sqrt(variance) }
}

/** Above this the group should talk: opinions differ by more than a step. */
export const wide = 1

/** How many customers stand in each zone, by kind of account; `all` counts also those whose kind nobody said. */
export function pollTally(entries: readonly Pick<Entry, 'zone' | 'account'>[]) {
  return zones.map((zone) => {
    const here = entries.filter((one) => one.zone === zone)
    const by = accounts.map((account) => here.filter((one) => one.account === account).length)
    return { zone, by, all: here.length }
  })
}

/** What was collected, each with what the group put with it. */
export function grouped(shown: readonly ShownEntry[]): { head: ShownEntry; others: ShownEntry[] }[] {
  const heads = shown.filter(({ group }) => group === null || !shown.some(({ id }) => id === group))
  return heads.map((head) => ({ head, others: shown.filter(({ group }) => group === head.id) }))
}
