import type { View } from '../../records/set.ts'
import { t } from '../../text/index.ts'
import type { Level, Teller } from '../overlay.ts'
import { type Standing, standing } from '../standards.ts'
import { byValue } from './byValue.ts'

/** From the worst to the best; the worst among a touchpoint's standards gives its level and its sign. */
const states = ['missed', 'needed', 'unmeasured', 'exists'] as const
const levels: Record<(typeof states)[number], Level> = { missed: 4, needed: 3, unmeasured: 2, exists: 1 }

/** A measure without an actual has not measured anything yet. */
const stateOf: Record<Standing, (typeof states)[number]> = {
  missed: 'missed',
  needed: 'needed',
  unmeasured: 'unmeasured',
  noActual: 'unmeasured',
  met: 'exists',
}

/** Whether promises are made, measured and kept: none 0, exists 1, unmeasured 2, needed 3, missed 4. */
export const standards = (view: View): Teller => {
  const told = byValue((id: string) => {
    const found = view.of('standard', 'touchpoint', id).map((one) => stateOf[standing(one)])
    const worst = states.find((state) => found.includes(state))
    if (!worst) return { level: 0, sign: t('overlays.standards.none'), words: t('overlays.standards.noneWords') }
    const count = (state: (typeof states)[number]) => found.filter((one) => one === state).length
    const parts = states.flatMap((state) =>
      count(state) ? t(`overlays.standards.${state}`, { count: count(state) }) : [],
    )
    return { level: levels[worst], sign: parts[0]!, words: t('overlays.standards.words', { states: parts.join(', ') }) }
  })
  return {
    tell: ({ id }) => told(id),
    legend: [
      { level: 0, words: t('overlays.standards.none') },
      ...[...states]
        .reverse()
        .map((state) => ({ level: levels[state], words: t(`overlays.standards.legend.${state}`) })),
    ],
  }
}
