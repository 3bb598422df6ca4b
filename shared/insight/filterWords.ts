import type { View } from '../records/set.ts'
import { t } from '../text/index.ts'
import { type Condition, conditionsOf, type Filter } from './filter.ts'

/** A condition of a filter in words: "Owner: Marketing". */
export function conditionName(view: View, { owner, lane, lacks, claim }: Filter, condition: Condition): string {
  if (condition === 'owner') return t('overlays.filter.chip.owner', { value: owner })
  if (condition === 'lacks') return t(`overlays.filter.lacks.${lacks!}`)
  if (condition === 'claim') return t(`records.claim.${claim!}`)
  if (condition === 'momentOfTruth') return t('overlays.filter.by.momentOfTruth')
  const found = view.get('lane', lane!)
  return t('overlays.filter.chip.lane', {
    value: found ? found.name || t('map.unnamedLane') : t('overlays.filter.laneGone'),
  })
}

/** All conditions of a filter in a line; empty where there is none. */
export const filterWords = (view: View, filter: Filter): string =>
  conditionsOf(filter)
    .map((one) => conditionName(view, filter, one))
    .join(' · ')
