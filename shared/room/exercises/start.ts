import type { ExerciseKind } from '../../records/exercise.ts'
import type { View } from '../../records/set.ts'
import type { ExerciseSetup } from '../exercise.ts'
import type { Live } from '../live.ts'
import { collect } from './collect.ts'
import { refuse } from './given.ts'
import { isAndShould } from './isAndShould.ts'
import type { Kind } from './kind.ts'
import { fairLot, type Lot } from './lot.ts'
import { poll } from './poll.ts'
import { rate } from './rate.ts'
import { Running } from './running.ts'
import { subjectsOf } from './subjects.ts'
import { vote } from './vote.ts'
import { why } from './why.ts'

export const kinds: Record<ExerciseKind, Kind> = { collect, isAndShould, rate, vote, poll, why }

/**
 * Starts an exercise: what it is about is put into words as the engagement has them now. Throws `room.exercise` where the
 * setup lacks something, or nothing of what it is about is there.
 * @param lot what draws the orders in which things are shown and kept
 */
export function startLive(setup: ExerciseSetup, view: View, now: Date, lot: Lot = fairLot): Live {
  const kind = kinds[setup.kind]
  kind.checkSetup?.(setup)
  const subjects = subjectsOf(view, setup)
  if (kind.about === 'one' && subjects.length !== 1) throw refuse('one')
  if (kind.about === 'some' && !subjects.length) throw refuse('subjects')
  return new Running(kind, setup, subjects, now, lot)
}
