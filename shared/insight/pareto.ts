/** One group of a Pareto chart: its value, its share and the share of it and all before it, 0 to 1; where it comes from. */
export type Bar = { key: string; value: number; share: number; cumulative: number; touchpoints: string[] }

/**
 * Groups by key, greatest first, equal ones in the order in which they came; groups of nothing are left out.
 * share = value / sum of all; cumulative = sum of the shares so far.
 * Source: Pareto analysis, the vital few and the trivial many, in Juran, "Quality Control Handbook" (1951).
 */
export function pareto(parts: Iterable<{ key: string; value: number; touchpoint: string }>): Bar[] {
  const groups = new Map<string, { value: number; touchpoints: Set<string> }>()
  for (const { key, value, touchpoint } of parts) {
    if (value <= 0) continue
    const group = groups.get(key) ?? { value: 0, touchpoints: new Set() }
    group.value += value
    group.touchpoints.add(touchpoint)
    groups.set(key, group)
  }
  const sum = [...groups.values()].reduce((total, { value }) => total + value, 0)
  let before = 0
  return [...groups]
    .sort(([, a], [, b]) => b.value - a.value)
    .map(([key, { value, touchpoints }]) => {
      before += value
      return { key, value, share: value / sum, cumulative: before / sum, touchpoints: [...touchpoints] }
    })
}
