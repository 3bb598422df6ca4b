import type { Answer } from '../../../shared/insight/exercises/answers.ts'
import type { ExerciseSetup, LiveExercise, Subject } from '../../../shared/room/exercise.ts'
import { Cards } from './Cards.tsx'
import { Poll } from './Poll.tsx'
import { Ratings } from './Ratings.tsx'
import { SideBySide } from './SideBySide.tsx'
import { Votes } from './Votes.tsx'
import { Whys } from './Whys.tsx'
import './results.css'
import './strips.css'

export type Shown = {
  kind: ExerciseSetup['kind']
  collects: ExerciseSetup['collects']
  subjects: readonly Subject[]
  answers: readonly Answer[]
  /** Null: an earlier one, which is only read. */
  live: LiveExercise | null
  /** The exercise as it is kept. */
  kept?: string
}

/** What came of an exercise, on the wall or read later. */
export function Results(props: Shown) {
  const Kind = { collect: Cards, isAndShould: SideBySide, rate: Ratings, vote: Votes, poll: Poll, why: Whys }[
    props.kind
  ]
  return <Kind {...props} />
}
