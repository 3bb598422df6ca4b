import { type Activity, activityKinds } from '../records/activity.ts'
import type { View } from '../records/set.ts'
import { type Cost, total, totalByKind, yearlyCost, yearlyCustomerHours } from './cost.ts'
import { type Bar, pareto } from './pareto.ts'
import { allInOrder } from './route.ts'

/** What waste is counted by: the house's money (minor units a year) or the customers' time (hours a year). */
export const wasteMeasures = ['money', 'customerHours'] as const
export type WasteMeasure = (typeof wasteMeasures)[number]
export const wasteGroups = ['touchpoint', 'waste', 'owner'] as const
export type WasteGroup = (typeof wasteGroups)[number]

const yearly = { money: yearlyCost, customerHours: yearlyCustomerHours }
const wasteAt = (view: View) =>
  allInOrder(view).flatMap((touchpoint) =>
    view
      .of('activity', 'touchpoint', touchpoint.id)
      .filter((activity) => activity.kind === 'waste')
      .map((activity) => ({ touchpoint, activity })),
  )

/**
 * Waste a year as a Pareto: by touchpoint (its id), by kind of waste or by the touchpoint's owner; the key is empty
 * where nobody has said which. What is not known counts as nothing.
 * - money: minutes each x times a year / 60 x hourly cost, minor units
 * - customerHours: customer's minutes each x times a year / 60
 * Only waste: required work is paid for a reason, see `shares`.
 */
export function wasteBy(view: View, group: WasteGroup, measure: WasteMeasure): Bar[] {
  const parts = wasteAt(view).map(({ touchpoint, activity }) => ({
    key: { touchpoint: touchpoint.id, waste: activity.waste ?? '', owner: touchpoint.owner.trim() }[group],
    value: yearly[measure](activity) ?? 0,
    touchpoint: touchpoint.id,
  }))
  return pareto(parts)
}

export type Share = { kind: Activity['kind']; value: number; share: number }

/**
 * Value-adding, required and waste as shares of all the work that is known, 0 to 1; all 0 where nothing is known.
 * Source: Womack and Jones, "Lean Thinking" (1996): steps that create value, steps that create none but cannot be left
 * yet (type one muda), and steps that create none and can go (type two muda).
 */
export function shares(view: View, measure: WasteMeasure): Share[] {
  const sums = totalByKind(view)
  const all = activityKinds.reduce((sum, kind) => sum + sums[kind][measure], 0)
  return activityKinds.map((kind) => ({ kind, value: sums[kind][measure], share: all ? sums[kind][measure] / all : 0 }))
}

/** The `count` greatest wastes by a measure, and what a year without them gives back: the sum of both measures. */
export function givesBack(view: View, measure: WasteMeasure, count = 3): Cost & { activities: Activity[] } {
  const activities = wasteAt(view)
    .map(({ activity }) => activity)
    .filter((one) => (yearly[measure](one) ?? 0) > 0)
    .sort((a, b) => yearly[measure](b)! - yearly[measure](a)!)
    .slice(0, count)
  return { activities, ...total(activities) }
}

/** Waste of which the measure cannot be reckoned because a figure is missing, in the order of the map. */
export const unreckoned = (view: View, measure: WasteMeasure): Activity[] =>
  wasteAt(view).flatMap(({ activity }) => (yearly[measure](activity) === null ? [activity] : []))
