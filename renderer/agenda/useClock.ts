import { stepUnderWay, type Timing, timing } from '../../shared/insight/agenda.ts'
import type { Step } from '../../shared/records/step.ts'
import { useOf, useRecord } from '../client/hooks.ts'
import { useNow } from './useNow.ts'
import { nextStep } from './words.ts'

export type Clock = Timing & {
  steps: readonly Step[]
  running: Step | null
  next: Step | null
  /** Whether every step has been done that will be. */
  done: boolean
  /** How much of the step under way is over, 0 to 1. */
  share: number
}

/** How a workshop stands, second by second. */
export function useClock(id: string): Clock {
  const now = useNow()
  const workshop = useRecord('workshop', id)
  const steps = useOf('step', 'workshop', id)
  const running = stepUnderWay(steps)
  const next = nextStep(steps)
  const found = timing(workshop ?? { begins: '', day: null }, steps, now)
  const share = running?.minutes && found.left !== null ? 1 - found.left / running.minutes : 0
  return {
    ...found,
    ...{ steps, running, next },
    done: !running && !next && steps.some((one) => one.endedAt),
    share: Math.min(1, Math.max(0, share)),
  }
}
