import { inCell } from '../../edits/touchpoints.ts'
import { stageOf } from '../../insight/route.ts'
import type { View } from '../../records/set.ts'
import { t } from '../../text/index.ts'
import type { ExerciseSetup, Subject } from '../exercise.ts'

/**
 * What an exercise is about, in words: its subjects, else its one touchpoint, else the touchpoints of its stage in the
 * order of the map. What is not there (any more) is left out.
 */
export function subjectsOf(view: View, setup: ExerciseSetup): Subject[] {
  const type = setup.kind === 'vote' ? setup.votesOn : 'touchpoint'
  return [...new Set(idsOf(view, setup))].flatMap((id) => {
    if (type === 'cause') return cause(view, id)
    if (type === 'opportunity') return opportunity(view, id)
    return touchpoint(view, id)
  })
}

function idsOf(view: View, { subjects, touchpoint, stage }: ExerciseSetup): string[] {
  if (subjects.length) return subjects
  if (touchpoint) return [touchpoint]
  const one = view.get('stage', stage ?? '')
  if (!one) return []
  const lanes = view.of('lane', 'journey', one.journey)
  return lanes.flatMap((lane) =>
    inCell(view, { journey: one.journey, stage: one.id, lane: lane.id }).map(({ id }) => id),
  )
}

function touchpoint(view: View, id: string): Subject[] {
  const one = view.get('touchpoint', id)
  if (!one) return []
  const { title, current, ideal } = one
  return [{ id, title, place: stageOf(view, one, t('plan.tray')), current, ideal }]
}

function cause(view: View, id: string): Subject[] {
  const one = view.get('cause', id)
  if (!one) return []
  return [{ id, title: one.text, place: view.get('touchpoint', one.touchpoint)?.title ?? '', current: '', ideal: '' }]
}

function opportunity(view: View, id: string): Subject[] {
  const one = view.get('opportunity', id)
  if (!one) return []
  const touchpoints = view.of('addressing', 'opportunity', id).map((link) => view.get('touchpoint', link.touchpoint))
  const place = [...new Set(touchpoints.map((each) => each?.title ?? ''))].filter(Boolean).join(', ')
  return [{ id, title: one.title, place, current: '', ideal: '' }]
}
