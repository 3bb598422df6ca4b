import { rating } from '../../format.ts'
import type { View } from '../../records/set.ts'
import { t } from '../../text/index.ts'
import { gap } from '../gap.ts'
import type { Level, Teller } from '../overlay.ts'
import { byValue } from './byValue.ts'

/** Ideal less current: a gap of 1 to 4 is its level; an ideal that is no better than the current is level 0. */
export const gaps = (_: View): Teller => {
  const told = byValue((value: number | null) =>
    value === null
      ? { level: null, sign: '', words: t('overlays.gap.unknown') }
      : {
          level: Math.max(0, value) as Level,
          sign: value > 0 ? String(value) : '',
          words: t('overlays.gap.words', { value: value < 0 ? rating(value) : value }),
        },
  )
  return {
    tell: (touchpoint) => told(gap(touchpoint)),
    legend: ([0, 1, 2, 3, 4] as const).map((level) => ({ level, words: String(level) })),
  }
}

/** How important the team says a touchpoint is: 1 is level 0, 5 is level 4. */
export const importance = (_: View): Teller => {
  const told = byValue((value: number | null) =>
    value === null
      ? { level: null, sign: '', words: t('overlays.importance.unknown') }
      : {
          level: (value - 1) as Level,
          sign: t('overlays.importance.sign', { value }),
          words: t('overlays.importance.words', { value }),
        },
  )
  return {
    tell: (touchpoint) => told(touchpoint.importance),
    legend: ([0, 1, 2, 3, 4] as const).map((level) => ({ level, words: String(level + 1) })),
  }
}
