/** A seeded source of chance (mulberry32), so that a run that failed can be run again. */
export type Chance = {
  /** 0 (included) to 1 (not included). */
  next(): number
  below(limit: number): number
  pick<T>(from: readonly T[]): T
  likely(probability: number): boolean
}

export function chance(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let x = Math.imul(state ^ (state >>> 15), 1 | state)
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x
    return ((x ^ (x >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    next,
    below: (limit) => Math.floor(next() * limit),
    pick: (from) => from[Math.floor(next() * from.length)]!,
    likely: (probability) => next() < probability,
  }
}
