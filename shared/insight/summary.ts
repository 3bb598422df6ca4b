import type { View } from '../records/set.ts'
import { totalByKind } from './cost.ts'
import { gap } from './gap.ts'
import { standing } from './standards.ts'

/** The figures of an engagement. Money in minor units, hours in customers' hours a year. */
export type Summary = {
  touchpoints: number
  stages: number
  momentsOfTruth: number
  /** Mean of ideal less current over the touchpoints rated on both; null where none is. */
  meanGap: number | null
  standards: number
  standardsNeeded: number
  standardsMissed: number
  wasteCost: number
  wasteHours: number
  requiredCost: number
  stories: number
  causes: number
  opportunities: number
}

export function summary(view: View): Summary {
  const touchpoints = view.all('touchpoint')
  const gaps = touchpoints.flatMap((one) => gap(one) ?? [])
  const standards = view.all('standard')
  const { waste, required } = totalByKind(view)
  return {
    touchpoints: touchpoints.length,
    stages: view.all('stage').length,
    momentsOfTruth: touchpoints.filter((one) => one.momentOfTruth).length,
    meanGap: gaps.length ? gaps.reduce((sum, one) => sum + one, 0) / gaps.length : null,
    standards: standards.length,
    standardsNeeded: standards.filter((one) => one.status === 'needed').length,
    standardsMissed: standards.filter((one) => standing(one) === 'missed').length,
    wasteCost: waste.money,
    wasteHours: waste.customerHours,
    requiredCost: required.money,
    stories: view.all('story').length,
    causes: view.all('cause').length,
    opportunities: view.all('opportunity').length,
  }
}
