import { day } from '../../../format.ts'
import { answersOf } from '../../../insight/exercises/answers.ts'
import type { Exercise } from '../../../records/exercise.ts'
import type { View } from '../../../records/set.ts'
import { t } from '../../../text/index.ts'
import { type Block, muted } from '../../document.ts'
import { pollResult, rateResult, voteResult } from './figures.ts'
import { collectedResult, whyResult, writtenResult } from './texts.ts'

/** Each exercise: what was asked, how, of how many, and what came of it. */
export function exercises(view: View): Block[] {
  const all = view.all('exercise')
  if (!all.length) return []
  return [
    { kind: 'heading', level: 1, text: t('plan.appendix.exercises') },
    ...all.flatMap((one) => [
      { kind: 'heading' as const, level: 2 as const, text: one.question || t(`records.exerciseKind.${one.kind}`) },
      { kind: 'paragraph' as const, runs: [muted(facts(view, one))] },
      ...result(view, one),
    ]),
  ]
}

function facts(view: View, { kind, named, people, startedAt, touchpoint, stage }: Exercise): string {
  const about = view.get('touchpoint', touchpoint ?? '')?.title || view.get('stage', stage ?? '')?.name
  return [
    t(`records.exerciseKind.${kind}`),
    startedAt && day(startedAt.slice(0, 10)),
    t(named ? 'plan.appendix.named' : 'plan.appendix.anonymous'),
    t('plan.appendix.people', { count: people }),
    about && t('plan.appendix.about', { title: about }),
  ]
    .filter(Boolean)
    .join(' · ')
}

function result(view: View, exercise: Exercise): Block[] {
  const answers = answersOf(view, exercise.id)
  if (!answers.length) return [{ kind: 'paragraph', runs: [muted(t('plan.appendix.nothing'))] }]
  switch (exercise.kind) {
    case 'collect':
      return collectedResult(exercise, answers)
    case 'isAndShould':
      return writtenResult(view, answers)
    case 'why':
      return whyResult(answers)
    case 'rate':
      return rateResult(view, answers)
    case 'vote':
      return voteResult(view, answers)
    case 'poll':
      return pollResult(view, exercise, answers)
  }
}
