import { fold } from '../../palette/rank.ts'
import { accounts, zones } from '../../records/contribution.ts'
import type { Answer } from './answers.ts'

export type Zone = (typeof zones)[number]
/** A kind of account, or empty where nobody has said. */
export type Account = (typeof accounts)[number] | ''
export const allAccounts: readonly Account[] = [...accounts, '']

export type ZoneTally = { zone: Zone; count: number; share: number; accounts: Record<Account, number> }

/** How often customers were put in each zone, and of which kind of account they are. Every mention counts. */
export function pollTally(answers: readonly Answer[]): ZoneTally[] {
  const all = answers.filter((one) => one.zone !== null)
  return zones.map((zone) => {
    const here = all.filter((one) => one.zone === zone)
    const of = (account: Account) => here.filter((one) => (one.account ?? '') === account).length
    return {
      zone,
      count: here.length,
      share: all.length ? here.length / all.length : 0,
      accounts: { key: of('key'), growth: of('growth'), new: of('new'), '': of('') },
    }
  })
}

/** A customer as several people see it. */
export type Customer = { name: string; zone: Zone; mentions: number }

/**
 * Each customer once: names are the same whatever their case, accents and spaces. It stands where most put it; where as
 * many put it in two zones, in the worse one.
 */
export function customersOf(answers: readonly Answer[]): Map<string, Customer> {
  const named = answers.filter((one) => one.zone !== null && one.text.trim())
  const byName = Map.groupBy(named, (one) => fold(one.text.trim().replace(/\s+/g, ' ')))
  return new Map(
    [...byName].map(([name, all]) => {
      const count = (zone: Zone) => all.filter((one) => one.zone === zone).length
      // Zones stand from the worst to the best, and sorting keeps that among equals.
      const [zone] = zones.toSorted((a, b) => count(b) - count(a)) as [Zone]
      return [name, { name: all[0]!.text.trim(), zone, mentions: all.length }]
    }),
  )
}

export type Movement = {
  /** Customers in both polls by where they stood and where they stand. */
  moved: { name: string; from: Zone; to: Zone }[]
  stayed: number
  /** Only in the later, only in the earlier poll. */
  joined: number
  left: number
}

/** How customers moved between the zones from one poll to a later one, matched by name as in `customersOf`. */
export function movement(earlier: readonly Answer[], later: readonly Answer[]): Movement {
  const before = customersOf(earlier)
  const after = customersOf(later)
  const both = [...after].flatMap(([key, { name, zone }]) => {
    const from = before.get(key)?.zone
    return from ? [{ name, from, to: zone }] : []
  })
  const moved = both.filter((one) => one.from !== one.to)
  return {
    moved,
    stayed: both.length - moved.length,
    joined: after.size - both.length,
    left: before.size - both.length,
  }
}
