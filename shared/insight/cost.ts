import type { Activity } from '../records/activity.ts'
import type { View } from '../records/set.ts'

/**
 * What an activity costs in a year, minor units:
 * minutes each x times a year / 60 x hourly cost. Null where one of them is not known.
 */
export function yearlyCost(activity: Activity): number | null {
  const { minutesEach, timesPerYear, hourlyCost } = activity
  if (minutesEach === null || timesPerYear === null || hourlyCost === null) return null
  return Math.round((minutesEach * timesPerYear * hourlyCost) / 60)
}

/** Customers' hours in a year: customer's minutes each x times a year / 60. Null where one is not known. */
export function yearlyCustomerHours({ customerMinutesEach, timesPerYear }: Activity): number | null {
  return customerMinutesEach === null || timesPerYear === null ? null : (customerMinutesEach * timesPerYear) / 60
}

export type Cost = { money: number; customerHours: number }

/** The sum over activities, minor units and hours; what is not known counts as nothing. */
export function total(activities: Iterable<Activity>): Cost {
  const sum = { money: 0, customerHours: 0 }
  for (const activity of activities) {
    sum.money += yearlyCost(activity) ?? 0
    sum.customerHours += yearlyCustomerHours(activity) ?? 0
  }
  return sum
}

/** The sum for each kind of activity over the engagement. */
export function totalByKind(view: View): Record<Activity['kind'], Cost> {
  const of = (kind: Activity['kind']) => total(view.all('activity').filter((one) => one.kind === kind))
  return { valueAdding: of('valueAdding'), required: of('required'), waste: of('waste') }
}
