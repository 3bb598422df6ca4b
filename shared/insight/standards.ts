import type { Standard } from '../records/standard.ts'

/** Whether the actual keeps the target; null where target, direction or actual is not known. */
export function met({ direction, target, actual }: Standard): boolean | null {
  if (direction === null || target === null || actual === null) return null
  return direction === 'atMost' ? actual <= target : actual >= target
}

/** Whether it says how it is checked: a metric, and a target with its direction. */
export const isMeasured = ({ metric, direction, target }: Standard): boolean =>
  metric !== '' && direction !== null && target !== null

/** How a standard stands: needed, without a measure, without an actual, met or missed. */
export type Standing = 'needed' | 'unmeasured' | 'noActual' | 'met' | 'missed'

export function standing(standard: Standard): Standing {
  const kept = met(standard)
  if (kept === false) return 'missed'
  if (standard.status === 'needed') return 'needed'
  if (standard.metric === '' || standard.target === null) return 'unmeasured'
  return kept === null ? 'noActual' : 'met'
}
