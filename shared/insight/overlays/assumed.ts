import type { View } from '../../records/set.ts'
import { claims, type Touchpoint } from '../../records/touchpoint.ts'
import { t } from '../../text/index.ts'
import type { Level, Teller } from '../overlay.ts'
import { byValue } from './byValue.ts'

const levels: Record<NonNullable<Touchpoint['claim']>, Level> = { observed: 0, reported: 2, assumed: 4 }

/** How the team knows what it says of the current: observed 0, reported 2, assumed 4; nobody has said: null. */
export const assumed = (_: View): Teller => {
  const told = byValue((claim: Touchpoint['claim']) =>
    claim === null
      ? { level: null, sign: t('overlays.assumed.unsaid'), words: t('overlays.assumed.unsaidWords') }
      : { level: levels[claim], sign: t(`overlays.assumed.${claim}`), words: t(`overlays.assumed.${claim}Words`) },
  )
  return {
    tell: ({ claim }) => told(claim),
    legend: claims.map((claim) => ({ level: levels[claim], words: t(`overlays.assumed.${claim}`) })),
  }
}
