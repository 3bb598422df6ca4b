const hour = 3_600_000
const day = 24 * hour

/** Which backups stay: all of the last hour, the last of each hour for a day, the last of each day for a month. */
export function thinned<T extends { at: string }>(backups: readonly T[], now: Date): T[] {
  const newestFirst = backups.toSorted((a, b) => b.at.localeCompare(a.at))
  const taken = new Set<string>()
  return newestFirst.filter(({ at }, index) => {
    const age = now.getTime() - Date.parse(at)
    if (index === 0 || age <= hour) return true
    const slot = age <= day ? at.slice(0, 13) : age <= 31 * day ? at.slice(0, 10) : null
    if (slot === null || taken.has(slot)) return false
    taken.add(slot)
    return true
  })
}
