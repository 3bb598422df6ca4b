import { hours, money, shortMoney } from '../../format.ts'
import type { View } from '../../records/set.ts'
import { t } from '../../text/index.ts'
import { type Cost, total, yearlyCost } from '../cost.ts'
import type { Entry, Level, Teller } from '../overlay.ts'
import { byValue } from './byValue.ts'

type Sum = Cost & { unknown: boolean }

/**
 * What waste costs in a year. Levels are quarters of the dearest touchpoint's cost: level = ceil(4 x cost / dearest).
 * Where only customers pay, with their time, the sign tells their hours. `level: null`: there is waste whose cost nobody
 * knows yet.
 */
export const waste = (view: View): Teller => {
  const currency = view.all('engagement')[0]?.currency ?? 'USD'
  const sums = sumsOf(view)
  const dearest = Math.max(0, ...[...sums.values()].map((sum) => sum.money))
  const told = byValue((id: string) => {
    const sum = sums.get(id)
    if (!sum) return { level: 0, sign: '', words: t('overlays.waste.none') }
    if (sum.unknown && !sum.money && !sum.customerHours)
      return { level: null, sign: t('overlays.waste.unknown'), words: t('overlays.waste.unknownWords') }
    const time = t('overlays.waste.hours', { hours: hours(sum.customerHours) })
    return {
      level: dearest ? (Math.ceil((4 * sum.money) / dearest) as Level) : 0,
      sign: sum.money ? shortMoney(sum.money, currency) : sum.customerHours ? time : '',
      words: t('overlays.waste.words', {
        cost: `${money(sum.money, currency)} ${currency}`,
        hours: hours(sum.customerHours),
      }),
    }
  })
  return { tell: ({ id }) => told(id), legend: legendOf(dearest, currency) }
}

function sumsOf(view: View): Map<string, Sum> {
  const sums = new Map<string, Sum>()
  for (const activity of view.all('activity')) {
    if (activity.kind !== 'waste') continue
    const sum = sums.get(activity.touchpoint) ?? { money: 0, customerHours: 0, unknown: false }
    const own = total([activity])
    sums.set(activity.touchpoint, {
      money: sum.money + own.money,
      customerHours: sum.customerHours + own.customerHours,
      unknown: sum.unknown || yearlyCost(activity) === null,
    })
  }
  return sums
}

function legendOf(dearest: number, currency: string): Entry[] {
  const quarters = dearest ? ([1, 2, 3, 4] as const) : []
  return [
    { level: 0, words: t('overlays.waste.nothing') },
    ...quarters.map((level) => ({
      level,
      words: t('overlays.waste.upTo', { cost: shortMoney((dearest * level) / 4, currency) }),
    })),
  ]
}
