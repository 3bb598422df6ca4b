import { underWay } from '../../../shared/insight/agenda.ts'
import { mapOrder } from '../../../shared/insight/route.ts'
import type { View } from '../../../shared/records/set.ts'
import type { Touchpoint } from '../../../shared/records/touchpoint.ts'
import type { ExerciseSetup } from '../../../shared/room/exercise.ts'
import { t } from '../../../shared/text/index.ts'
import type { AskedExercise } from '../state.ts'

/** What is chosen for a new exercise, before it is one. */
export type Choice = {
  kind: ExerciseSetup['kind']
  /** The step of the agenda in which it is done. */
  step: string | null
  question: string
  named: boolean
  minutes: number | null
  collects: NonNullable<ExerciseSetup['collects']>
  votesOn: NonNullable<ExerciseSetup['votesOn']>
  dots: number
  several: boolean
  journey: string | null
  /** Null: all stages. */
  stage: string | null
  truths: boolean
  /** What was taken out of the list, or put in where nothing is in at first. */
  toggled: ReadonlySet<string>
  /** `why`: the one touchpoint. */
  touchpoint: string | null
}

export const kindsAbout = new Set<Choice['kind']>(['isAndShould', 'rate', 'vote', 'why'])

/** The step of the agenda that the room is in says which exercise is next. */
export const underWayStep = (view: View): AskedExercise => {
  const step = underWay(view)?.step
  return { kind: step?.exercise ?? 'collect', step: step?.id ?? null }
}

export const firstChoice = (
  { kind, step }: AskedExercise,
  journey: string | null,
  selected: readonly string[],
): Choice => ({
  ...{ kind, step, question: '', named: false, minutes: 5 },
  ...{ collects: 'touchpoint', votesOn: 'touchpoint', dots: 3, several: false },
  ...{ journey, stage: null, truths: false, toggled: new Set() },
  touchpoint: selected.length === 1 ? selected[0]! : null,
})

export type Offered = { id: string; title: string; detail: string }

/** Touchpoints of the chosen journey and stage. */
export function touchpointsOf(view: View, { journey, stage, truths }: Choice): Touchpoint[] {
  const all = journey ? mapOrder(view, journey) : []
  return all.filter((one) => (!stage || one.stage === stage) && (!truths || one.momentOfTruth))
}

/** What the exercise can be about. */
export function offered(view: View, choice: Choice): Offered[] {
  const touchpoints = touchpointsOf(view, choice)
  if (choice.kind !== 'vote' || choice.votesOn === 'touchpoint')
    return touchpoints.map(({ id, title, stage }) => ({
      id,
      title,
      detail: view.get('stage', stage ?? '')?.name ?? '',
    }))
  if (choice.votesOn === 'cause')
    return touchpoints.flatMap((one) =>
      view.of('cause', 'touchpoint', one.id).map(({ id, text }) => ({ id, title: text, detail: one.title })),
    )
  return view.all('opportunity').map(({ id, title }) => ({ id, title, detail: '' }))
}

export const chosenOf = (list: readonly Offered[], { toggled }: Choice): Offered[] =>
  list.filter(({ id }) => !toggled.has(id))

/** The setup as it is sent; null where something has to be chosen first. */
export function setupOf(view: View, choice: Choice): ExerciseSetup | null {
  const { kind, step, named, minutes, collects, votesOn, dots, several, stage, touchpoint } = choice
  const subjects = chosenOf(offered(view, choice), choice).map(({ id }) => id)
  const isVote = kind === 'vote'
  if (kind === 'why' && !touchpoint) return null
  if (kindsAbout.has(kind) && kind !== 'why' && !subjects.length) return null
  return {
    ...{ kind, named, minutes, step },
    question: choice.question.trim() || t(`exercise.questionHint.${kind}`),
    touchpoint: kind === 'why' ? touchpoint : null,
    stage: kind === 'collect' || kind === 'poll' || kind === 'why' ? null : stage,
    collects: kind === 'collect' ? collects : null,
    votesOn: isVote ? votesOn : null,
    subjects: kind === 'why' ? [touchpoint!] : kindsAbout.has(kind) ? subjects : [],
    dots: isVote ? dots : null,
    several: isVote && several,
  }
}
